package org.didbon.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.item;

import java.util.List;
import java.util.stream.IntStream;
import org.didbon.domain.Item;
import org.junit.jupiter.api.Test;

/** How many reports of a story are looked at for the next one. */
class StoryReportsTest {

  private static final String HEADLINE = "Three tourists die in an avalanche";

  private final StoryReports reports = new StoryReports();

  private static Item report(int number) {
    return item("" + number)
        .from("feed-" + number % 50)
        .title(HEADLINE)
        .link("https://news.example/" + number)
        .build();
  }

  private static List<Item> reports(int from, int to) {
    return IntStream.range(from, to).mapToObj(StoryReportsTest::report).toList();
  }

  @Test
  void ofThousandsUnderOneHeadlineTheLatestFewAreLookedAt() {
    reports(0, 5_000).forEach(reports::add);

    List<Item> last = reports(5_000 - StoryReports.MOST, 5_000);
    assertThat(reports.with(StoryKeys.ofHeadline(report(0)))).isEqualTo(last);
    assertThat(reports.latest()).containsExactlyElementsOf(last);
  }

  @Test
  void whatOneAddressHasIsFoundHoweverManyFollowed() {
    reports(0, 5_000).forEach(reports::add);

    assertThat(reports.with("link:news.example/7")).containsExactly(report(7));
    assertThat(reports.with("link:news.example/7000")).isEmpty();
  }

  @Test
  void aShortHeadlineIsFoundByItselfAndByWhatStandsUnderIt() {
    Item one = item("1").title("Avalanche").text("Three tourists died.").build();
    Item other = item("2").title("Avalanche").text("All the roads are open.").build();
    reports.add(one);
    reports.add(other);

    assertThat(reports.with(StoryKeys.ofHeadline(one))).containsExactly(one, other);
    assertThat(reports.with(StoryKeys.of(one).get(0))).containsExactly(one);
  }

  @Test
  void whatIsRecalledLatestFirstIsInTheOrderInWhichItCame() {
    StoryReports recalled = StoryReports.of(List.of(report(3), report(2), report(1)));
    recalled.add(report(4));

    assertThat(recalled.latest()).containsExactlyElementsOf(reports(1, 5));
  }

  @Test
  void thoseOfAnotherStoryThatTurnedOutToBeThisOneAreItsOwn() {
    StoryReports others = new StoryReports();
    reports(0, 30).forEach(reports::add);
    reports(30, 60).forEach(others::add);

    reports.addAll(others);

    assertThat(reports.latest()).containsExactlyElementsOf(reports(20, 60));
    assertThat(reports.with(StoryKeys.ofHeadline(report(0)))).isEqualTo(reports(20, 60));
    assertThat(reports.with("link:news.example/3")).containsExactly(report(3));
  }
}
