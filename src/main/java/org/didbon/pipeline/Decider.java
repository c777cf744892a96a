package org.didbon.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.alert.AlertComposer;
import org.didbon.alert.AlertRouter;
import org.didbon.alert.Recipient;
import org.didbon.domain.Body;
import org.didbon.domain.FeedState;
import org.didbon.domain.Match;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.Rule;
import org.didbon.domain.Story;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.story.Placement;
import org.didbon.story.StoryFinder;

/**
 * Decides what follows from new items: their stories, who hears of them and in which words. Pure.
 */
public final class Decider {

  private final StoryFinder stories;
  private final AlertComposer composer;

  public Decider(StoryFinder stories, AlertComposer composer) {
    this.stories = stories;
    this.composer = composer;
  }

  /**
   * What a decision rests on, read after {@link NewsStore#turn()} said {@code turn}.
   *
   * @param known the stories under the keys of the items
   * @param subscriptions to any of their subjects
   */
  public record Known(long turn, Map<String, Story> known, List<Subscription> subscriptions) {}

  /** The keys under which stories of these items may be known. */
  public List<String> keys(List<ReadItem> items) {
    return items.stream().flatMap(read -> stories.keys(read.item()).stream()).distinct().toList();
  }

  /**
   * The decision about {@code items}, in the order they are given.
   *
   * @param visit what is known of their feed from now on
   */
  public Decision decide(FeedState visit, List<ReadItem> items, Known known, Watch watch) {
    StoryFinder.Shelf shelf = stories.shelf(known.known());
    List<Decision.Report> reports = new ArrayList<>();
    Map<String, Message> messages = new LinkedHashMap<>();
    for (ReadItem read : items) {
      Placement placement = shelf.place(read.item());
      reports.add(
          new Decision.Report(read.item(), read.matches(), read.summary().text(), placement));
      for (Recipient recipient : AlertRouter.route(read.matches(), known.subscriptions())) {
        Message alert = alert(read, placement.story(), recipient, watch);
        messages.putIfAbsent(alert.key(), alert);
      }
    }
    return new Decision(known.turn(), visit, reports, List.copyOf(messages.values()));
  }

  private Message alert(ReadItem read, Story story, Recipient recipient, Watch watch) {
    Body body = Body.of(composer.compose(read.item(), read.summary(), recipient.because(), watch));
    String key = story.id() + '@' + recipient.chat();
    return Message.alert(
        key, recipient.chat(), story.id(), urgency(recipient.because(), watch), body);
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
