package org.didbon.domain;

/**
 * Something for one chat, written down with the decision to send it.
 *
 * @param key what makes it this message and no other: one key is delivered once; an alert's is
 *     story and chat
 * @param story id of the story it tells of, {@code ""} if it tells of none
 */
public record Message(String key, ChatAddress to, String story, RichText body) {}
