package org.didbon.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.didbon.domain.Item;
import org.didbon.domain.Story;
import org.didbon.story.Evidence.Dates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which item of a feed is one that we know: the table of what feeds do to their items. */
class RecognitionTest {

  private static final Instant NOW = Instant.parse("2026-05-06T12:00:00Z");

  private static final Report BRIDGE =
      new Report(
          "",
          "",
          "Мост через Вахш закрыли на ремонт",
          "Движение пустили в объезд через соседний район, работы продлятся до осени.",
          0);

  private static final Report SCHOOL =
      new Report(
          "",
          "",
          "В Хороге построят школу на тысячу мест",
          "Подрядчика выберут летом, деньги дал банк развития.",
          0);

  private static final Report WEATHER =
      new Report("", "", "Прогноз погоды", "Ожидается дождь и ветер до десяти метров.", 0);

  /** A report as a feed gives it; so many hours old, -1 without a date. */
  record Report(String guid, String link, String title, String text, int age) {

    Report guid(String other) {
      return new Report(other, link, title, text, age);
    }

    Report link(String other) {
      return new Report(guid, other, title, text, age);
    }

    Report title(String other) {
      return new Report(guid, link, other, text, age);
    }

    Report text(String other) {
      return new Report(guid, link, title, other, age);
    }

    Report age(int hours) {
      return new Report(guid, link, title, text, hours);
    }

    Report undated() {
      return age(-1);
    }

    Item item() {
      @Nullable Instant published = age < 0 ? null : NOW.minusSeconds(age * 3_600L);
      List<String> marks = new ArrayList<>(List.of("tt:" + title + '|' + text));
      if (!guid.isEmpty()) {
        marks.add(Item.GUID + guid);
      }
      String id = guid + '|' + link + '|' + title + '|' + text;
      boolean own = !link.isEmpty();
      return new Item("paper", id, marks, link, own, title, text, published, NOW, "ru");
    }

    KnownItem known() {
      Item item = item();
      Story story = new Story("s", title, item.when(), item.when());
      return new KnownItem(item, guid, item.contentMark(), false, story);
    }
  }

  private static Arguments same(String what, Report before, Report now) {
    return arguments(what, before, now, true);
  }

  private static Arguments another(String what, Report before, Report now) {
    return arguments(what, before, now, false);
  }

