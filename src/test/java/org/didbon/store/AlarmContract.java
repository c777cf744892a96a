package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.didbon.alarm.Backlog;
import org.didbon.alarm.Baseline;
import org.didbon.alarm.Outage;
import org.didbon.alarm.SpikeNotice;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.FeedState;
import org.didbon.domain.Ground;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.RichText;
import org.didbon.domain.Story;
import org.didbon.domain.Subject;
import org.didbon.pipeline.Decision;
import org.didbon.pipeline.SpikeStore.Watching;
import org.didbon.story.Assignment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database says of floods and silences, and that each is told once. */
abstract class AlarmContract {

  private static final ChatAddress DESK = ChatAddress.of("telegram:7");
  private static final Subject TOPIC = Subject.rule("topic");
  private static final Outage QUIET = new Outage(Outage.Kind.FEED, "asiaplus", SEEN);

  private Database database;

  abstract Database open();

  @BeforeEach
  void openIt() {
    database = open();
    report("a", "s1", 1);
    report("b", "s1", 2);
    report("c", "s2", 3);
    report("d", "s3", 30);
  }

  @AfterEach
  void closeIt() {
    database.close();
  }

  @Test
  void storiesAreCountedByTheDayBackFromNow() {
    assertThat(database.spikes().stories(TOPIC, SEEN, 3)).containsExactly(2, 1, 0);
    assertThat(database.spikes().top(TOPIC, SEEN, 3))
        .extracting(SpikeNotice.StoryLink::title)
        .containsExactly("s1", "s2");
  }

  @Test
  void whatWasNoNewsWhenItCameMakesNoSpikeYetHappenedOnItsDay() {
    List<Integer> before = database.spikes().stories(TOPIC, SEEN, 3);
    report("quiet-1", "quiet", 2, true);
    report("quiet-2", "quiet", 3, true);
    report("quiet-3", "quiet", 4, true);
    report("past", "past", 30, true);

    assertThat(database.spikes().stories(TOPIC, SEEN, 3))
        .containsExactly(before.get(0), before.get(1) + 1, before.get(2));
    assertThat(database.spikes().top(TOPIC, SEEN, 9))
        .extracting(SpikeNotice.StoryLink::title)
        .doesNotContain("quiet");
    List<Long> numbers = LongStream.rangeClosed(1, database.items().items()).boxed().toList();
    assertThat(database.spikes().stories(numbers, SEEN, 3).get(0)).isEqualTo(before.get(0));
  }

  @Test
  void aSpikeIsToldOnceWhoeverTellsIt() {
    database.spikes().want(DESK, TOPIC, SEEN);
    Watching before = database.spikes().watching(SEEN).get(0);

    assertThat(database.spikes().announce(before, 9, message("spike"), SEEN)).isTrue();
    assertThat(database.spikes().announce(before, 9, message("spike again"), SEEN)).isFalse();
    assertThat(database.outbox().counts(SEEN).waiting()).isEqualTo(1);
    assertThat(database.spikes().watching(SEEN).get(0).announced()).isEqualTo(9);
  }

  @Test
  void theLongestGapsAreKnown() {
    Instant from = SEEN.minus(Duration.ofDays(9));
    Baseline baseline = new Baseline(4, Duration.ofHours(27));

    assertThat(database.outages().ofFeed("asiaplus", from, SEEN)).isEqualTo(baseline);
    assertThat(database.outages().ofRule("topic", from, SEEN)).isEqualTo(baseline);
    assertThat(database.outages().ofAll(from, SEEN)).isEqualTo(baseline);
    assertThat(database.outages().ofFeed("other", from, SEEN).count()).isZero();
    assertThat(database.outages().lastMatch("topic", SEEN))
        .contains(SEEN.minus(Duration.ofHours(1)));
  }

  @Test
  void whatWaitsOnANetworkIsABacklogUntilAnyChatIsServed() {
    OutboxTable outbox = database.outbox();
    Instant later = SEEN.plus(Duration.ofHours(1));
    database.outages().note(Optional.empty(), List.of(), List.of(), List.of(message("1")), SEEN);
    assertThat(database.outages().backlogs(SEEN.minusSeconds(1), SEEN)).isEmpty();
    assertThat(database.outages().backlogs(SEEN, later))
        .containsExactly(new Backlog("telegram", 1, SEEN, false));

    outbox.claim("telegram", later, later.plusSeconds(60), 9, 9);
    outbox.release(DESK, later.plusSeconds(60));
    assertThat(database.outages().backlogs(SEEN, later))
        .containsExactly(new Backlog("telegram", 1, SEEN, true));

    Message other =
        Message.alert(
            "2", ChatAddress.of("telegram:8"), "", Urgency.NORMAL, Body.of(RichText.of("2")));
    database.outages().note(Optional.of(SEEN), List.of(), List.of(), List.of(other), later);
    outbox.delivered(List.of("2"), "id", later);
    assertThat(database.outages().backlogs(SEEN, later)).isEmpty();
    assertThat(database.outages().backlogs(later, later)).hasSize(1);
  }

  @Test
  void aSilenceIsToldOnceWhoeverTellsIt() {
    OutageTable outages = database.outages();
    Optional<Instant> none = Optional.empty();

    assertThat(outages.note(none, List.of(QUIET), List.of(), List.of(message("1")), SEEN)).isTrue();
    assertThat(outages.note(none, List.of(QUIET), List.of(), List.of(message("2")), SEEN))
        .isFalse();
    assertThat(outages.announced()).containsExactly(QUIET);
    assertThat(outages.alive()).contains(SEEN);
    assertThat(database.outbox().counts(SEEN).waiting()).isEqualTo(1);

    Instant later = SEEN.plusSeconds(300);
    assertThat(outages.note(Optional.of(SEEN), List.of(), List.of(QUIET), List.of(), later))
        .isTrue();
    assertThat(outages.announced()).isEmpty();
  }

  private static Message message(String key) {
    return Message.alert(key, DESK, "", Urgency.NORMAL, Body.of(RichText.of(key)));
  }

  private void report(String id, String story, int hours) {
    report(id, story, hours, false);
  }

  private void report(String id, String story, int hours, boolean silent) {
    Instant when = SEEN.minus(Duration.ofHours(hours));
    Item item = item(id).published(when).title(story).build();
    Decision.NewItem report =
        new Decision.NewItem(
            item,
            List.of(new Match(TOPIC, Ground.QUERY, List.of())),
            "",
            new Assignment(new Story(story, story, when, when), true, List.of()),
            silent);
    database
        .news()
        .record(
            new Decision(
                database.news().turn(),
                FeedState.unvisited("asiaplus", SEEN),
                List.of(report),
                List.of(),
                List.of()));
  }
}
