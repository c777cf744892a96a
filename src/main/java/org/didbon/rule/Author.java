package org.didbon.rule;

import org.didbon.domain.ChatAddress;

/**
 * Who changes something.
 *
 * @param person {@code network:id}, as networks name people; never empty
 * @param chat where it was said
 */
public record Author(String person, ChatAddress chat) {}