  static Stream<Arguments> whatFeedsDo() {
    String page = "http://paper.example/bridge";
    String other = "http://paper.example/school";
    String home = "http://paper.example/";
    return Stream.of(
        // a guid decides nothing alone
        same("nothing changed", BRIDGE.guid("n17").link(page), BRIDGE.guid("n17").link(page)),
        another("its place in the list", BRIDGE.guid("1").link(page), SCHOOL.guid("1").link(other)),
        another(
            "a guid used again a year later",
            BRIDGE.guid("spring-review").link(page).age(9_000),
            SCHOOL.guid("spring-review").link(other)),
        another(
            "used again for much the same subject",
            BRIDGE.guid("spring-review").link(page).age(9_000),
            BRIDGE
                .guid("spring-review")
                .link(other)
                .title("Мост через Вахш открыли после ремонта")
                .text("Первые машины прошли утром, старый объезд разберут к зиме.")),
        another(
            "one guid for all", BRIDGE.guid("same").link(page), SCHOOL.guid("same").link(other)),
        same(
            "a slug that follows the headline",
            BRIDGE.guid("post-4711").link(page),
            BRIDGE
                .guid("post-4711")
                .link("http://paper.example/bridge-closed")
                .title("Мост через Вахш закрыли на ремонт до осени")),
        another(
            "a form filled in anew under a place in the list",
            new Report("1", page, "Курс валют", "Доллар 10,91 евро 11,85 рубль 0,12", 24),
            new Report("1", other, "Курс валют", "Доллар 10,97 евро 12,03 рубль 0,14", 0)),
        // made up at each visit
        same("guid made up", BRIDGE.guid("rnd-1").link(page), BRIDGE.guid("rnd-2").link(page)),
        same(
            "guid made up and the headline edited",
            BRIDGE.guid("rnd-1").link(page),
            BRIDGE.guid("rnd-2").link(page).title("Мост через Вахш закрыли на долгий ремонт")),
        same(
            "guid and session made up",
            BRIDGE.guid("rnd-1").link(page + "?sid=4"),
            BRIDGE.guid("rnd-2").link(page + "?sid=5").title("Мост через Вахш закрыли: ремонт")),
        same(
            "guid and page made up",
            BRIDGE.guid("rnd-1").link(page),
            BRIDGE.guid("rnd-2").link("http://paper.example/x9")),
        same(
            "counter of an unknown name, nothing else",
            BRIDGE.link(page + "?n=1").undated(),
            BRIDGE.link(page + "?n=2").undated()),
        same(
            "page chosen by a number, with a guid of its own",
            BRIDGE.guid("urn:uuid:5c1").link(page + "?n=1"),
            BRIDGE.guid("urn:uuid:5c1").link(page + "?n=2").title("Закрыт мост через Вахш")),
        // the address moves
        same(
            "http to https",
            BRIDGE.guid(page).link(page),
            BRIDGE.guid("https://www.paper.example/bridge/").link("https://paper.example/bridge")),
        same("moved, undated", BRIDGE.link(page).undated(), BRIDGE.link(other).undated()),
        same("moved, with its date", BRIDGE.link(page).age(200), BRIDGE.link(other).age(200)),
        same(
            "moved, two words over a text, undated",
            WEATHER.link(page).undated(),
            WEATHER.link(other).undated()),
        another(
            "two words over nothing tell nothing",
            WEATHER.link(page).text("").undated(),
            WEATHER.link(other).text("").undated()),
        // the same words on another day
        another(
            "a standing headline over a standing text",
            WEATHER.guid("w-5-may").link("http://paper.example/w/5").age(24),
            WEATHER.guid("w-6-may").link("http://paper.example/w/6").age(0)),
        another(
            "a standing headline over its own text",
            BRIDGE.guid("d5").link(page).title("Мост на Вахше: итоги дня").undated(),
            SCHOOL.guid("d6").link(other).title("Мост на Вахше: итоги дня").undated()),
        // one link
        another("one link for all", BRIDGE.guid("a1").link(page), SCHOOL.guid("a2").link(page)),
        another("one link, no guid", BRIDGE.link(page).undated(), SCHOOL.link(page).undated()),
        same(
            "home for a link and an edited headline",
            BRIDGE.guid("a1").link(home),
            BRIDGE.guid("a1").link(home).title("На ремонт закрыли мост через Вахш")),
        same(
            "home for a link, no guid, an edited headline",
            BRIDGE.link(home).undated(),
            BRIDGE.link(home).title("На долгий ремонт закрыли мост через Вахш").undated()),
        another("home for a link", BRIDGE.link(home).undated(), SCHOOL.link(home).undated()),
        // edits
        same(
            "rewritten under its guid and link",
            BRIDGE.guid("post-4711").link(page),
            SCHOOL.guid("post-4711").link(page)),
        another(
            "a page that holds another report each day",
            BRIDGE.guid("daily-page").link(page).age(24),
            SCHOOL.guid("daily-page").link(page).age(0)),
        same(
            "a lead that grew into an article",
            BRIDGE.guid("n17").link(page),
            BRIDGE.guid("n17").link(other).text((BRIDGE.text() + " Об этом сообщили. ").repeat(9))),
        same("signs and capitals", BRIDGE, BRIDGE.title("МОСТ через Вахш закрыли на ремонт!")),
        // one has what the other lacks
        same("a guid where there was none", BRIDGE.link(page), BRIDGE.guid("n17").link(page)),
        same(
            "a guid where there was none, edited",
            BRIDGE.link(page).undated(),
            BRIDGE.guid("n17").link(page).title("Закрыт мост через Вахш").undated()),
        same(
            "a link where there was none, rewritten",
            BRIDGE.guid("post-4711"),
            SCHOOL.guid("post-4711").link(page)),
        same(
            "the home page where there was a link, rewritten",
            BRIDGE.guid("post-4711").link(page),
            SCHOOL.guid("post-4711").link(home)),
        same(
            "a link where there was the home page, rewritten",
            BRIDGE.guid("post-4711").link(home),
            SCHOOL.guid("post-4711").link(page)),
        another("nothing in common", BRIDGE, SCHOOL));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whatFeedsDo")
  void aFeedMayDoThisToAnItem(String what, Report before, Report now, boolean same) {
    Map<Item, KnownItem> found = recognised(List.of(now), List.of(before.known()));

    assertThat(found).as(what).hasSize(same ? 1 : 0);
  }

  @Test
  void whatStandsInTheDocumentItselfIsNoOthersFormerSelf() {
    Report first = WEATHER.guid("1").link("http://paper.example/w/1").undated();
    Report second = WEATHER.guid("1").link("http://paper.example/w/2").undated();

    Map<Item, KnownItem> found =
        recognised(List.of(second, first.guid("2")), List.of(first.known()));

    assertThat(found.keySet()).extracting(Item::link).containsExactly(first.link());
  }

  @Test
  void whatStandsElsewhereInTheDocumentIsTakenButForWhatIsCertainlyTheSame() {
    Report before = BRIDGE.guid("n17").link("http://paper.example/bridge").undated();
    Item moved = before.guid("n18").link("http://paper.example/other").item();
    Item unchanged = before.item();
    String id = before.known().item().id();

    assertThat(new Recognition(id::equals).of(List.of(moved), List.of(before.known()))).isEmpty();
    assertThat(new Recognition().of(List.of(moved), List.of(before.known()))).hasSize(1);
    assertThat(new Recognition(id::equals).of(List.of(unchanged), List.of(before.known())))
        .hasSize(1);
  }

  @Test
  void whatFormerVersionsKeptIsLookedForToo() {
    Item item = BRIDGE.guid("https://paper.example/b").link("https://paper.example/b").item();

    assertThat(Recognition.soughtBy(item))
        .contains(
            "guid:https://paper.example/b",
            "guid:http://paper.example/b",
            "link:https://paper.example/b",
            "link:http://paper.example/b",
            "page:paper.example/b");
    assertThat(Recognition.marks(item)).noneMatch(mark -> mark.startsWith("link:"));
  }

  @Test
  void ofTwoThatAnItemMayBeItIsTheLikelierWhicheverComesFirst() {
    Report now = BRIDGE.guid("n17").link("http://paper.example/bridge");
    KnownItem sameLink = now.guid("n16").known();
    KnownItem sameGuid = now.link("http://paper.example/other").known();
    KnownItem edited = now.guid("n15").title("Мост через Вахш закрыли: ремонт").known();

    for (List<KnownItem> known :
        List.of(
            List.of(sameLink, sameGuid, edited),
            List.of(sameGuid, edited, sameLink),
            List.of(edited, sameLink, sameGuid))) {
      assertThat(recognised(List.of(now), known).values()).containsExactly(sameLink);
    }
  }

  @Test
  void eachRecordedItemIsOneOfTheDocumentAlsoOverSeveralParts() {
    KnownItem known = BRIDGE.guid("n17").link("http://paper.example/bridge").known();
    Item first = BRIDGE.guid("n18").link("http://paper.example/b").item();
    Item second = BRIDGE.guid("n19").link("http://paper.example/c").item();
    Recognition document = new Recognition();

    assertThat(document.of(List.of(first), List.of(known))).hasSize(1);
    assertThat(document.of(List.of(second), List.of(known))).isEmpty();
  }

  @Test
  void thoseThatNoSignNamesAlikeAreNotEvenCompared() {
    Report edited =
        BRIDGE
            .title("Мост через Вахш закрыли на долгий ремонт")
            .text(BRIDGE.text() + " Об этом сообщили.");

    assertThat(recognised(List.of(edited), List.of(BRIDGE.known()))).isEmpty();
    assertThat(recognised(List.of(edited.text(BRIDGE.text())), List.of(BRIDGE.known()))).hasSize(1);
    assertThat(recognised(List.of(edited.title(BRIDGE.title())), List.of(BRIDGE.known())))
        .hasSize(1);
    String page = "http://paper.example/bridge";
    assertThat(recognised(List.of(edited.link(page)), List.of(BRIDGE.link(page).known())))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', ''",
    "n17, '', guid:n17",
    "n17, https://paper.example/b/, guid:n17 page:paper.example/b",
    "http://www.paper.example/b, '', guid:http://www.paper.example/b guid:paper.example/b",
    "https://paper.example/b?sid=4, '', guid:https://paper.example/b?sid=4 guid:paper.example/b",
    "https-17, '', guid:https-17",
    "'', http://paper.example/, page:paper.example"
  })
  void anItemIsKeptUnderItsGuidAndItsPage(String guid, String link, String marks) {
    Item item = BRIDGE.guid(guid).link(link).item();

    List<String> expected = new ArrayList<>(List.of(item.contentMark()));
    if (!marks.isEmpty()) {
      expected.addAll(List.of(marks.split(" ")));
    }
    assertThat(Recognition.marks(item)).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.paper.example/b/?sid=4,"
        + " page:paper.example/b link:http://paper.example/b link:https://paper.example/b",
    "https://paper.example/?p=7,"
        + " page:paper.example?p=7 link:http://paper.example?p=7 link:https://paper.example?p=7",
    "https://paper.example/, ''",
    "'', ''"
  })
  void aPageIsFoundByAnyAddressOfIt(String link, String marks) {
    assertThat(String.join(" ", Recognition.marks(link))).isEqualTo(marks);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, NEAR",
    "PT12H, NEAR",
    "PT-12H, NEAR",
    "PT12H0.001S, FAR",
    "PT-12H-0.001S, FAR",
    "P400D, FAR",
    ", UNKNOWN"
  })
  void datesHalfADayApartAreFar(@Nullable Duration apart, Dates dates) {
    @Nullable Instant other = apart == null ? null : NOW.plus(apart);

    assertThat(Recognition.dates(NOW, other)).isEqualTo(dates);
    assertThat(Recognition.dates(other, NOW)).isEqualTo(dates);
  }

  private static Map<Item, KnownItem> recognised(Collection<Report> now, List<KnownItem> known) {
    return new Recognition().of(now.stream().map(Report::item).toList(), known);
  }
}
