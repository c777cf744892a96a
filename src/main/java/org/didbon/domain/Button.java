package org.didbon.domain;

/**
 * Something to press under a message.
 *
 * @param label what it says, a few words
 * @param command the command line that pressing it stands for, such as {@code /why 12ab}; at most
 *     64 bytes in UTF-8 (callback_data, core.telegram.org/bots/api#inlinekeyboardbutton)
 */
public record Button(String label, String command) {}
