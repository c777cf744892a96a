package org.didbon.command;

import org.didbon.domain.ChatAddress;

/** A line somebody typed in a chat, as any network hands it over. */
public record IncomingText(ChatAddress chat, String text) {}
