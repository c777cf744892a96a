package org.didbon.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.alert.AlertComposer;
import org.didbon.alert.AlertRouter;
import org.didbon.alert.Recipient;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.FeedState;
import org.didbon.domain.Match;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.Preferences;
import org.didbon.domain.Rule;
import org.didbon.domain.Story;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.phrase.Phrases;
import org.didbon.phrase.Speech;
import org.didbon.story.Placement;
import org.didbon.story.StoryFinder;

/**
 * Decides what follows from new items: their stories, who hears of them and in which words. Pure.
 */
public final class Decider {

  private final StoryFinder stories;
  private final Phrases phrases;

  public Decider(StoryFinder stories, Phrases phrases) {
    this.stories = stories;
    this.phrases = phrases;
  }

  /**
   * What a decision rests on, read after {@link NewsStore#turn()} said {@code turn}.
   *
   * @param known the stories under the keys of the items
   * @param subscriptions to any of their subjects
   * @param preferences of those chats; absent of one that chose nothing
   */
  public record Known(
      long turn,
      Map<String, Story> known,
      List<Subscription> subscriptions,
      Map<ChatAddress, Preferences> preferences) {}

  /** What makes alerts of one item differ: chats that are equal in it share a body. */
  private record Wording(List<Match> because, Preferences preferences) {}

  /** The keys under which stories of these items may be known. */
  public List<String> keys(List<ReadItem> items) {
    return items.stream().flatMap(read -> stories.keys(read.item()).stream()).distinct().toList();
  }

  /**
   * The decision about new items, in the order they are given, and about edited ones: an edit is
   * told only where the item was about nothing before.
   *
   * @param visit what is known of their feed from now on
   */
  public Decision decide(
      FeedState visit, List<ReadItem> items, List<ReadEdit> edited, Known known, Watch watch) {
    StoryFinder.Shelf shelf = stories.shelf(known.known());
    List<Decision.Report> reports = new ArrayList<>();
    List<Decision.Edit> edits = new ArrayList<>();
    Map<String, Message> messages = new LinkedHashMap<>();
    for (ReadItem read : items) {
      Placement placement = shelf.place(read.item());
      reports.add(
          new Decision.Report(read.item(), read.matches(), read.summary().text(), placement));
      tell(read, placement.story(), known, watch, messages);
    }
    for (ReadEdit edit : edited) {
      ReadItem read = edit.read();
      edits.add(new Decision.Edit(read.item(), read.matches(), read.summary().text()));
      if (!edit.matched()) {
        tell(read, edit.story(), known, watch, messages);
      }
    }
    return new Decision(known.turn(), visit, reports, edits, List.copyOf(messages.values()));
  }

  private void tell(
      ReadItem read, Story story, Known known, Watch watch, Map<String, Message> messages) {
    Map<Wording, Body> bodies = new HashMap<>();
    for (Recipient recipient : AlertRouter.route(read.matches(), known.subscriptions())) {
      ChatAddress chat = recipient.chat();
      Wording wording =
          new Wording(
              recipient.because(), known.preferences().getOrDefault(chat, Preferences.NONE));
      Body body = bodies.computeIfAbsent(wording, w -> body(read, w, watch));
      String key = story.id() + '@' + chat;
      messages.putIfAbsent(
          key, Message.alert(key, chat, story.id(), urgency(wording.because(), watch), body));
    }
  }

  private Body body(ReadItem read, Wording wording, Watch watch) {
    Speech speech = phrases.to(wording.preferences());
    return Body.of(
        AlertComposer.compose(read.item(), read.summary(), wording.because(), watch, speech));
  }

  private static Urgency urgency(List<Match> because, Watch watch) {
    boolean urgent =
        because.stream()
            .filter(match -> match.subject().kind() == Subject.Kind.RULE)
            .map(match -> Optional.ofNullable(watch.rules().get(match.subject().id())))
            .anyMatch(
                rule -> rule.map(Rule::severity).filter(Rule.Severity.URGENT::equals).isPresent());
    return urgent ? Urgency.URGENT : Urgency.NORMAL;
  }
}
