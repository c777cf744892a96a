package org.didbon.chat.telegram;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.domain.ChatAddress;
import org.jspecify.annotations.Nullable;

/**
 * A Telegram chat as {@code telegram:12345} (a person), {@code telegram:-100123} (a group or
 * channel), {@code telegram:-100123/45} (a topic of a forum) or {@code telegram:@name}.
 *
 * @param chat the id, or the public name with its at sign
 * @param topic message_thread_id of the topic; null for the chat itself
 */
record TelegramAddress(String chat, @Nullable Integer topic) {

  static final String NETWORK = "telegram";

  static final Pattern FORM =
      Pattern.compile("(-?\\d{1,18}|@[A-Za-z][A-Za-z0-9_]{3,31})(?:/(\\d{1,9}))?");

  /** Empty if {@code address} is none of Telegram's. */
  static Optional<TelegramAddress> of(ChatAddress address) {
    Matcher form = FORM.matcher(address.chat());
    if (!address.network().equals(NETWORK) || !form.matches()) {
      return Optional.empty();
    }
    String topic = form.group(2);
    return Optional.of(
        new TelegramAddress(form.group(1), topic == null ? null : Integer.valueOf(topic)));
  }

  static ChatAddress chat(long id) {
    return new ChatAddress(NETWORK, Long.toString(id));
  }

  static ChatAddress topic(long id, int topic) {
    return new ChatAddress(NETWORK, id + "/" + topic);
  }

  static String person(long id) {
    return NETWORK + ":" + id;
  }

  /** The same topic, or none, of the chat that this one has become. */
  ChatAddress movedTo(long id) {
    return topic == null ? chat(id) : topic(id, topic);
  }
}
