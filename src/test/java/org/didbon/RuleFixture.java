package org.didbon;

import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.didbon.archive.Archive;
import org.didbon.command.Aside;
import org.didbon.command.CommandHandler;
import org.didbon.command.Editing;
import org.didbon.command.FeedProbe;
import org.didbon.command.Health;
import org.didbon.command.IncomingText;
import org.didbon.command.Permissions;
import org.didbon.command.Reply;
import org.didbon.command.edit.OwnerNotice;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedFault;
import org.didbon.domain.FeedState;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Rule;
import org.didbon.domain.Subject;
import org.didbon.feed.FoundFeeds;
import org.didbon.feed.ParsedFeed;
import org.didbon.phrase.Catalogues;
import org.didbon.pipeline.Decider;
import org.didbon.pipeline.ItemAnalyzer;
import org.didbon.pipeline.LiveWatchlist;
import org.didbon.pipeline.ReadItem;
import org.didbon.pipeline.Tally;
import org.didbon.rule.FileChanges;
import org.didbon.rule.FileRules;
import org.didbon.rule.LiveRules;
import org.didbon.rule.Previewer;
import org.didbon.rule.RuleBook;
import org.didbon.rule.Staff;
import org.didbon.store.Database;
import org.didbon.store.Databases;
import org.didbon.story.StoryFinder;
import org.didbon.summary.Summarizer;

/** A bot with two rules, an actor and a feed, whose owner is telegram:9, on a real database. */
public final class RuleFixture implements AutoCloseable {

  static final String OWNER = "telegram:9";
  static final TestClock CLOCK = new TestClock(SEEN.plusSeconds(90));

  final Database database;
  final Archive archive;
  final LiveWatchlist watchlist;
  final RuleBook book;
  final FileChanges files;
  final Staff staff;
  private final CommandHandler handler;
  private final Catalogues catalogues = Catalogues.strict(ZoneOffset.UTC);

  /** Where feeds were looked for. */
  final List<URI> visited = new ArrayList<>();

  private final Map<URI, FoundFeeds> pages = new HashMap<>();
  private ParsedFeed feed = ParsedFeed.failed(FeedFault.of(FeedFault.Kind.MISSING, 404));

  public RuleFixture(Path folder) {
    this(folder, "мигрант");
  }

  /**
   * @param query what the file says that the rule migrants looks for
   */
  RuleFixture(Path folder, String query) {
    this(folder, query, "граница AND @patrushev");
  }

  /**
   * @param query what the file says that the rule migrants looks for
   * @param border likewise the rule border
   */
  RuleFixture(Path folder, String query, String border) {
    database = Databases.sqlite(folder);
    LiveRules liveRules = new LiveRules(base(query, border), database.revisions());
    watchlist =
        new LiveWatchlist(
            liveRules, database.savedQueries(), feeds -> database.news().watch(feeds, SEEN));
    archive = Archive.open(folder.resolve("archive"), database.items());
    List<ChatAddress> owners = List.of(ChatAddress.of(OWNER));
    staff = new Staff(owners, liveRules, Optional::of);
    OwnerNotice news = new OwnerNotice(staff::owners, database.chatSettings(), catalogues);
    files = new FileChanges(liveRules, database.fileChanges(), news, CLOCK);
    book =
        new RuleBook(liveRules, () -> watchlist.get().matcher(), news, watchlist::refresh, CLOCK);
    Previewer previewer =
        new Previewer(archive, asked -> watchlist.get().judge(asked), database.reach(), CLOCK);
    handler =
        new Commands(
                watchlist,
                database.chatBooks(),
                database.items(),
                database.coverage(),
                archive,
                database.feeds(),
                database.outbox(),
                () -> new Health.Counters(SEEN, 1, 1, 1, Map.of()),
                new Editing(book, previewer, database.reach(), probe(), 0, 50),
                new Permissions((chat, person) -> false, owners, book::role),
                catalogues,
                CLOCK)
            .dispatcher();
  }

  private FeedProbe probe() {
    return new FeedProbe() {
      @Override
      public ParsedFeed read(String source, URI url, String language) {
        return feed;
      }

      @Override
      public FoundFeeds find(URI address) {
        visited.add(address);
        FoundFeeds on = pages.get(address);
        return on == null ? FoundFeeds.of(address, feed) : on;
      }
    };
  }

  /** What is found at an address. */
  void pageHas(String address, FoundFeeds found) {
    pages.put(URI.create(address), found);
  }

