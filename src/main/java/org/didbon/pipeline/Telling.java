package org.didbon.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.didbon.alert.AlertComposer;
import org.didbon.alert.AlertRouter;
import org.didbon.alert.Recipient;
import org.didbon.alert.Report;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Feed;
import org.didbon.domain.Ground;
import org.didbon.domain.Match;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.Preferences;
import org.didbon.domain.Rule;
import org.didbon.domain.Story;
import org.didbon.domain.Subject;
import org.didbon.phrase.Phrases;
import org.didbon.pipeline.Decider.Known;
import org.didbon.pipeline.NewsStore.Past;

/**
 * Whom the items of one decision are told, and in which words: a chat hears of a story once; later
 * reports of it from other outlets are added to that alert. Not thread-safe.
 */
final class Telling {

  private final AlertRouter router;
  private final Known known;
  private final Watch watch;
  private final Phrases phrases;
  private final Map<String, Message> messages = new LinkedHashMap<>();
  private final List<Decision.Gathered> gathered = new ArrayList<>();

  /** The outlets of each story, those of this decision included, in their order. */
  private final Map<String, Set<String>> outlets = new HashMap<>();

  /** The alerts of this decision: a later report of it can add to them. */
  private final Map<String, Body> fresh = new HashMap<>();

  Telling(AlertRouter router, Known known, Watch watch, Phrases phrases) {
    this.router = router;
    this.known = known;
    this.watch = watch;
    this.phrases = phrases;
  }

  List<Message> messages() {
    return List.copyOf(messages.values());
  }

  List<Decision.Gathered> gathered() {
    return gathered;
  }

  /** What makes alerts of one item differ: chats that are equal in it share a body. */
  private record Wording(
      List<Match> because, String language, String zone, Preferences.Size size) {}

  /** What makes two alerts with further outlets differ. */
  private record Widening(Body alert, String language) {}

  void tell(ReadItem read, Story story) {
    Past past = known.pasts().getOrDefault(story.id(), Past.NONE);
    Set<String> feeds =
        outlets.computeIfAbsent(story.id(), id -> new LinkedHashSet<>(past.feeds()));
    boolean wider = feeds.add(read.item().feed());
    Map<Wording, Body> bodies = new HashMap<>();
    Map<Widening, Body> widened = new HashMap<>();
    for (Recipient recipient : router.route(report(read, story, feeds.size()))) {
      ChatAddress chat = recipient.chat();
      Preferences preferences = known.audience().of(chat);
      String key = story.id() + '@' + chat;
      Body alert = fresh.getOrDefault(key, past.told().get(chat));
      if (alert != null) {
        if (wider) {
          Body more =
              widened.computeIfAbsent(
                  new Widening(alert, preferences.language()),
                  w ->
                      AlertComposer.widen(
                          w.alert(), List.copyOf(feeds), watch, phrases.in(w.language())));
          widen(key, chat, story, more);
        }
      } else if (recipient.schedule().gathers()) {
        gather(recipient, story);
      } else {
        Wording wording =
            new Wording(
                recipient.because(),
                preferences.language(),
                preferences.zone(),
                preferences.size());
        Body body = bodies.computeIfAbsent(wording, w -> body(read, story, w));
        Urgency urgency = recipient.urgent() ? Urgency.URGENT : Urgency.NORMAL;
        messages.put(key, Message.alert(key, chat, story.id(), urgency, body));
        fresh.put(key, body);
      }
    }
  }

  /** In an alert that waits with this very decision, or as an edit of one that left before. */
  private void widen(String key, ChatAddress chat, Story story, Body more) {
    Message waiting = messages.get(key);
    if (waiting != null) {
      messages.put(key, Message.alert(key, chat, story.id(), waiting.urgency(), more));
    } else {
      String edit = key + '+';
      messages.put(edit, new Message(edit, chat, story.id(), Urgency.DIGEST, more, key, ""));
    }
  }

  private void gather(Recipient recipient, Story story) {
    gathered.add(
        new Decision.Gathered(
            recipient.chat(),
            recipient.schedule(),
            recipient.due(),
            story.id(),
            recipient.because().get(0).subject(),
            recipient.urgent()));
  }

  private Body body(ReadItem read, Story story, Wording wording) {
    return AlertComposer.alert(
        read.item(),
        read.summary(),
        wording.because(),
        story.id(),
        watch,
        phrases.to(new Preferences(wording.language(), wording.zone())),
        wording.size());
  }

  private Report report(ReadItem read, Story story, int sources) {
    String feed = read.item().feed();
    List<Match> matches = new ArrayList<>(read.matches());
    matches.add(new Match(Subject.feed(feed), Ground.QUERY, List.of()));
    String country = Optional.ofNullable(watch.feeds().get(feed)).map(Feed::country).orElse("");
    return new Report(read.item(), country, matches, story.id(), sources, this::isUrgent);
  }

  private boolean isUrgent(Subject subject) {
    Rule rule = subject.kind() == Subject.Kind.RULE ? watch.rules().get(subject.id()) : null;
    return rule != null && rule.severity() == Rule.Severity.URGENT;
  }
}
