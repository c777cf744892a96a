package org.didbon.story.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.didbon.domain.Item;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is foreseen of reports is what is answered when they come, whatever happens until then. */
class ForesightTest {

  private static final List<String> WORDS =
      List.of(
          "Москва задержали мигрантов Таджикистан рейд 47 суд консул Саидзода рынок полиция"
              .split(" "));

  private final OpenReports open = new OpenReports(Duration.ofDays(3));
  private final OpenReports plain = new OpenReports(Duration.ofDays(3));
  private final List<Item> visit = new ArrayList<>();
  private Random random = new Random(0);

  @BeforeEach
  void aVisit() {
    for (int i = 0; i < 25; i++) {
      visit.add(report(1_000 + i));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void aVisitThatWasForeseenIsPlacedAsAnyOther(int seed) {
    fill(seed);

    open.ahead(visit);

    assertThat(placed(open, visit)).isEqualTo(placed(plain, visit));
    assertThat(placed(open, visit)).as("once more").isEqualTo(placed(plain, visit));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void soIsOneOfWhichSomeAreLeftOut(int seed) {
    fill(seed);
    List<Item> some = new ArrayList<>(visit);
    some.remove(7);

    open.ahead(visit);

    assertThat(placed(open, some)).isEqualTo(placed(plain, some));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void soIsOneBeforeWhichAnotherReportWasRecorded(int seed) {
    fill(seed);

    open.ahead(visit);
    open.add(report(5_000), "story-1");
    plain.add(report(5_000), "story-1");

    assertThat(placed(open, visit)).isEqualTo(placed(plain, visit));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void soIsOneBeforeWhichReportsWereMoved(int seed) {
    fill(seed);
    Map<String, String> moved = Map.of(report(3).key(), "story-x", report(9).key(), "story-x");

    open.ahead(visit);
    open.move(moved);
    plain.move(moved);

    assertThat(placed(open, visit)).isEqualTo(placed(plain, visit));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void whatIsForeseenOfTheFirstIsWhatIsNearIt(int seed) {
    fill(seed);

    List<List<LikelyStory>> ahead = open.ahead(visit);

    assertThat(ahead).hasSameSizeAs(visit);
    assertThat(ahead.get(0)).isEqualTo(plain.near(visit.get(0), Set.of())).isNotEmpty();
    assertThat(ahead.stream().flatMap(List::stream).map(LikelyStory::story))
        .allMatch(story -> story.startsWith("story-"));
  }

  private void fill(int seed) {
    random = new Random(seed);
    for (int i = 0; i < 120; i++) {
      Item report = report(i);
      String story = "story-" + random.nextInt(30);
      open.add(report, story);
      plain.add(report, story);
    }
  }

  /** What each was near to when those before it were there. */
  private static List<List<LikelyStory>> placed(OpenReports some, List<Item> items) {
    List<List<LikelyStory>> near = new ArrayList<>();
    some.begin();
    for (Item item : items) {
      List<LikelyStory> likely = some.near(item, Set.of());
      near.add(likely);
      near.add(some.near(item, Set.of("story-1", "story-2")));
      some.add(item, likely.isEmpty() ? "of " + item.id() : likely.get(0).story());
    }
    some.forget();
    return near;
  }

  /** Of its number, each time the same. */
  private static Item report(int number) {
    Random words = new Random(number);
    StringBuilder title = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      title.append(WORDS.get(words.nextInt(WORDS.size()))).append(' ');
    }
    return item("r" + number)
        .from("feed-" + words.nextInt(7))
        .in(words.nextInt(3) == 0 ? "uk" : "ru")
        .title(title.toString())
        .published(SEEN.plus(Duration.ofHours(words.nextInt(60))))
        .build();
  }
}
