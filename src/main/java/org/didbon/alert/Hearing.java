package org.didbon.alert;

import org.didbon.domain.ChatAddress;
import org.didbon.domain.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * Whether a chat hears of an item, and why so.
 *
 * @param recipient how it hears of it; null if it does not
 */
public record Hearing(ChatAddress chat, Ruling ruling, @Nullable Recipient recipient) {

  static Hearing refused(ChatAddress chat, Ruling ruling) {
    return new Hearing(chat, ruling, null);
  }
}
