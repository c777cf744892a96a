package org.didbon.story.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.didbon.domain.Item;
import org.didbon.domain.Items;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenReportsTest {

  private static final Duration WINDOW = Duration.ofDays(3);

  /** One event as an outlet of each language would tell it. */
  private static final Map<String, List<String>> RAID =
      Map.of(
          "ru",
          List.of(
              "В Екатеринбурге задержали 47 мигрантов из Таджикистана",
              "Полиция Екатеринбурга провела рейд на рынке и задержала 47 граждан Таджикистана."
                  + " Генеральный консул Зафар Саидзода потребовал объяснений."),
          "en",
          List.of(
              "Police detain 47 Tajik migrants in Yekaterinburg",
              "Police raided a market in Yekaterinburg and detained 47 citizens of Tajikistan."
                  + " The consul general Zafar Saidzoda demanded an explanation."),
          "uk",
          List.of(
              "У Єкатеринбурзі затримали 47 мігрантів із Таджикистану",
              "Поліція Єкатеринбурга провела рейд на ринку та затримала 47 громадян Таджикистану."
                  + " Генеральний консул Зафар Саїдзода зажадав пояснень."),
          "tg",
          List.of(
              "Дар Екатеринбург 47 муҳоҷири тоҷик боздошт шуд",
              "Полиси Екатеринбург дар бозор 47 шаҳрванди Тоҷикистонро боздошт кард."
                  + " Консули генералӣ Зафар Саидзода тавзеҳ талаб кард."),
          "uz",
          List.of(
              "Yekaterinburgda 47 nafar tojik muhojir qo'lga olindi",
              "Yekaterinburg politsiyasi bozorda reyd o'tkazib, 47 nafar Tojikiston fuqarosini"
                  + " ushladi. Bosh konsul Zafar Saidzoda izoh talab qildi."),
          "ky",
          List.of(
              "Екатеринбургда 47 тажик мигрант кармалды",
              "Екатеринбург полициясы базарда рейд өткөрүп, Тажикстандын 47 жаранын кармады."
                  + " Башкы консул Зафар Саидзода түшүндүрмө талап кылды."),
          "kk",
          List.of(
              "Екатеринбургте 47 тәжік мигранты ұсталды",
              "Екатеринбург полициясы базарда рейд өткізіп, Тәжікстанның 47 азаматын ұстады."
                  + " Бас консул Зафар Саидзода түсініктеме талап етті."));

  private final OpenReports open = new OpenReports(WINDOW);

  private static Items told(String id, String language) {
    List<String> words = RAID.getOrDefault(language, List.of());
    return item(id).from("feed-" + id).in(language).title(words.get(0)).text(words.get(1));
  }

  private double score(Item item, String story) {
    return open.near(item, Set.of()).stream()
        .filter(likely -> likely.story().equals(story))
        .mapToDouble(LikelyStory::score)
        .findFirst()
        .orElse(Double.NEGATIVE_INFINITY);
  }

  private static Item report(String id, String language, String title, String text) {
    return item(id).from("feed-" + id).in(language).title(title).text(text).build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ru", "uk", "tg", "uz", "ky", "kk"})
  void oneEventIsOneStoryInEveryLanguage(String language) {
    open.add(told("1", "en").build(), "raid");

    assertThat(score(told("2", language).build(), "raid")).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "uk", "tg", "uz", "ky", "kk"})
  void whatBeganInRussianTakesReportsOfEveryLanguage(String language) {
    open.add(told("1", "ru").build(), "raid");

    assertThat(score(told("2", language).build(), "raid")).isPositive();
  }

  @Test
  void twoEventsOfOnePlaceAreTwoStories() {
    open.add(told("1", "ru").build(), "raid");
    Item fire =
        report(
            "2",
            "ru",
            "В Екатеринбурге сгорел склад мебели",
            "Пожар на складе в промзоне тушили шесть часов, пострадавших нет, причину выясняют.");
    Item abroad =
        report(
            "3",
            "en",
            "Yekaterinburg opens a new line of its metro",
            "The mayor cut a ribbon on Monday, the line took nine years to build.");

    assertThat(score(fire, "raid")).isNegative();
    assertThat(score(abroad, "raid")).isNegative();
  }

  @Test
  void anotherEventOfOnePeopleIsAnotherStoryInAnotherLanguageToo() {
    open.add(told("1", "ru").build(), "raid");
    Item other =
        report(
            "2",
            "en",
            "Tajik parliament ratifies a treaty on labour migration with Qatar",
            "Deputies in Dushanbe voted for the agreement, which the minister of labour"
                + " presented.");

    assertThat(score(other, "raid")).isNegative();
  }

  @Test
  void conceptsAloneNeverJoinReportsOfTwoLanguages() {
    open.add(
        report("1", "ru", "Суд приговорил мигранта к депортации за драку", "Приговор обжалуют."),
        "verdict");
    Item alike =
        report("2", "en", "Court sentences a migrant to deportation over a brawl", "He appealed.");
    Item headline = report("3", "en", "Court orders deportation of a migrant", "");

    assertThat(score(alike, "verdict")).isNegative();
    assertThat(score(headline, "verdict")).isNegative();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Погода", "Видео", "Срочно!", "Новости дня", "…", "47", "Матч 3:1 (2:0)"})
  void whatSaysNothingIsLikeNothing(String title) {
    open.add(report("1", "ru", title, ""), "one");

    assertThat(open.near(report("2", "ru", title, ""), Set.of())).isEmpty();
  }

  @Test
  void aShortHeadlineOverTheSameLongTextIsJudgedByTheText() {
    String text = RAID.getOrDefault("ru", List.of()).get(1);
    open.add(report("1", "ru", "Рейд", text), "raid");

    assertThat(score(report("2", "ru", "Мигранты", text), "raid")).isPositive();
    assertThat(score(report("3", "ru", "Рейд", "Снимок дня."), "raid")).isNegative();
  }

  @Test
  void languagesMixedInOneReportAreReadAsFarAsTheyGo() {
    open.add(told("1", "ru").build(), "raid");
    String english = RAID.getOrDefault("en", List.of()).get(0);
    String russian = RAID.getOrDefault("ru", List.of()).get(1);

    assertThat(score(report("2", "ru", english, russian), "raid")).isPositive();
    assertThat(score(report("3", "und", english + " / " + russian, ""), "raid")).isPositive();
  }

  @Test
  void ofALongTextTheBeginningCountsAndNoMoreIsRead() {
    String long100 = "слово за слово и так далее ".repeat(4_000);
    open.add(told("1", "ru").build(), "raid");
    Item same = told("2", "ru").text(RAID.getOrDefault("ru", List.of()).get(1) + long100).build();

    assertThat(score(same, "raid")).isPositive();
    open.add(report("3", "ru", long100, long100), "long");
    assertThat(score(report("4", "ru", long100, ""), "raid")).isNegative();

    Item end = report("3", "ru", long100 + "конец", long100 + "конец");
    assertThat(open.reading(end)).isEqualTo(open.reading(report("3", "ru", long100, long100)));
  }

  @Test
  void aStandingHeadlineOfOneFeedIsAnotherStoryEachTime() {
    Item monday = item("1").in("ru").title("Главное к этому часу из России и Таджикистана").build();
    Item tuesday =
        item("2").in("ru").title("Главное к этому часу из России и Таджикистана").build();
    open.add(monday, "monday");

    assertThat(open.near(tuesday, Set.of())).isEmpty();
  }

  @Test
  void twoOutletsWithOneAgencyTextTellOneStory() {
    open.add(told("1", "ru").from("one").build(), "raid");
    Item rewritten =
        told("2", "ru").from("other").title("Полсотни таджикистанцев попали под рейд").build();

    assertThat(score(rewritten, "raid")).isPositive();
  }

  @Test
  void whatIsOlderThanTheWindowIsNotEvenNear() {
    open.add(told("1", "ru").published(SEEN.minus(WINDOW).minusSeconds(1)).build(), "old");
    open.add(told("2", "ru").published(SEEN.minus(WINDOW)).build(), "just");

    List<LikelyStory> near = open.near(told("3", "ru").build(), Set.of());

    assertThat(near).extracting(LikelyStory::story).containsExactly("just");
  }

  @Test
  void aStoryThatItIsKnownNotToBeOfIsNotNear() {
    open.add(told("1", "ru").build(), "raid");

    assertThat(open.near(told("2", "ru").build(), Set.of("raid"))).isEmpty();
  }

  @Test
  void oneReportThatIsAlikeDoesNotOutweighTheOthersOfItsStory() {
    open.add(told("1", "ru").build(), "alone");
    double alone = score(told("9", "uk").build(), "alone");
    OpenReports crowded = new OpenReports(WINDOW);
    crowded.add(told("1", "ru").build(), "crowd");
    for (int i = 2; i < 6; i++) {
      crowded.add(
          report(i + "", "ru", "Курс рубля вырос на торгах " + i, "Биржа закрылась."), "crowd");
    }

    assertThat(crowded.near(told("9", "uk").build(), Set.of()))
        .allSatisfy(likely -> assertThat(likely.score()).isLessThan(alone));
  }

  @Test
  void nearestComesFirstAndNamesItsReport() {
    open.add(told("1", "ru").build(), "raid");
    open.add(
        report("2", "ru", "Консул просит объяснить рейд на рынке Екатеринбурга", "Ждём ответа."),
        "reaction");

    List<LikelyStory> near = open.near(told("3", "ru").build(), Set.of());

    assertThat(near.get(0).story()).isEqualTo("raid");
    assertThat(near.get(0).report()).isEqualTo(told("1", "ru").build().key());
    assertThat(near).extracting(LikelyStory::score).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  /** Each in a story of its own shows how many are looked at. */
  @Test
  void ofThousandsOfReportsOfOneEventAFewAreCompared() {
    open.begin();
    for (int i = 0; i < 5_000; i++) {
      open.add(told("c" + i, "ru").published(SEEN.minusMillis(i)).build(), "raid" + i);
    }

    assertThat(open.near(told("new", "ru").build(), Set.of())).hasSizeBetween(1, 40);
    open.forget();

    assertThat(open.size()).isZero();
  }

  @Test
  void whatIsAskedAgainIsAnsweredByWhatIsThereThen() {
    Item asked = told("9", "ru").build();
    assertThat(open.near(asked, Set.of())).isEmpty();
    open.add(told("1", "ru").build(), "raid");
    List<LikelyStory> one = open.near(asked, Set.of());
    assertThat(one).extracting(LikelyStory::story).containsExactly("raid");

    open.begin();
    open.add(told("2", "ru").build(), "draft");
    assertThat(open.near(asked, Set.of())).hasSize(2);
    assertThat(open.near(asked, Set.of("raid"))).hasSize(1);
    open.forget();
    assertThat(open.near(asked, Set.of())).isEqualTo(one);

    open.move(Map.of(told("1", "ru").build().key(), "merged"));
    assertThat(open.near(asked, Set.of())).extracting(LikelyStory::story).containsExactly("merged");
  }

  @Test
  void ofAHeadlineWithoutEndOnlyTheBeginningIsKept() {
    String endless = "слово за словом " + "и ещё число ".repeat(10_000);
    Traits traits = OpenReports.report(report("1", "ru", endless, endless), "").traits();

    assertThat(PackedTraits.of(traits)).hasSizeLessThan(700);
    assertThat(traits.isTelling()).isTrue();
  }

  private static final List<String> SCRAPS =
      List.of(
          "Москва",
          "задержали",
          "мигрантов",
          "Таджикистан",
          "рейд",
          "47",
          "суд",
          "консул",
          "Саидзода",
          "рынок",
          "полиция",
          "депортация",
          "12 апреля",
          "границу",
          "закрыли");

  private static Item scrap(Random random, int id, long hour) {
    StringBuilder title = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      title.append(SCRAPS.get(random.nextInt(SCRAPS.size()))).append(' ');
    }
    return item("s" + id)
        .from("feed-" + id % 7)
        .in(random.nextInt(3) == 0 ? "uk" : "ru")
        .title(title.toString())
        .published(SEEN.plus(Duration.ofHours(hour)))
        .build();
  }

  /** What is answered to some questions. */
  private static Map<String, List<LikelyStory>> answers(OpenReports open) {
    Map<String, List<LikelyStory>> answers = new LinkedHashMap<>();
    Random random = new Random(99);
    for (int i = 0; i < 30; i++) {
      Item asked = scrap(random, 100_000 + i, random.nextInt(200));
      answers.put(asked.title() + asked.when(), open.near(asked, Set.of()));
    }
    return answers;
  }

  private static void fill(OpenReports open, Random random, int from, int count, long hours) {
    for (int i = from; i < from + count; i++) {
      open.add(scrap(random, i, random.nextInt((int) hours)), "story-" + random.nextInt(40));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void aDraftThatIsForgottenLeavesAllAsItWas(int seed) {
    Random random = new Random(seed);
    fill(open, random, 0, 150 * seed, 100);
    Map<String, List<LikelyStory>> before = answers(open);
    open.begin();
    fill(open, random, 10_000, 40 + 100 * seed, 200);

    open.forget();

    assertThat(answers(open)).isEqualTo(before);
    assertThat(open.size()).isEqualTo(150 * seed);
  }

  @Test
  void aDraftThatIsFollowedByAnotherHolds() {
    Random random = new Random(3);
    OpenReports plain = new OpenReports(WINDOW);
    fill(plain, random, 0, 60, 100);

    Random again = new Random(3);
    open.begin();
    fill(open, again, 0, 60, 100);
    open.begin();
    fill(open, again, 500, 20, 100);
    open.forget();
    open.forget();

    assertThat(answers(open)).isEqualTo(answers(plain));
  }

  @Test
  void whatWasRemovedCountsNoMore() {
    Random random = new Random(5);
    OpenReports few = OpenReports.holding(100, WINDOW);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      items.add(scrap(random, i, i / 4));
    }
    items.forEach(one -> few.add(one, "story-" + one.feed()));

    OpenReports last = OpenReports.holding(100, WINDOW);
    items.subList(900, 1_000).forEach(one -> last.add(one, "story-" + one.feed()));

    assertThat(few.size()).isEqualTo(100);
    assertThat(answers(few)).isEqualTo(answers(last));
  }

  @Test
  void aDraftMayHoldMoreThanIsHeldUntilItEnds() {
    OpenReports few = OpenReports.holding(50, WINDOW);
    Random random = new Random(6);
    fill(few, random, 0, 50, 100);
    Map<String, List<LikelyStory>> before = answers(few);
    few.begin();
    fill(few, random, 1_000, 80, 100);
    assertThat(few.size()).isEqualTo(130);

    few.forget();

    assertThat(answers(few)).isEqualTo(before);
    fill(few, random, 2_000, 10, 100);
    assertThat(few.size()).isEqualTo(50);
  }
}
