package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.didbon.command.Coverage;
import org.didbon.command.Coverage.Slice;
import org.didbon.command.Coverage.StoryLine;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.domain.Ground;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Story;
import org.didbon.domain.Subject;
import org.didbon.pipeline.Decision;
import org.didbon.pipeline.Decision.NewItem;
import org.didbon.story.Assignment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database says of how often and by whom something was reported. */
abstract class CoverageContract {

  private static final Slice ALL = new Slice(0, 9);
  private static final ChatAddress READER = new ChatAddress("console", "1");
  private static final Subject ONE = Subject.actor("one");
  private static final Subject OTHER = Subject.actor("other");
  private static final Subject THIRD = Subject.actor("third");
  private static final Subject TOPIC = Subject.rule("one");

  private Database database;
  private Coverage coverage;

  abstract Database open();

  @Test
  void aSubjectIsWatchedSinceItWasFirstNotedAndAnewWhenItComesBack() {
    Instant later = SEEN.plus(Duration.ofDays(1));
    assertThat(coverage.watchedSince(ONE)).isEmpty();

    database.watched().note(List.of(ONE, TOPIC), SEEN);
    database.watched().note(List.of(ONE, OTHER), later);

    assertThat(coverage.watchedSince(ONE)).contains(SEEN);
    assertThat(coverage.watchedSince(OTHER)).contains(later);
    assertThat(coverage.watchedSince(TOPIC)).isEmpty();
    database.watched().note(List.of(ONE, TOPIC), later);
    assertThat(coverage.watchedSince(TOPIC)).contains(later);
  }

  @BeforeEach
  void openIt() {
    database = open();
    coverage = database.coverage();
    database
        .news()
        .watch(
            List.of(
                new Feed(
                    "asiaplus",
                    "",
                    URI.create("https://a.example/"),
                    "",
                    "",
                    Duration.ofMinutes(10),
                    false)),
            SEEN);
  }

  @AfterEach
  void closeIt() {
    database.close();
  }

  @Test
  void reportsAreCountedByDay() {
    report("a", "s1", "asiaplus", 1, ONE);
    report("b", "s1", "ozodi", 24, ONE);
    report("c", "s2", "ozodi", 25, ONE);
    report("d", "s3", "ozodi", 26, OTHER);
    report("e", "s4", "ozodi", 73, ONE);

    assertThat(coverage.perDay(ONE, ago(72), 3)).containsExactly(0, 1, 2);
    assertThat(coverage.perDay(ONE, ago(96), 1)).containsExactly(1);
    assertThat(coverage.perDay(TOPIC, ago(72), 2)).containsExactly(0, 0);
  }

  @Test
  void theReportsNextToAMomentAreKnown() {
    report("a", "s1", "asiaplus", 5, ONE);
    report("b", "s2", "asiaplus", 9, ONE);

    assertThat(coverage.lastBefore(ONE, SEEN)).contains(ago(5));
    assertThat(coverage.lastBefore(ONE, ago(5))).contains(ago(9));
    assertThat(coverage.lastBefore(ONE, ago(9))).isEmpty();
    assertThat(coverage.firstFrom(ONE, ago(9))).contains(ago(9));
    assertThat(coverage.firstFrom(ONE, ago(8))).contains(ago(5));
    assertThat(coverage.firstFrom(OTHER, ago(99))).isEmpty();
  }

  @Test
  void sourcesAndThoseNamedBesideComeByTheNumberOfTheirReports() {
    report("a", "s1", "asiaplus", 1, ONE, THIRD);
    report("b", "s1", "ozodi", 2, ONE, OTHER, TOPIC);
    report("c", "s2", "ozodi", 3, ONE, OTHER);
    report("d", "s3", "ozodi", 9, ONE, THIRD, OTHER);
    report("e", "s3", "tass", 2, OTHER, THIRD);

    assertThat(coverage.sources(ONE, ago(5), 9).toString()).isEqualTo("{ozodi=2, asiaplus=1}");
    assertThat(coverage.sources(ONE, ago(5), 1)).isEqualTo(Map.of("ozodi", 2));
    assertThat(coverage.alongside(ONE, ago(5), 9).toString()).isEqualTo("{other=2, third=1}");
    assertThat(coverage.alongside(TOPIC, ago(5), 9).toString()).isEqualTo("{one=1, other=1}");
    assertThat(coverage.alongside(ONE, ago(0), 9)).isEmpty();
  }

  @Test
  void storiesComeByTheirLatestReportAndShowTheirFirst() {
    report("a", "s1", "asiaplus", 8, ONE);
    report("b", "s2", "ozodi", 7, ONE);
    report("c", "s1", "tass", 6, ONE);
    report("d", "s1", "ozodi", 5);
    report("e", "s3", "ozodi", 4, OTHER);

    assertThat(coverage.about(ONE, ALL))
        .containsExactly(
            new StoryLine("s1", "title a", "asiaplus", "link a", ago(6), 3),
            new StoryLine("s2", "title b", "ozodi", "link b", ago(7), 1));
    assertThat(coverage.about(ONE, new Slice(1, 1)))
        .extracting(StoryLine::id)
        .containsExactly("s2");
    assertThat(coverage.about(ONE, new Slice(2, 1))).isEmpty();
    assertThat(coverage.latest(READER, ALL))
        .extracting(StoryLine::id)
        .containsExactly("s3", "s1", "s2");
    assertThat(coverage.latest(READER, new Slice(1, 1)))
        .extracting(StoryLine::when)
        .containsExactly(ago(5));
  }

