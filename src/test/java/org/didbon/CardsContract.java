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
import org.didbon.command.CommandHandler;
import org.didbon.command.IncomingText;
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
import org.didbon.phrase.Catalogues;
import org.didbon.pipeline.Decider;
import org.didbon.pipeline.ItemAnalyzer;
import org.didbon.pipeline.ReadItem;
import org.didbon.pipeline.Tally;
import org.didbon.pipeline.Watchlist;
import org.didbon.store.Database;
import org.didbon.store.Databases;
import org.didbon.story.StoryFinder;
import org.didbon.summary.Summarizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A bot whose archive has a few stories about the people it watches. */
abstract class CardsContract {

  static final ChatAddress CHAT = ChatAddress.of("telegram:7");
  static final int TELEGRAM_BYTES = 64;

  @TempDir private Path folder;
  private final Catalogues catalogues = Catalogues.strict(ZoneOffset.UTC);
  final Watchlist watchlist = Watchlist.of(feeds(), actors(), rules());
  private Database database;
  Archive archive;
  CommandHandler handler;
  private int number;

  @BeforeEach
  void open() {
    database = Databases.sqlite(folder);
    database.news().watch(feeds(), SEEN);
    archive = Archive.open(folder.resolve("archive"), database.items());
    handler =
        CommandsFixture.over(
            database,
            archive,
            watchlist,
            CommandsFixture.HEALTH,
            new Permissions((chat, person) -> false, List.of()),
            catalogues,
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

  Reply ask(String line) {
    return ask(line, false);
  }

  Reply ask(String line, boolean pressed) {
    Reply reply =
        handler.to(new IncomingText(CHAT, "telegram:7", false, "", line, pressed)).orElseThrow();
    assertThat(reply.body().buttons().stream().flatMap(List::stream))
        .allSatisfy(
            button ->
                assertThat(button.command().getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThanOrEqualTo(TELEGRAM_BYTES));
    return reply;
  }

  String press(Reply reply, String label) {
    return plain(ask(command(reply, label), true));
  }

  static String command(Reply reply, String label) {
    return reply.body().buttons().stream()
        .flatMap(List::stream)
        .filter(button -> button.label().equals(label))
        .map(Button::command)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label + " in " + reply.body()));
  }

  static Picture picture(Reply reply) {
    return Optional.ofNullable(reply.picture()).orElseThrow();
  }

  static String plain(Reply reply) {
    return reply.body().text().plain();
  }

  /** A report so many days old, through the real stages. */
  void report(String feed, int days, String title) {
    Item item =
        item(String.valueOf(++number))
            .from(feed)
            .in("ru")
            .title(title)
            .published(SEEN.minus(Duration.ofDays(days)))
            .build();
    ReadItem read = new ItemAnalyzer(new Summarizer(3, 500), new Tally()).read(item, watchlist);
    StoryFinder finder = new StoryFinder(Duration.ofDays(3));
    Decider decider = new Decider(finder, catalogues, ZoneOffset.UTC);
    FeedState visit = FeedState.visited(feed, SEEN).withFresh(SEEN);
    Decider.Known known =
        new Decider.Known(
            database.news().turn(),
            database.news().stories(finder.keys(item)),
            Map.of(),
            Map.of(),
            Audience.NONE);
    database
        .news()
        .record(
            decider.decide(
                Decider.Arrivals.news(visit, List.of(read), List.of()), known, watchlist, SEEN));
  }

  static List<Feed> feeds() {
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

  static List<Actor> actors() {
    return List.of(
        actor("patrushev", "Nikolai Patrushev", "Николай Патрушев", "RU", "Security Council"),
        actor("lavrov", "Sergei Lavrov", "Сергей Лавров", "RU", "Foreign Ministry"),
        actor("rahmon", "Emomali Rahmon", "Эмомали Рахмон", "TJ", "President"),
        actor("orlov-ivan", "Ivan Orlov", "Иван Орлов", "RU", "Mayor"),
        actor("orlov-pyotr", "Pyotr Orlov", "Пётр Орлов", "RU", "Governor"));
  }

  static Actor actor(String id, String name, String russian, String country, String post) {
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

  static List<Rule> rules() {
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
