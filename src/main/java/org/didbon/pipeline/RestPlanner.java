package org.didbon.pipeline;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.alert.AlertRouter;
import org.didbon.alert.Audience;
import org.didbon.alert.Hearing;
import org.didbon.alert.Recipient;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Item;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.Ruling;
import org.didbon.domain.Story;
import org.didbon.domain.Verdict;
import org.didbon.domain.VerdictReason;
import org.didbon.domain.VerdictReason.Effect;
import org.didbon.pipeline.NewsStore.SentAlerts;
import org.didbon.pipeline.RestStore.AfterRest;
import org.didbon.pipeline.RestStore.Resting;

/**
 * Tells what took one story further while it rested: the latest of it as an alert in reply to the
 * first, the rest below its headline, as other alerts at once, after quiet hours, or not at all
 * where the story was muted meanwhile. Not thread-safe.
 */
final class RestPlanner {

  private final AlertRouter router;
  private final RoutedReports candidates;
  private final Wordings wordings;
  private final StoryPasts pasts;
  private final Instant now;
  private final List<Message> messages = new ArrayList<>();
  private final List<Decision.Gathered> gathered = new ArrayList<>();
  private final List<Verdict> verdicts = new ArrayList<>();

  /**
   * @param zone of chats that chose none
   */
  RestPlanner(
      Audience audience,
      ZoneId zone,
      RoutedReports candidates,
      Wordings wordings,
      StoryPasts pasts,
      Instant now) {
    this.router = new AlertRouter(audience, now, zone);
    this.candidates = candidates;
    this.wordings = wordings;
    this.pasts = pasts;
    this.now = now;
  }

  /**
   * Plans all that waits of a story.
   *
   * @param waited of one story, the latest first
   * @param read those reports as they are read now, by their keys
   */
  AfterRest plan(List<Resting> waited, Map<String, ReadItem> read) {
    Map<ChatAddress, List<Item>> chats = new LinkedHashMap<>();
    waited.forEach(
        one -> chats.computeIfAbsent(one.chat(), chat -> new ArrayList<>()).add(one.item()));
    String story = waited.get(0).story();
    chats.forEach(
        (chat, items) -> {
          ReadItem latest = read.get(items.get(0).key());
          SentAlerts sent = pasts.of(story).sent().get(chat);
          if (latest != null && sent != null) {
            tell(chat, story, latest, sent)
                .ifPresent(ruling -> items.forEach(item -> judge(item, story, chat, ruling)));
          }
        });
    return new AfterRest(waited, messages, gathered, verdicts, now);
  }

  /** How the chat is told; empty if it is not. */
  private Optional<Ruling> tell(ChatAddress chat, String story, ReadItem latest, SentAlerts sent) {
    StorySoFar soFar = pasts.soFar(story);
    return router.route(candidates.of(latest, story, soFar.spread().feeds().size())).stream()
        .filter(hearing -> hearing.chat().equals(chat))
        .filter(hearing -> hearing.ruling().reason().effect() != Effect.SUPPRESSED)
        .findFirst()
        .map(hearing -> tell(hearing, story, latest, soFar, sent));
  }

  private Ruling tell(
      Hearing hearing, String id, ReadItem latest, StorySoFar soFar, SentAlerts sent) {
    Recipient recipient = hearing.recipient();
    if (recipient == null) {
      throw new IllegalStateException("heard by nobody, story=" + id);
    }
    Instant when = latest.item().when();
    Story story = new Story(id, soFar.opening(), when, when);
    if (recipient.schedule().gathers()) {
      gathered.add(AlertPlanner.gathered(recipient, story, true));
      return hearing.ruling();
    }
    String key = SentAlerts.key(SentAlerts.key(id, recipient.chat()), sent.count());
    messages.add(
        new Message(
            key,
            recipient.chat(),
            id,
            recipient.urgent() ? Urgency.URGENT : Urgency.NORMAL,
            wordings.again(latest, story, soFar, recipient, soFar.latest(sent.at())),
            "",
            sent.first(),
            recipient.sound()));
    return Ruling.of(VerdictReason.ALERTED, key);
  }

  private void judge(Item item, String story, ChatAddress chat, Ruling ruling) {
    verdicts.add(new Verdict(item.feed(), item.id(), story, chat, ruling, now));
  }
}
