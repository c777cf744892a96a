package org.didbon.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.didbon.alert.AlertRouter;
import org.didbon.alert.Hearing;
import org.didbon.alert.Recipient;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Item;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.RichText;
import org.didbon.domain.Ruling;
import org.didbon.domain.Sound;
import org.didbon.domain.Story;
import org.didbon.domain.Verdict;
import org.didbon.domain.VerdictReason;
import org.didbon.pipeline.NewsStore.Past;
import org.didbon.pipeline.NewsStore.SentAlerts;
import org.didbon.story.Assignment;
import org.jspecify.annotations.Nullable;

/**
 * Whom the items of one decision are told, and how: a chat hears of a story once; later reports of
 * it are added to that alert, and only what takes the story further comes as an alert of its own,
 * in reply to the first. Not thread-safe.
 */
final class AlertPlanner {

  /** A story that moves by the minute is told anew no sooner; meanwhile its alert grows. */
  static final Duration REST = Duration.ofMinutes(30);

  private final AlertRouter router;
  private final StoryPasts pasts;
  private final RoutedReports candidates;
  private final Wordings wordings;
  private final Instant now;
  private final Map<String, StorySoFar> stories = new HashMap<>();
  private final Map<String, Message> messages = new LinkedHashMap<>();
  private final List<Decision.Gathered> gathered = new ArrayList<>();
  private final List<Verdict> verdicts = new ArrayList<>();

  /** Stories that were joined by others, by id. */
  private final Map<String, Past> merged = new HashMap<>();

  /** The alerts of this decision, by story and chat: a later report of it can add to them. */
  private final Map<String, SentAlerts> fresh = new HashMap<>();

  /**
   * @param pasts what was told before of the stories of this decision
   */
  AlertPlanner(
      AlertRouter router, StoryPasts pasts, Watchlist watchlist, Wordings wordings, Instant now) {
    this.router = router;
    this.pasts = pasts;
    this.candidates = new RoutedReports(watchlist);
    this.wordings = wordings;
    this.now = now;
  }

  List<Message> messages() {
    return List.copyOf(messages.values());
  }

  List<Decision.Gathered> gathered() {
    return gathered;
  }

  List<Verdict> verdicts() {
    return verdicts;
  }

  /** One report and whom it is told. */
  private record Arrival(
      ReadItem read,
      Story story,
      @Nullable Story related,
      boolean follows,
      StorySoFar soFar,
      Addition added) {}

  /** Tells a new report to all who asked. */
  void plan(ReadItem read, Assignment assignment) {
    route(read, assignment.story(), assignment, true);
  }

  /**
   * Puts what was told of a story to what was told of another with which it is one: the alerts of
   * the younger say so, and tell no more.
   *
   * @param others as the chats that were alerted want it
   */
  void merge(Story younger, Story older, Wordings others) {
    Past was = past(older.id());
    Past more = past(younger.id());
    soFar(older.id()).join(soFar(younger.id()));
    Map<ChatAddress, SentAlerts> sent = new HashMap<>();
    more.sent()
        .forEach(
            (chat, alerts) -> {
              if (others.isKnown(chat)) {
                Body told = others.wider(younger.id(), alerts, soFar(younger.id()), chat);
                Body joined = others.joined(told, younger.id(), older.id(), older.title(), chat);
                String edit = alerts.last() + '+';
                messages.put(
                    edit,
                    new Message(
                        edit,
                        chat,
                        younger.id(), // an edit of the other's alert must not take its place
                        Urgency.DIGEST,
                        joined.withBrief(RichText.NONE),
                        alerts.last(),
                        "",
                        alerts.sound()));
              }
              sent.put(chat, alerts);
            });
    sent.putAll(was.sent());
    Set<ChatAddress> digested = new HashSet<>(was.digested());
    digested.addAll(more.digested());
    merged.put(older.id(), was.with(sent, digested));
  }

  /** What became of a story before this decision. */
  private Past past(String story) {
    return merged.getOrDefault(story, pasts.of(story));
  }

  /**
   * Tells a new report to nobody, for the same reason for all; of what nobody asks for, nothing is
   * said.
   */
  void keepSilent(ReadItem read, Story story, VerdictReason reason) {
    if (!read.matches().isEmpty()) {
      judge(read, story, null, Ruling.of(reason));
    }
  }

  /** Tells a report that was edited to those for whom the edit is news. */
  void planEdit(ReadItem read, Story story) {
    route(read, story, null, false);
  }

  /** A story as it is with all that was planned. */
  StorySoFar soFar(String story) {
    return stories.computeIfAbsent(story, pasts::soFar);
  }

  /**
   * Tells all who hear of a report.
   *
   * @param placed where, if it was placed just now
   */
  private void route(ReadItem read, Story story, @Nullable Assignment placed, boolean first) {
    Past past = past(story.id());
    StorySoFar soFar = soFar(story.id());
    Addition added = soFar.add(read);
    Story related = placed == null ? null : placed.related();
    boolean follows = placed != null && placed.follows();
    Arrival arrival = new Arrival(read, story, related, follows, soFar, added);
    for (Hearing hearing :
        router.route(candidates.of(read, story.id(), soFar.spread().feeds().size()))) {
      Recipient recipient = hearing.recipient();
      Optional<Ruling> ruling =
          recipient == null
              ? Optional.of(hearing.ruling())
              : hears(recipient, hearing.ruling(), arrival, first, past);
      ruling.ifPresent(it -> judge(read, story, hearing.chat(), it));
    }
  }

