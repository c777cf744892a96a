package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.didbon.alert.Audience;
import org.didbon.archive.Archive;
import org.didbon.command.Answers;
import org.didbon.command.Incoming;
import org.didbon.command.Permissions;
import org.didbon.command.Picture;
import org.didbon.command.Reply;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.domain.Button;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.domain.Item;
import org.didbon.domain.Rule;
import org.didbon.domain.Wording;
import org.didbon.phrase.Phrases;
import org.didbon.pipeline.Decider;
import org.didbon.pipeline.ItemReader;
import org.didbon.pipeline.ReadItem;
import org.didbon.pipeline.Tally;
import org.didbon.pipeline.Watch;
import org.didbon.store.Database;
import org.didbon.store.Databases;
import org.didbon.story.StoryFinder;
import org.didbon.summary.Summarizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked about people, topics and stories, from button to button, on a few months' news. */
class CardsTest {

  private static final ChatAddress CHAT = ChatAddress.of("telegram:7");
  private static final int TELEGRAM_BYTES = 64;

  @TempDir private Path folder;
  private final Phrases phrases = Phrases.strict(ZoneOffset.UTC);
  private final Watch watch = Watch.of(feeds(), actors(), rules());
  private Database database;
  private Archive archive;
  private Answers answers;
  private int number;

  @BeforeEach
  void open() {
    database = Databases.sqlite(folder);
    database.news().watch(feeds(), SEEN);
    archive = Archive.open(folder.resolve("archive"), database.items());
    answers =
        Conversations.over(
            database,
            archive,
            watch,
            Conversations.HEALTH,
            new Permissions((chat, person) -> false, List.of()),
            phrases,
            new TestClock(SEEN.plusSeconds(90)));
    report("asiaplus", 70, "Сергей Лавров прилетел в Ташкент утром");
    report("asiaplus", 40, "Николай Патрушев приехал в Душанбе сегодня");
    report("ozodi", 40, "Николай Патрушев приехал в Душанбе сегодня");
    report("ozodi", 3, "Николай Патрушев и Сергей Лавров о мигрантах");
    report("asiaplus", 1, "Николай Патрушев выступил на совещании вчера");
  }

  @AfterEach
  void close() throws IOException {
    archive.close();
    database.close();
  }

  @Test
  void aCardTellsHowOftenByWhomWithWhomAndTheLatestStories() {
    Reply card = ask("/actor Патрушев");

    assertThat(plain(card))
        .contains("In the news: 2 in 7 days, 2 in 30 days (2 in the 30 before)")
        .contains("Sources: Asia-Plus 1, Ozodi 1")
        .contains("Named with: Sergei Lavrov 1")
        .contains("1. Николай Патрушев выступил на совещании вчера — Asia-Plus, 7 Apr\n")
        .contains("3. Николай Патрушев приехал в Душанбе сегодня — Asia-Plus, 28 Feb, 2 reports");
    Picture picture = picture(card);
    assertThat(picture.png()).startsWith(0x89, 'P', 'N', 'G');
    assertThat(picture.description())
        .isEqualTo("Mentions by week, 16 Oct 2023 to 8 Apr 2024: Nikolai Patrushev, 4 in all");
  }

  @Test
  void aTopicHasTheSameCard() {
    assertThat(plain(ask("/topic migrants")))
        .contains("Looks for: мигрант")
        .contains("In the news: 1 in 7 days, 1 in 30 days (0 in the 30 before)")
        .contains("Named with: Sergei Lavrov 1, Nikolai Patrushev 1");
    assertThat(ask("/topic migrants").picture()).isNotNull();
  }

  @Test
  void everyButtonOfACardLeadsSomewhereAndFitsTelegram() {
    Reply card = ask("/actor Патрушев");

    assertThat(press(card, "1"))
        .startsWith("Николай Патрушев выступил на совещании вчера\n1 report · Nikolai Patrushev\n")
        .contains("1. Asia-Plus · 7 Apr 2024, 12:00 UTC · first");
    assertThat(press(card, "Subscribe")).isEqualTo("From now on you hear of Nikolai Patrushev.");
    assertThat(press(card, "Timeline")).startsWith("Nikolai Patrushev · Apr 2024\n7 Apr 2024\n1. ");
    assertThat(press(card, "Together with…")).isEqualTo("Nikolai Patrushev together with whom?");
    assertThat(press(card, "More")).isEqualTo("There is nothing more.");
    assertThat(press(ask("/together @patrushev"), "Sergei Lavrov · 1"))
        .contains("1. Николай Патрушев и Сергей Лавров о мигрантах");
  }

