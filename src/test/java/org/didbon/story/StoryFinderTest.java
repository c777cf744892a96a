package org.didbon.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.didbon.domain.Item;
import org.didbon.domain.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryFinderTest {

  private static final Duration WINDOW = Duration.ofDays(3);
  private static final String PAGE = "https://www.news.example/2024/visit/";

  private final StoryFinder finder = new StoryFinder(WINDOW);
  private final StoryFinder.StoryIndex index = finder.shelf(Map.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://news.example/2024/visit",
        "https://m.news.example/2024/visit/#comments",
        "https://NEWS.example/2024/visit?utm_source=rss&utm_medium=feed",
        "https://news.example:443/2024/visit?fbclid=abc"
      })
  void oneAddressIsOneStoryHoweverItIsWritten(String spelling) {
    Assignment first = index.assign(item("1").link(PAGE).title("Minister visits Dushanbe").build());

    Assignment second =
        index.assign(item("2").link(spelling).title("Minister in Dushanbe").build());

    assertThat(second.story().id()).isEqualTo(first.story().id());
    assertThat(second.isNew()).isFalse();
  }

  @Test
  void parametersThatChooseThePageKeepStoriesApart() {
    Assignment first = index.assign(item("1").link("https://news.example/?id=1").build());

    Assignment second = index.assign(item("2").link("https://news.example/?id=2").build());

    assertThat(second.story().id()).isNotEqualTo(first.story().id());
  }

  @Test
  void oneHeadlineIsOneStoryWhateverItsCaseAndSigns() {
    Assignment first =
        index.assign(item("1").title("МИД опроверг слова о вербовке наёмников").build());

    Assignment second =
        index.assign(
            item("2").from("ozodi").title("МИД: опроверг слова о «вербовке» наемников").build());

    assertThat(second.story().id()).isEqualTo(first.story().id());
  }

  @Test
  void aHeadlineOfTwoWordsTellsNothing() {
    Assignment first = index.assign(item("1").title("Прогноз погоды").build());

    Assignment second = index.assign(item("2").title("Прогноз погоды").build());

    assertThat(second.story().id()).isNotEqualTo(first.story().id());
  }

  @Test
  void aLinkThatAllItemsShareTellsNothing() {
    Item one = item("1").link("https://news.example/").title("First of three things").build(false);
    Item two = item("2").link("https://news.example/").title("Second of three things").build(false);

    assertThat(index.assign(one).story().id()).isNotEqualTo(index.assign(two).story().id());
  }

  @Test
  void aStoryTakesNoReportMoreThanItsWindowAfterItsLast() {
    String title = "Parliament debates the migration bill";
    Assignment first = index.assign(item("1").title(title).published(SEEN.minus(WINDOW)).build());
    Assignment atTheEdge = index.assign(item("2").title(title).published(SEEN).build());

    Assignment after =
        finder
            .shelf(
                known(
                    first,
                    new Story(first.story().id(), title, SEEN.minus(WINDOW), SEEN.minus(WINDOW))))
            .assign(item("3").title(title).published(SEEN.plusMillis(1).minusSeconds(1)).build());
    Assignment late =
        finder
            .shelf(
                known(
                    first,
                    new Story(
                        first.story().id(),
                        title,
                        SEEN.minus(WINDOW.plusMillis(1)),
                        SEEN.minus(WINDOW.plusMillis(1)))))
            .assign(item("4").title(title).published(SEEN).build());

    assertThat(atTheEdge.story().id()).isEqualTo(first.story().id());
    assertThat(after.story().id()).isEqualTo(first.story().id());
    assertThat(late.isNew()).isTrue();
  }

  @Test
  void aKnownStoryGrowsWithItsReports() {
    Story known =
        new Story("abc", "A headline of five words", SEEN.minusSeconds(9), SEEN.minusSeconds(5));
    Item report =
        item("7").title("A headline of five words").published(SEEN.minusSeconds(1)).build();
    Map<String, Story> byKey = new HashMap<>();
    finder.keys(report).forEach(key -> byKey.put(key, known));

    Assignment assignment = finder.shelf(byKey).assign(report);

    assertThat(assignment.story())
        .isEqualTo(new Story("abc", known.title(), known.first(), SEEN.minusSeconds(1)));
  }

  @Test
  void aStandingHeadlineIsAnotherStoryOverAnotherText() {
    Item monday = daily(1, "Канатную дорогу над рекой открыли, первые гости поднялись даром.");
    Item tuesday = daily(2, "Мэр отменил тендер, подрядчик подал жалобу в суд.");
    Item again = daily(1, "Канатную дорогу над рекой открыли, первые гости поднялись даром!");

    Assignment first = index.assign(monday);
    Assignment second = index.assign(tuesday);

    assertThat(second.isNew()).isTrue();
    assertThat(index.assign(again).story().id()).isEqualTo(first.story().id());
  }

  @Test
  void aStandingHeadlineIsAnotherStoryOnAnotherDayThoughNothingStandsUnderIt() {
    Item today = daily(2, "");
    Item yesterday = dated(daily(1, ""), SEEN.minus(Duration.ofHours(20)));

    assertThat(index.assign(yesterday).isNew()).isTrue();
    assertThat(index.assign(today).isNew()).isTrue();
  }

  /** A feed that puts one headline over all it has says nothing of any of it. */
  @Test
  void aFewWordsOverEmptyPagesAreAnotherStoryOnEachPage() {
    Assignment first = index.assign(daily(1, ""));

    assertThat(index.assign(daily(2, "")).isNew()).isTrue();
    assertThat(index.assign(daily(3, "")).isNew()).isTrue();
    assertThat(index.assign(item("ozodi").from("ozodi").title(first.story().title()).build()))
        .matches(taken -> !taken.isNew(), "what another outlet says in these words is the same");
  }

  @Test
  void anotherOutletHasAStandingHeadlineOfItsOwn() {
    Assignment first = index.assign(daily(1, "Канатную дорогу над рекой открыли даром."));

    Item elsewhere =
        item("x")
            .from("ozodi")
            .title("Столица за день: главное")
            .text("Хлеб подорожал втрое.")
            .build();
    Item taken =
        item("y")
            .from("ozodi")
            .title("Столица за день: главное")
            .text("Канатную дорогу открыли над рекой.")
            .build();

    assertThat(index.assign(taken).story().id()).isEqualTo(first.story().id());
    assertThat(index.assign(elsewhere).isNew()).isTrue();
  }

  @Test
  void onePageThatHoldsAnotherReportEachTimeIsNoStory() {
    String page = "https://news.example/latest";
    Item one = item("1").link(page).title("Паводок снёс мост").text("Село отрезано.").build();
    Item two = item("2").link(page).title("Учёные нашли кость").text("Ей миллион лет.").build();

    index.assign(one);
    Item edit = item("3").link(page).title("Паводок снёс мост, село отрезано").build();

    assertThat(index.assign(edit).isNew()).isFalse();
    assertThat(index.assign(two).isNew()).isTrue();
  }

  @Test
  void aShortHeadlineOverTheSameTextIsOneStoryWhoeverBringsIt() {
    String text = "Поезда встали на три часа, виновата упавшая берёза.";
    Assignment first = index.assign(item("1").title("Поезда встали").text(text).build());
    Assignment second =
        index.assign(item("2").from("ozodi").title("Поезда встали").text(text).build());

    assertThat(second.story().id()).isEqualTo(first.story().id());
    assertThat(
            index
                .assign(item("3").from("ozodi").title("Поезда встали").text("Снова.").build())
                .isNew())
        .isTrue();
  }

  /** A running report has one address all year, whoever hands it on. */
  @Test
  void onePageThatTwoOutletsFillWithOtherReportsIsNoStory() {
    index.assign(onLivePage("asiaplus", "ru", "Министр труда уволен в Душанбе", "Указ подписан."));

    Item other = onLivePage("ozodi", "ru", "Снег выпал в Хороге ночью", "Дорога закрыта.");
    Item bare = onLivePage("tass", "ru", "Лев сбежал из цирка под Омском", "");

    assertThat(index.assign(other).isNew()).isTrue();
    assertThat(index.assign(bare).isNew()).isTrue();
  }

  @Test
  void onePageUnderAnotherHeadlineOrInAnotherLanguageIsOneStory() {
    String story =
        index
            .assign(onLivePage("asiaplus", "ru", "Министр труда уволен в Душанбе", "Указ подписан"))
            .story()
            .id();

    Item reworded = onLivePage("ozodi", "ru", "В Душанбе сняли министра труда с поста", "");
    Item foreign = onLivePage("tass", "en", "Labour head dismissed", "The decree is signed.");
    Item wordless = onLivePage("ria", "ru", "Указ", "");

    assertThat(index.assign(reworded).story().id()).isEqualTo(story);
    assertThat(index.assign(foreign).story().id()).isEqualTo(story);
    assertThat(index.assign(wordless).story().id()).isEqualTo(story);
  }

  @ParameterizedTest
  @ValueSource(strings = {"18.11.2025", "18 ноября 2025", "1 2 3 4 5", "Матч 3:1 (2:0)"})
  void aHeadlineOfFiguresTellsNothing(String title) {
    index.assign(item("1").in("ru").title(title).build());

    assertThat(index.assign(item("2").in("ru").from("ozodi").title(title).build()).isNew())
        .isTrue();
  }

  private static Item onLivePage(String feed, String language, String title, String text) {
    return item(title)
        .from(feed)
        .in(language)
        .link("https://site.example/online/2025")
        .title(title)
        .text(text)
        .build();
  }

  private static Item daily(int day, String text) {
    return item("d" + day)
        .link("https://news.example/daily/" + day)
        .title("Столица за день: главное")
        .text(text)
        .build();
  }

  private static Item dated(Item item, Instant when) {
    return item(item.id()).link(item.link()).title(item.title()).published(when).build();
  }

  private static Map<String, Story> known(Assignment assignment, Story story) {
    Map<String, Story> known = new HashMap<>();
    assignment.keys().forEach(key -> known.put(key, story));
    return known;
  }

  @ParameterizedTest
  @CsvSource({"0, true", "1, false", "400000000, false"})
  void aReportFromBeforeJoinsAStoryWithinItsWindowOnly(long earlierMs, boolean joins) {
    String title = "Minister visits Dushanbe on Monday";
    Assignment first = index.assign(item("1").link(PAGE).title(title).published(SEEN).build());

    Assignment earlier =
        index.assign(
            item("2")
                .link(PAGE)
                .title(title)
                .published(SEEN.minus(WINDOW).minusMillis(earlierMs))
                .build());

    assertThat(earlier.story().id().equals(first.story().id())).isEqualTo(joins);
  }
}
