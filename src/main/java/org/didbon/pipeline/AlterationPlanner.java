package org.didbon.pipeline;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.alert.Audience;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.RichText;
import org.didbon.domain.Subscription;
import org.didbon.pipeline.NewsStore.SentAlerts;
import org.didbon.story.evidence.Alteration;

/**
 * Tells the chats that were alerted of a story what an outlet changed in a report of it: by an edit
 * of that alert, which grows by a line. Not thread-safe.
 */
final class AlterationPlanner {

  private final Audience alerted;
  private final Wordings wordings;
  private final Map<String, Message> messages = new LinkedHashMap<>();

  /** Where an alert of its own tells the same: nothing else is said of it but in the old one. */
  private final Set<String> anew = new HashSet<>();

  /**
   * @param alerted the chats that may be told
   * @param planned messages that are written with these: an edit of the same alert is widened
   */
  AlterationPlanner(Audience alerted, Wordings wordings, List<Message> planned) {
    this.alerted = alerted;
    this.wordings = wordings;
    for (Message message : planned) {
      messages.put(message.key(), message);
      if (message.edits().isEmpty()) {
        anew.add(place(message.story(), message.to()));
      }
    }
  }

  /** Those that were planned before and all edits. */
  List<Message> messages() {
    return List.copyOf(messages.values());
  }

  /**
   * Tells of a change.
   *
   * @param feed of the report
   * @param fresh what changed; nothing if an alert is only to be written anew without what it said
   * @param soFar the story with these changes
   * @param sent the alerts of it, by chat
   */
  void tell(
      String story,
      String feed,
      List<Alteration> fresh,
      StorySoFar soFar,
      Map<ChatAddress, SentAlerts> sent) {
    for (ChatAddress chat : chats()) {
      SentAlerts alert = sent.get(chat);
      if (alert != null && !isMuted(chat, story, feed)) {
        edit(chat, story, alert, fresh, soFar);
      }
    }
  }

  private Set<ChatAddress> chats() {
    return alerted.subscriptions().stream()
        .map(Subscription::chat)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private boolean isMuted(ChatAddress chat, String story, String feed) {
    return alerted.mutes().stream()
        .filter(mute -> mute.chat().equals(chat))
        .anyMatch(
            mute ->
                switch (mute.kind()) {
                  case ALL -> true;
                  case STORY -> mute.id().equals(story);
                  case FEED -> mute.id().equals(feed);
                  case ACTOR, RULE, QUERY, NOT_MEANT -> false;
                });
  }

  private void edit(
      ChatAddress chat, String story, SentAlerts alert, List<Alteration> fresh, StorySoFar soFar) {
    String key = alert.last() + '+';
    Message earlier = messages.get(key);
    RichText before = earlier == null ? RichText.NONE : earlier.body().brief();
    RichText told =
        anew.contains(place(story, chat)) ? RichText.NONE : wordings.altered(fresh, chat);
    RichText brief = RichText.builder().lines(before).lines(told).build();
    Body wider = wordings.wider(story, alert, soFar, chat);
    messages.put(
        key,
        new Message(
            key,
            chat,
            story,
            Urgency.DIGEST,
            wider.withBrief(brief),
            alert.last(),
            "",
            alert.sound()));
  }

  private static String place(String story, ChatAddress chat) {
    return story + '@' + chat;
  }
}