  @Test
  void aStoryOfManyReportsDoesNotHideTheOthers() {
    for (int i = 0; i < 60; i++) {
      report("a" + i, "long", "asiaplus", 1, ONE);
    }
    report("b", "s2", "ozodi", 7, ONE);

    assertThat(coverage.about(ONE, new Slice(0, 2)))
        .extracting(StoryLine::id)
        .containsExactly("long", "s2");
  }

  @Test
  void storiesAboutBothAreFoundWhicheverIsRarerAndInWhicheverReport() {
    report("a", "s1", "asiaplus", 8, ONE, OTHER);
    report("b", "s2", "ozodi", 7, ONE);
    report("c", "s2", "tass", 6, OTHER);
    report("d", "s3", "tass", 5, ONE);
    report("e", "s4", "tass", 4, ONE, TOPIC);

    assertThat(coverage.together(ONE, OTHER, ALL))
        .extracting(StoryLine::id)
        .containsExactly("s2", "s1");
    assertThat(coverage.together(OTHER, ONE, ALL))
        .extracting(StoryLine::id)
        .containsExactly("s2", "s1");
    assertThat(coverage.together(ONE, TOPIC, ALL)).extracting(StoryLine::id).containsExactly("s4");
    assertThat(coverage.together(OTHER, TOPIC, ALL)).isEmpty();
  }

  @Test
  void theStoriesOfATimeComeByTheirFirstReportInIt() {
    report("a", "s1", "asiaplus", 30, ONE);
    report("b", "s2", "ozodi", 20, ONE);
    report("c", "s3", "ozodi", 18, ONE);
    report("d", "s2", "tass", 12, ONE);
    report("e", "s1", "tass", 10, ONE);

    List<StoryLine> found = coverage.between(ONE, ago(20), ago(10), ALL);

    assertThat(found).extracting(StoryLine::id).containsExactly("s3", "s2");
    assertThat(found).extracting(StoryLine::when).containsExactly(ago(18), ago(20));
    assertThat(coverage.between(ONE, ago(20), ago(10), new Slice(1, 5))).hasSize(1);
  }

  @Test
  void ofSeveralItIsToldHowManyReportsEachHadSinceThen() {
    report("a", "s1", "asiaplus", 30, ONE, TOPIC);
    report("b", "s2", "ozodi", 20, ONE, OTHER);
    report("c", "s3", "ozodi", 10, ONE);

    List<String> asked = List.of("one", "other", "third");

    assertThat(coverage.reports(Subject.Kind.ACTOR, asked, ago(20)))
        .isEqualTo(Map.of("one", 2, "other", 1));
    assertThat(coverage.reports(Subject.Kind.RULE, asked, ago(40))).isEqualTo(Map.of("one", 1));
    assertThat(coverage.reports(Subject.Kind.ACTOR, List.of(), ago(40))).isEmpty();
  }

  @Test
  void anItemThatIsEditedStaysInItsStoryAndChangesWhatItIsAbout() {
    report("a", "s1", "asiaplus", 3, ONE);
    Item edited = item("a").title("now").published(ago(3)).build();
    Decision.Edit edit = new Decision.Edit(edited, List.of(match(OTHER)), "");

    database
        .news()
        .record(new Decision(database.news().turn(), visit(), List.of(), List.of(edit), List.of()));

    assertThat(coverage.about(ONE, ALL)).isEmpty();
    assertThat(coverage.about(OTHER, ALL)).extracting(StoryLine::title).containsExactly("now");
    assertThat(coverage.sources(OTHER, ago(9), 1)).isEqualTo(Map.of("asiaplus", 1));
    assertThat(coverage.storiesOf(List.of(1L, 7L))).isEqualTo(Map.of(1L, "s1"));
    assertThat(coverage.storiesOf(List.of())).isEmpty();
  }

  /** A report so many hours old. */
  private void report(String id, String story, String feed, int hours, Subject... subjects) {
    Item item =
        item(id).from(feed).title("title " + id).link("link " + id).published(ago(hours)).build();
    Story placed =
        database.news().stories(List.of("key " + story)).values().stream()
            .findFirst()
            .map(known -> new Story(story, known.title(), known.first(), ago(hours)))
            .orElse(new Story(story, item.title(), ago(hours), ago(hours)));
    List<Match> matches = Stream.of(subjects).map(CoverageContract::match).toList();
    Assignment assignment = new Assignment(placed, false, List.of("key " + story));
    NewItem report = new NewItem(item, matches, "", assignment);
    database
        .news()
        .record(
            new Decision(database.news().turn(), visit(), List.of(report), List.of(), List.of()));
  }

  private static Match match(Subject subject) {
    return new Match(subject, Ground.QUERY, List.of());
  }

  private static FeedState visit() {
    return FeedState.visited("asiaplus", SEEN).withFresh(SEEN);
  }

  private static Instant ago(int hours) {
    return SEEN.minus(Duration.ofHours(hours));
  }
}
