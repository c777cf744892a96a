package org.didbon.alert;

import java.util.List;
import java.util.Map;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Mute;
import org.didbon.domain.Preferences;
import org.didbon.domain.Subscription;

/**
 * The chats that may hear of an item, and what they want.
 *
 * @param subscriptions to anything the item is about, or to everything
 * @param preferences of those chats; absent of one that chose nothing
 * @param mutes that are not over
 */
public record Audience(
    List<Subscription> subscriptions, Map<ChatAddress, Preferences> preferences, List<Mute> mutes) {

  /** Nobody. */
  public static final Audience NONE = new Audience(List.of(), Map.of(), List.of());

  public Audience {
    subscriptions = List.copyOf(subscriptions);
    preferences = Map.copyOf(preferences);
    mutes = List.copyOf(mutes);
  }

  /** What {@code chat} chose. */
  public Preferences of(ChatAddress chat) {
    return preferences.getOrDefault(chat, Preferences.NONE);
  }
}
