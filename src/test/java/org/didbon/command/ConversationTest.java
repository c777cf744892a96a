package org.didbon.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.didbon.alert.Audience;
import org.didbon.archive.Archive;
import org.didbon.chat.console.ConsoleChat;
import org.didbon.command.StorageBook.StorageSize;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.domain.Actor.Role;
import org.didbon.domain.Button;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.domain.Item;
import org.didbon.domain.Rule;
import org.didbon.fixture.CommandsFixture;
import org.didbon.fixture.Dialogue;
import org.didbon.fixture.StrictCatalogues;
import org.didbon.fixture.TestClock;
import org.didbon.phrase.Catalogues;
import org.didbon.pipeline.Decider;
import org.didbon.pipeline.ItemAnalyzer;
import org.didbon.pipeline.ReadItem;
import org.didbon.pipeline.Tally;
import org.didbon.pipeline.Watchlist;
import org.didbon.store.Database;
import org.didbon.store.Databases;
import org.didbon.story.StoryFinder;
import org.didbon.story.StoryMemory;
import org.didbon.summary.Summarizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person types and gets back, on a real database with one recorded item. */
class ConversationTest {

  @TempDir private Path folder;
  private final Catalogues catalogues = StrictCatalogues.UTC;
  private Database database;
  private Archive archive;
  private CommandHandler handler;
  private StorageSize size = new StorageSize(1, 0, Optional.empty());

  @BeforeEach
  void open() {
    database = Databases.sqlite(folder);
    Feed feed =
        new Feed(
            "asiaplus",
            "Asia-Plus",
            URI.create("https://a.example/rss"),
            "ru",
            "TJ",
            Duration.ofMinutes(10),
            false);
    Watchlist watchlist = Watchlist.of(List.of(feed), actors(), rules());
    database.news().watch(List.of(feed), SEEN);
    database.subscriptions().welcome(ConsoleChat.CHAT, SEEN);
    record(watchlist);
    archive = Archive.open(folder.resolve("archive"), database.items());
    handler =
        CommandsFixture.over(
            database,
            archive,
            watchlist,
            () ->
                new Health.Counters(
                    SEEN,
                    1,
                    1,
                    1,
                    Map.of("migrants", 2L),
                    Map.of(),
                    Map.of(),
                    Optional.empty(),
                    () -> Optional.of(size)),
            new Permissions(
                (chat, person) -> person.equals("telegram:1"),
                List.of(ChatAddress.of("telegram:9"))),
            catalogues,
            new TestClock(SEEN.plusSeconds(90)));
  }

  @AfterEach
  void close() throws IOException {
    archive.close();
    database.close();
  }

  @Test
  void statusTellsHowMuchIsKeptAndHowItGrows() {
    size = new StorageSize(1_234_000_000, 35_460_000, Optional.of(SEEN.minus(Duration.ofDays(99))));
    assertThat(say("/status"))
        .contains("Database: 1,234 MB, news of 99 days\nIt grows by about 35.5 MB a day");

    size = new StorageSize(2_000_000, -5, Optional.empty());
    assertThat(say("/status")).contains("Database: 2 MB, news of 0 days").doesNotContain("grows");
  }

  @Test
  void whoComesBackHasWhatHeAskedFor() {
    say("/subscribe patrushev");
    database.outbox().chatGone(ConsoleChat.CHAT, "blocked", SEEN);

    assertThat(say("/start")).startsWith("Good to have you back: 2 subscriptions");
    assertThat(say("/subscriptions")).contains("Nikolai Patrushev");
  }

  @Test
  void whoComesBackHasItOnTheTermsOfThen() {
    say("/subscribe patrushev");
    database.outbox().chatGone(ConsoleChat.CHAT, "blocked", SEEN);
    say("/subscribe patrushev");
    say("/digest patrushev daily 9:00");
    database.outbox().chatGone(ConsoleChat.CHAT, "blocked", SEEN);

    say("/start");

    assertThat(say("/subscriptions")).contains("Nikolai Patrushev — daily at 09:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Patrushev", "патрушеву", "Патрушев", "patrushev", "@patrushev"})
  void anActorIsFoundByAnyFormOfHisName(String typed) {
    assertThat(say("/actor " + typed))
        .startsWith("Nikolai Patrushev · Russia")
        .contains("Secretary of the Security Council, Russia (12 May 2008 to 12 May 2024)")
        .contains("In the news: 1 in 7 days, 1 in 30 days (0 in the 30 before)")
        .contains("Sources: Asia-Plus 1")
        .contains("1. Слова Николая Патрушева о мигрантах — Asia-Plus, 8 Apr");
  }