  /** What any address of a feed brings. */
  void feedBrings(ParsedFeed parsed) {
    feed = parsed;
  }

  /** What the owner is answered, in his private chat. */
  public String say(String line) {
    return say(OWNER, line);
  }

  String say(String person, String line) {
    return reply(person, line).body().text().plain();
  }

  Reply reply(String person, String line) {
    return handler
        .to(new IncomingText(ChatAddress.of(person), person, false, "", line, false))
        .orElseThrow();
  }

  /** What somebody is answered in a group. */
  String say(ChatAddress group, String person, String line) {
    IncomingText incoming = new IncomingText(group, person, true, "", line, false);
    return handler.to(incoming).orElseThrow().body().text().plain();
  }

  /** Whether such a press changes nothing. */
  boolean onlyShows(String data) {
    ChatAddress channel = ChatAddress.of("telegram:-100");
    return handler.onlyShows(new IncomingText(channel, OWNER, true, "", data, true));
  }

  /** What somebody who presses a button in a group is told alone; empty if all are to see it. */
  Optional<Aside> aside(ChatAddress group, String person, String data) {
    IncomingText pressed = new IncomingText(group, person, true, "", data, true);
    return handler.hasSay(pressed) ? Optional.empty() : Optional.of(handler.aside(pressed));
  }

  /** Says {@code line} and presses the first button of the answer. */
  public String sayAndSave(String line) {
    return press(reply(OWNER, line));
  }

  String press(Reply reply) {
    return press(OWNER, reply);
  }

  String press(String person, Reply reply) {
    Button first = reply.body().buttons().get(0).get(0);
    return say(person, first.command());
  }

  /** What a button says that any message of any time may have. */
  String pressed(String data) {
    return handler
        .to(new IncomingText(ChatAddress.of(OWNER), OWNER, false, "", data, true))
        .orElseThrow()
        .body()
        .text()
        .plain();
  }

  /** What waits to be sent to a chat. */
  List<Body> alerts(String chat) {
    String network = ChatAddress.of(chat).network();
    return database.outbox().claim(network, CLOCK.instant(), CLOCK.instant(), 99, 99).stream()
        .filter(queue -> queue.to().equals(ChatAddress.of(chat)))
        .flatMap(queue -> queue.messages().stream())
        .map(claimed -> claimed.message().body())
        .toList();
  }

  /** Records items of these titles, each in its own story, through the real stages. */
  void record(String... titles) {
    List<ReadItem> read =
        IntStream.range(0, titles.length)
            .mapToObj(number -> item(titles[number]).in("ru").title(titles[number]).build())
            .map(this::read)
            .toList();
    Decider decider = new Decider(new StoryFinder(Duration.ofDays(3)), catalogues, ZoneOffset.UTC);
    FeedState visit = FeedState.visited("asiaplus", SEEN).withFresh(SEEN);
    Decider.Known known =
        new Decider.Known(
            database.news().turn(),
            Map.of(),
            Map.of(),
            Map.of(),
            database.news().audience(subjects(read), SEEN));
    database
        .news()
        .record(
            decider.decide(
                Decider.Arrivals.news(visit, read, List.of()), known, watchlist.get(), SEEN));
    while (archive.catchUp() > 0) {}
  }

  private static Set<Subject> subjects(List<ReadItem> items) {
    return items.stream()
        .flatMap(read -> read.matches().stream())
        .map(Match::subject)
        .collect(Collectors.toSet());
  }

  private ReadItem read(Item item) {
    return new ItemAnalyzer(new Summarizer(3, 500), new Tally()).read(item, watchlist.get());
  }

  @Override
  public void close() {
    try {
      archive.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    database.close();
  }

  private static FileRules base(String query, String border) {
    Feed feed =
        new Feed(
            "asiaplus",
            "Asia-Plus",
            URI.create("https://a.example/rss"),
            "ru",
            "TJ",
            Duration.ofMinutes(10),
            false);
    Actor actor =
        new Actor(
            "patrushev",
            "Nikolai Patrushev",
            Map.of("ru", List.of("Николай Платонович Патрушев")),
            "",
            "RU",
            List.of(),
            "",
            BareSurname.AUTO,
            List.of());
    return new FileRules(
        List.of(actor),
        List.of(
            rule("migrants", "Migrants", query, List.of("Депортация мигрантов")),
            rule("border", "Border", border, List.of())),
        List.of(feed));
  }

  private static Rule rule(String id, String title, String query, List<String> match) {
    return new Rule(id, title, query, Rule.Severity.NORMAL, match, List.of());
  }
}