  @Test
  void furtherStoriesComePageByPage() {
    for (int i = 1; i <= 20; i++) {
      report("asiaplus", 100 + i, "Николай Патрушев рассказал новость номер " + i);
    }

    Reply second = ask(command(ask("/actor @patrushev"), "More"));

    assertThat(plain(second)).contains("\n6. ").contains("\n15. ").doesNotContain("\n16. ");
    assertThat(press(second, "More")).contains("\n16. ").contains("\n23. ");
    assertThat(plain(ask("/latest"))).contains("\n10. ").doesNotContain("\n11. ");
    assertThat(press(ask("/latest"), "More")).contains("11. ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /timeline Патрушев 2024-02      | Nikolai Patrushev · Feb 2024
          /timeline Патрушев 02.2024      | Nikolai Patrushev · Feb 2024
          /timeline Патрушев февраль      | Nikolai Patrushev · Feb 2024
          /timeline Патрушева февраля 2024 | Nikolai Patrushev · Feb 2024
          /timeline Патрушев December     | Nikolai Patrushev · Dec 2023
          /timeline Николай Патрушев      | Nikolai Patrushev · Apr 2024
          /timeline #migrants             | Migrants of the region · Apr 2024
          /timeline Патрушев 2024-13      | Nobody of that name is watched
          """)
  void aTimelineTakesAMonthInAnyShape(String line, String answer) {
    assertThat(plain(ask(line))).startsWith(answer);
  }

  @Test
  void aTimelineTurnsToTheMonthsThereIsAnythingInAndStaysOneMessage() {
    Reply february = ask("/timeline @patrushev 2024-02", true);

    assertThat(plain(february)).contains("28 Feb 2024\n1. ").contains("2 reports");
    assertThat(february.inPlace()).isTrue();
    assertThat(press(february, "Apr 2024 →")).startsWith("Nikolai Patrushev · Apr 2024");
    assertThat(plain(ask("/timeline @patrushev 2024-03"))).contains("No stories in this month.");
    assertThat(press(ask("/timeline @patrushev 2024-03"), "← Feb 2024")).contains("28 Feb 2024");
    assertThat(ask("/timeline @patrushev", true).inPlace()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/together Патрушев Лавров",
        "/together Лавров Патрушев",
        "/together Николай Патрушев Сергей Лавров",
        "/together Патрушев и Лавров",
        "/together Patrushev, Lavrov",
        "/together Николай Патрушев ва Лавров",
        "/вместе @patrushev @lavrov",
        "/together Патрушев & #migrants",
        "/together migrants Патрушев"
      })
  void twoAreNamedInAnyWay(String line) {
    assertThat(plain(ask(line))).contains("1. Николай Патрушев и Сергей Лавров о мигрантах");
  }

  @Test
  void whoIsNamedWithNobodyIsSaidSo() {
    assertThat(plain(ask("/together Рахмон")))
        .isEqualTo("Nobody else is named with Emomali Rahmon yet.");
    assertThat(plain(ask("/together Рахмон и Лавров")))
        .isEqualTo("No story names both Emomali Rahmon and Sergei Lavrov yet.");
    assertThat(plain(ask("/together Лавров и Лавров")))
        .isEqualTo("Sergei Lavrov together with whom?");
    assertThat(plain(ask("/together Зззз и Лавров"))).startsWith("Nobody of that name is watched");
  }

  @Test
  void twoOfOneNameAreAChoice() {
    Reply choice = ask("/actor Орлов");

    assertThat(plain(choice)).startsWith("Several people are called so: Орлов.");
    assertThat(press(choice, "Ivan Orlov")).startsWith("Ivan Orlov");
    assertThat(press(ask("/together Лавров и Орлов"), "Pyotr Orlov"))
        .isEqualTo("No story names both Sergei Lavrov and Pyotr Orlov yet.");
    assertThat(press(ask("/subscribe Орлов"), "Pyotr Orlov"))
        .isEqualTo("From now on you hear of Pyotr Orlov.");
  }

  @Test
  void whoIsUnknownMayBeSomebodyNearOrInTheArchive() {
    Reply unknown = ask("/actor Потруханов");

    assertThat(plain(unknown)).startsWith("Nobody of that name is watched: Потруханов.");
    assertThat(press(unknown, "Nikolai Patrushev")).startsWith("Nikolai Patrushev");
    assertThat(press(ask("/actor совещании"), "Search the archive")).startsWith("1 found:");
    assertThat(press(ask("/actor Зззз " + "ыыыы ".repeat(20)), "Search the archive"))
        .isEqualTo("Nothing answers that.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Петрушев", "Патрикеев", "Petrushev", "Patrikeev"})
  void whoHasANameOfHisOwnIsNobodyWeWatchUntilAPersonSaysSo(String typed) {
    Reply card = ask("/actor " + typed);
    Reply subscribed = ask("/subscribe " + typed);

    assertThat(plain(card)).startsWith("Nobody of that name is watched: " + typed);
    assertThat(press(card, "Nikolai Patrushev")).startsWith("Nikolai Patrushev");
    assertThat(plain(subscribed)).startsWith("Nobody of that name is watched: " + typed);
    assertThat(plain(ask("/subscriptions"))).doesNotContain("Patrushev");
    assertThat(press(subscribed, "Nikolai Patrushev"))
        .isEqualTo("From now on you hear of Nikolai Patrushev.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Патрушв", "Patrushv", "Партушев"})
  void aSlipInALongNameIsNoQuestion(String typed) {
    assertThat(plain(ask("/actor " + typed))).startsWith("Nikolai Patrushev");
    assertThat(plain(ask("/subscribe " + typed)))
        .isEqualTo("From now on you hear of Nikolai Patrushev.");
  }

  @Test
  void whoWasInTheNewsLongAgoIsToldOfThatTime() {
    report("ozodi", 400, "Эмомали Рахмон открыл станцию сегодня");

    Reply card = ask("/actor Рахмон");

    assertThat(plain(card)).contains("Last in the news: 5 Mar 2023").contains("Sources: Ozodi 1");
    assertThat(picture(card).description()).contains("to 5 Mar 2023").endsWith("1 in all");
    assertThat(plain(ask("/timeline Рахмон март"))).startsWith("Emomali Rahmon · Mar 2023");
  }

  @Test
  void whoWasNeverInTheNewsHasACardWithoutPicture() {
    Reply card = ask("/actor Рахмон");

    assertThat(plain(card)).contains("Not in the news since we watch.");
    assertThat(card.picture()).isNull();
    assertThat(press(card, "Search the archive")).isEqualTo("Nothing answers that.");
  }

  @Test
  void aSearchIsPagedByAButtonHoweverLongItIs() {
    for (int i = 1; i <= 12; i++) {
      report("asiaplus", 100 + i, "Северное сияние видели снова, раз " + i);
    }
    String longQuery = "сияние OR " + "бурундук OR ".repeat(20) + "сияние";

    for (String query : List.of("сияние", longQuery)) {
      Reply first = ask("/search " + query);
      assertThat(plain(first)).startsWith("The latest 10:");
      assertThat(press(first, "More")).startsWith("Older ones:").contains("раз 12");
      assertThat(press(first, "10")).startsWith("Северное сияние видели снова, раз 10\n1 report");
    }
    assertThat(plain(ask("/search ~1-1 ~0123456789abcdef")))
        .startsWith("That search was too long ago");
  }

  @Test
  void aStoryIsToldInTheOrderOfItsReports() {
    Reply story = ask(command(ask("/timeline @patrushev 2024-02"), "1"));

    assertThat(plain(story))
        .startsWith("Николай Патрушев приехал в Душанбе сегодня\n2 reports · Nikolai Patrushev\n")
        .contains("1. Asia-Plus · 28 Feb 2024, 12:00 UTC · first\n")
        .contains("2. Ozodi · 28 Feb 2024, 12:00 UTC");
    assertThat(press(story, "Why?")).contains("named in full");
    assertThat(plain(ask("/story zzz"))).startsWith("There is no story zzz.");
    assertThat(plain(ask("/story"))).startsWith("No alert has come to this chat yet.");
  }

  @Test
  void actorsAreListedByCountryAndFoundByPost() {
    assertThat(plain(ask("/actors"))).contains("Tajikistan: Emomali Rahmon");
    assertThat(press(ask("/actors TJ"), "Emomali Rahmon"))
        .startsWith("Emomali Rahmon · Tajikistan");
    assertThat(plain(ask("/actors Tajikistan"))).isEqualTo("Tajikistan: Emomali Rahmon");
    assertThat(plain(ask("/actors ???"))).startsWith("Nobody from ??? is watched.");
    assertThat(plain(ask("/actors security council"))).isEqualTo("Russia: Nikolai Patrushev");
    assertThat(press(ask("/actors Peru"), "Tajikistan · 1"))
        .isEqualTo("Tajikistan: Emomali Rahmon");
    assertThat(press(ask("/actors Peru"), "regions · 1")).isEqualTo("Russia: Ivan Orlov");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tj",
        "Tajikistan",
        "ТАДЖИКИСТАН",
        "Тоҷикистон",
        "Tojikiston",
        "Тажикстан",
        "Тәжікстан",
        "Тожикистон",
        "республика Таджикистан"
      })
  void aCountryIsUnderstoodByItsNameInAnyLanguageOfOurs(String typed) {
    assertThat(plain(ask("/actors " + typed))).isEqualTo("Tajikistan: Emomali Rahmon");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tajikstan", "Таджикстан", "Точикистон", "Tojikston"})
  void aCountryWithASlipIsOffered(String typed) {
    Reply choice = ask("/actors " + typed);

    assertThat(plain(choice)).startsWith("Nothing is called exactly so: " + typed);
    assertThat(press(choice, "Tajikistan · 1")).isEqualTo("Tajikistan: Emomali Rahmon");
  }

  @Test
  void aTagWithASlipIsOffered() {
    assertThat(press(ask("/actors rigions"), "regions · 1")).isEqualTo("Russia: Ivan Orlov");
  }

  @Test
  void aChatChoosesTheGroundOfItsPictures() {
    Picture light = picture(ask("/actor @patrushev"));

    assertThat(press(ask("/theme"), "dark")).isEqualTo("Charts here from now on: dark.");

    Picture dark = picture(ask("/actor @patrushev"));
    assertThat(dark.png()).isNotEqualTo(light.png());
    assertThat(plain(ask("/theme"))).startsWith("Charts here: dark.");
  }

  private Reply ask(String line) {
    return ask(line, false);
  }

  private Reply ask(String line, boolean pressed) {
    Reply reply =
        answers.to(new Incoming(CHAT, "telegram:7", false, "", line, pressed)).orElseThrow();
    assertThat(reply.body().buttons().stream().flatMap(List::stream))
        .allSatisfy(
            button ->
                assertThat(button.command().getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThanOrEqualTo(TELEGRAM_BYTES));
    return reply;
  }

  private String press(Reply reply, String label) {
    return plain(ask(command(reply, label), true));
  }

  private static String command(Reply reply, String label) {
    return reply.body().buttons().stream()
        .flatMap(List::stream)
        .filter(button -> button.label().equals(label))
        .map(Button::command)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label + " in " + reply.body()));
  }

  private static Picture picture(Reply reply) {
    return Optional.ofNullable(reply.picture()).orElseThrow();
  }

  private static String plain(Reply reply) {
    return reply.body().text().plain();
  }

  /** A report so many days old, through the real stages. */
  private void report(String feed, int days, String title) {
    Item item =
        item(String.valueOf(++number))
            .from(feed)
            .in("ru")
            .title(title)
            .published(SEEN.minus(Duration.ofDays(days)))
            .build();
    ReadItem read = new ItemReader(new Summarizer(3, 500), new Tally()).read(item, watch);
    StoryFinder finder = new StoryFinder(Duration.ofDays(3));
    Decider decider = new Decider(finder, phrases, ZoneOffset.UTC);
    FeedState visit = new FeedState(feed, "", "", SEEN, 0, "", null, SEEN, SEEN);
    Decider.Known known =
        new Decider.Known(
            database.news().turn(),
            database.news().stories(finder.keys(item)),
            Map.of(),
            Audience.NONE);
    database.news().record(decider.decide(visit, List.of(read), List.of(), known, watch, SEEN));
  }

  private static List<Feed> feeds() {
    return Stream.of("Asia-Plus", "Ozodi")
        .map(
            title ->
                new Feed(
                    title.toLowerCase(Locale.ROOT).replace("-", ""),
                    title,
                    URI.create("https://" + title + ".example/rss"),
                    "ru",
                    "TJ",
                    Duration.ofMinutes(10),
                    false))
        .toList();
  }

  private static List<Actor> actors() {
    return List.of(
        actor("patrushev", "Nikolai Patrushev", "Николай Патрушев", "RU", "Security Council"),
        actor("lavrov", "Sergei Lavrov", "Сергей Лавров", "RU", "Foreign Ministry"),
        actor("rahmon", "Emomali Rahmon", "Эмомали Рахмон", "TJ", "President"),
        actor("orlov-ivan", "Ivan Orlov", "Иван Орлов", "RU", "Mayor"),
        actor("orlov-pyotr", "Pyotr Orlov", "Пётр Орлов", "RU", "Governor"));
  }

  private static Actor actor(String id, String name, String russian, String country, String post) {
    return new Actor(
        id,
        name,
        Map.of("ru", List.of(russian)),
        "",
        country,
        post.equals("Mayor") ? List.of("region") : List.of(),
        List.of(new Actor.Role(post, "", "", "")),
        Wording.NONE,
        BareSurname.AUTO,
        List.of());
  }

  private static List<Rule> rules() {
    return List.of(
        new Rule(
            "migrants",
            "Migrants of the region",
            "мигрант",
            Rule.Severity.NORMAL,
            List.of(),
            List.of()));
  }
}