  /**
   * Tells a chat that asked, in the way that fits what it heard before.
   *
   * @param asked how it would hear of a story that is new to it
   * @return how it hears of it; empty if an edit changed nothing about that
   */
  private Optional<Ruling> hears(
      Recipient recipient, Ruling asked, Arrival arrival, boolean first, Past past) {
    ChatAddress chat = recipient.chat();
    Addition added = arrival.added();
    SentAlerts sent = fresh.getOrDefault(key(arrival.story(), chat), past.sent().get(chat));
    if (sent == null && !past.digested().contains(chat)) {
      return first || isAbout(recipient, added)
          ? Optional.of(alert(recipient, asked, arrival, null, false))
          : Optional.empty();
    }
    if (isNews(recipient, sent, added)) {
      return Optional.of(alert(recipient, asked, arrival, sent, true));
    }
    if (sent != null && (added.outlet() || added.development())) {
      return Optional.of(widen(chat, sent, arrival));
    }
    String before = sent == null ? "" : sent.last();
    return first ? Optional.of(Ruling.of(VerdictReason.ALREADY_TOLD, before)) : Optional.empty();
  }

  private void judge(ReadItem read, Story story, @Nullable ChatAddress chat, Ruling ruling) {
    if (ruling.reason() != VerdictReason.NO_SUBSCRIPTION) {
      Item item = read.item();
      verdicts.add(new Verdict(item.feed(), item.id(), story.id(), chat, ruling, now));
    }
  }

  /** Whether an edit made the story one that the chat asked for. */
  private static boolean isAbout(Recipient recipient, Addition added) {
    return recipient.because().stream()
        .anyMatch(match -> added.subjects().contains(match.subject()));
  }

  /** Whether a chat that heard of the story wants to hear of it anew. */
  private boolean isNews(Recipient recipient, @Nullable SentAlerts sent, Addition added) {
    return recipient.named().stream().anyMatch(added.subjects()::contains)
        || added.subjects().stream().anyMatch(candidates::isUrgent)
        || (added.development() && (sent == null || !now.isBefore(sent.at().plus(REST))));
  }

  private Ruling alert(
      Recipient recipient,
      Ruling asked,
      Arrival arrival,
      @Nullable SentAlerts before,
      boolean again) {
    ChatAddress chat = recipient.chat();
    Story story = arrival.story();
    if (recipient.schedule().gathers()) {
      gathered.add(gathered(recipient, story, again));
      return asked;
    }
    String first = key(story, chat);
    int count = before == null ? 0 : before.count();
    String key = again ? SentAlerts.key(first, count) : first;
    SentAlerts followed = again ? null : followed(arrival, chat);
    StorySoFar soFar = arrival.soFar();
    List<String> rested = before == null ? List.of() : soFar.latest(before.at());
    Body body =
        again
            ? wordings.again(arrival.read(), story, soFar, recipient, rested)
            : wordings.alert(arrival.read(), story, soFar, recipient);
    Story related = arrival.related();
    if (related != null && !again) {
      body = wordings.seeAlso(body, related, chat);
    }
    Urgency urgency = recipient.urgent() ? Urgency.URGENT : Urgency.NORMAL;
    SentAlerts answered = before == null ? followed : before;
    String answers = answered == null ? "" : answered.first();
    Sound sound = recipient.sound();
    messages.put(key, new Message(key, chat, story.id(), urgency, body, "", answers, sound));
    fresh.put(
        first,
        new SentAlerts(count + 1, before == null ? key : before.first(), key, body, now, sound));
    return Ruling.of(VerdictReason.ALERTED, key);
  }

  /**
   * The alerts of the story that a new one goes on with, if the chat was alerted of that and they
   * may be answered by now.
   */
  private @Nullable SentAlerts followed(Arrival arrival, ChatAddress chat) {
    Story related = arrival.related();
    if (related == null || !arrival.follows()) {
      return null;
    }
    SentAlerts sent = fresh.getOrDefault(key(related, chat), past(related.id()).sent().get(chat));
    return sent == null || now.isBefore(sent.at().plus(REST)) ? null : sent;
  }

  /** In an alert that waits with this very decision, or as an edit of one that left before. */
  private Ruling widen(ChatAddress chat, SentAlerts sent, Arrival arrival) {
    StorySoFar soFar = arrival.soFar();
    Body wider = wordings.wider(arrival.story().id(), sent, soFar, chat);
    Message waiting = messages.get(sent.last());
    String edit = sent.last() + '+';
    if (waiting == null) {
      // what it adds is told at the end of the rest, also where an alert cannot be changed
      wider = wider.withBrief(RichText.NONE);
    }
    Message message =
        waiting == null
            ? new Message(
                edit,
                chat,
                arrival.story().id(),
                Urgency.DIGEST,
                wider,
                sent.last(),
                "",
                sent.sound())
            : waiting.with(wider);
    messages.put(message.key(), message);
    boolean rests = waiting == null && arrival.added().development();
    VerdictReason reason = waiting == null ? VerdictReason.ADDED : VerdictReason.JOINED;
    return Ruling.of(rests ? VerdictReason.RESTING : reason, message.key());
  }

  /** As one of a digest. */
  static Decision.Gathered gathered(Recipient recipient, Story story, boolean again) {
    return new Decision.Gathered(
        recipient.chat(),
        recipient.schedule(),
        recipient.due(),
        story.id(),
        recipient.because().get(0).subject(),
        recipient.urgent(),
        again);
  }

  private static String key(Story story, ChatAddress chat) {
    return SentAlerts.key(story.id(), chat);
  }
}