  @TestFactory
  Stream<DynamicTest> eachCommandAnswersWithWhatAPersonNeeds() {
    return Dialogue.of(
        """
        /help                      | Alerts here
        /help subscribe            | /subscribe NAME, TOPIC
        /help search               | For example: /search
        /actors                    | Russia: Nikolai Patrushev
        /actors TJ                 | Nobody from TJ is watched. Countries: Russia (RU)
        /topic migrants            | Looks for: “мигрант”
        /topic Migrants of the region | Слова Николая Патрушева о мигрантах
        /topic birds               | There is no topic birds. These are watched:
        /watch патрушева           | Of whom shall I tell you?
        /watch Zzzzzz              | Nobody of that name is watched: Zzzzzz
        /latest                    | Слова Николая Патрушева о мигрантах
        /search мигрант            | 1 found
        /search @patrushev lang:ru | 1 found
        /search title:мигрант -@patrushev | Nothing answers that
        /search птица              | Nothing answers that
        /search (мигрант           | column 1
        /search                    | What comes after /search?
        /feeds                     | 1 feed, 0 failing
        /status                    | Rule migrants failed on 2 items
        /why                       | named in full
        /why nonsense              | There is no story nonsense
        /hlep                      | Did you mean /help?
        /actor Zzzzzz              | Nobody of that name is watched: Zzzzzz
        hello                      | where are you?
        /subscribe everything      | You hear of everything already
        /unsubscribe migrants      | You did not ask to hear of Migrants of the region
        """,
        (line, answer) -> assertThat(say(line)).contains(answer));
  }

  @Test
  void aChatChoosesWhatItHears() {
    assertThat(say("/unsubscribe all yes"))
        .isEqualTo("Stopped. You hear no more of:\n• everything");
    assertThat(say("/subscriptions")).startsWith("Nothing yet");
    assertThat(say("/subscribe патрушева")).isEqualTo("From now on you hear of Nikolai Patrushev.");
    assertThat(say("/subscriptions")).contains("• Nikolai Patrushev");
  }

  @Test
  void aMisspeltWordAfterHelpIsOfferedWithItsHelp() {
    assertThat(reply("/help serch").body().buttons())
        .containsExactly(List.of(new Button("/help search", "/help search")));
  }

  @Test
  void aWordAfterHelpThatNoCommandIsNearIsAnsweredWithWhatThereIs() {
    assertThat(say("/help nosuch"))
        .startsWith("There is no command nosuch. What there is:\n")
        .contains("/subscribe", "/search");
    assertThat(reply("/help nosuch").body().buttons()).isEmpty();
  }

  @Test
  void aTopicIsOfferedByTheBeginningOfAWordOfItsTitle() {
    assertThat(reply("/topic regi").body().buttons())
        .containsExactly(List.of(new Button("Migrants of the region", "/topic #migrants")));
    assertThat(reply("/subscribe the region").body().buttons())
        .contains(List.of(new Button("Migrants of the region", "/subscribe #migrants")));
    assertThat(say("/topic egion"))
        .isEqualTo("There is no topic egion. Did you mean one of these?");
    assertThat(say("/topic gion")).isEqualTo("There is no topic gion. These are watched:");
  }

  @Test
  void aLineOfTenThousandCharactersIsAnsweredNotObeyed() {
    assertThat(say("/search " + "мигрант ".repeat(2_000))).startsWith("That is too long");
  }

  private Reply reply(String line) {
    return handler
        .to(new IncomingText(ConsoleChat.CHAT, ConsoleChat.CHAT.toString(), false, "", line, false))
        .orElseThrow();
  }

  private String say(String line) {
    return reply(line).body().text().plain();
  }

  /** One item through the real stages. */
  private void record(Watchlist watchlist) {
    Item item = item("1").in("ru").title("Слова Николая Патрушева о мигрантах").build();
    ReadItem read = new ItemAnalyzer(new Summarizer(3, 500), new Tally()).read(item, watchlist);
    Decider decider =
        new Decider(
            new StoryFinder(Duration.ofDays(3)),
            catalogues,
            ZoneOffset.UTC,
            new Summarizer(3, 500));
    FeedState visit = FeedState.visited("asiaplus", SEEN).withFresh(SEEN);
    Decider.Known known =
        new Decider.Known(
            database.news().turn(),
            Map.of(),
            new Audience(database.subscriptions().of(ConsoleChat.CHAT), Map.of(), List.of()));
    database
        .news()
        .record(
            decider.decide(
                Decider.Arrivals.news(visit, List.of(read), List.of()),
                decider.place(List.of(read), Map.of(), StoryMemory.NONE),
                known,
                watchlist,
                SEEN));
  }

  private static List<Actor> actors() {
    Role role = new Role("Secretary of the Security Council", "Russia", "2008-05-12", "2024-05-12");
    return List.of(
        new Actor(
            "patrushev",
            "Nikolai Patrushev",
            Map.of("ru", List.of("Николай Платонович Патрушев")),
            "",
            "RU",
            List.of(role),
            "",
            BareSurname.AUTO,
            List.of()));
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
