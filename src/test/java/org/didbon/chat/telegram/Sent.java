package org.didbon.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A message of the bot as it stands in a chat of {@link FakeTelegram}, after all edits.
 *
 * @param chat as it was addressed, such as {@code -100123}
 * @param topic 0 outside topics
 * @param text as people see it
 * @param html as it was sent; as {@link #text} if it was sent without markup
 * @param picture bytes of the picture above it, 0 if there is none
 * @param edits how often it was changed
 * @param request the parameters of the last call that made it so
 */
public record Sent(
    long id,
    String chat,
    int topic,
    String text,
    String html,
    int picture,
    int edits,
    JsonNode request) {}
