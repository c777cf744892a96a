package org.didbon;

import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.alert.Audience;
import org.didbon.archive.Archive;
import org.didbon.command.CommandHandler;
import org.didbon.command.IncomingText;
import org.didbon.command.Permissions;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.domain.Item;
import org.didbon.domain.Rule;
import org.didbon.domain.Story;
import org.didbon.domain.Subject;
import org.didbon.outbox.ChatSender;
import org.didbon.outbox.Limits;
import org.didbon.outbox.OutboxSender;
import org.didbon.outbox.PacedSender;
import org.didbon.outbox.RetryPolicy;
import org.didbon.outbox.SendResult;
import org.didbon.phrase.Catalogues;
import org.didbon.pipeline.Decider;
import org.didbon.pipeline.Decider.Arrivals;
import org.didbon.pipeline.DigestRound;
import org.didbon.pipeline.DigestStore;
import org.didbon.pipeline.ItemAnalyzer;
import org.didbon.pipeline.NewsStore;
import org.didbon.pipeline.OutageRound;
import org.didbon.pipeline.ReadEdit;
import org.didbon.pipeline.ReadItem;
import org.didbon.pipeline.SpikePast;
import org.didbon.pipeline.SpikeRound;
import org.didbon.pipeline.Tally;
import org.didbon.pipeline.Watchlist;
import org.didbon.store.Database;
import org.didbon.store.Databases;
import org.didbon.story.KnownItem;
import org.didbon.story.Recognition;
import org.didbon.story.StoryFinder;
import org.didbon.summary.Summarizer;

/** A bot with one chat, whose news are handed to it and whose messages are kept. */
final class BotFixture implements AutoCloseable {

  static final ChatAddress CHAT = ChatAddress.of("fake:7");

  private final TestClock clock;
  private final List<Rule> rules;
  private final Catalogues catalogues = Catalogues.strict(ZoneOffset.UTC);
  private final List<ChatSender.Delivery> sent = new ArrayList<>();
  private volatile Function<ChatAddress, Optional<SendResult>> trouble = chat -> Optional.empty();
  private final Watchlist watchlist;
  private final Database database;
  private final Archive archive;
  private final OutboxSender sender;
  private final DigestRound digests;
  private final SpikeRound spikes;
  private final OutageRound outages;
  private final CommandHandler handler;
  private final Decider decider =
      new Decider(new StoryFinder(Duration.ofDays(3)), catalogues, ZoneOffset.UTC);

  /**
   * @param folder an empty one
   * @param feeds ids of all feeds
   */
  BotFixture(Path folder, TestClock clock, List<String> feeds, List<Rule> rules) {
    this.clock = clock;
    this.rules = rules;
    watchlist = Watchlist.of(feeds.stream().map(BotFixture::feed).toList(), List.of(), rules);
    database = Databases.sqlite(folder);
    database.news().watch(List.copyOf(watchlist.feeds().values()), clock.instant());
    archive = Archive.open(folder.resolve("archive"), database.items());
    PacedSender network = new PacedSender(new Recorder(), Limits.NONE, database.outbox(), clock);
    sender =
        new OutboxSender(
            database.outbox(),
            List.of(network),
            RetryPolicy.DEFAULT,
            chat -> catalogues.to(database.chatSettings().of(chat)),
            clock,
            new Random(1));
    digests = new DigestRound(database.digests(), () -> watchlist, catalogues, clock, () -> {});
    spikes =
        new SpikeRound(
            database.spikes(),
            new SpikePast(database.spikes(), () -> watchlist, archive),
            () -> watchlist,
            catalogues,
            clock);
    outages =
        new OutageRound(
            database.outages(), () -> watchlist, () -> List.of(CHAT), catalogues, clock);
    handler =
        CommandsFixture.over(
            database,
            archive,
            watchlist,
            CommandsFixture.HEALTH,
            new Permissions((chat, person) -> false, List.of()),
            catalogues,
            clock);
  }

  @Override
  public void close() throws IOException {
    sender.close();
    archive.close();
    database.close();
  }

  Database database() {
    return database;
  }

  /** What left for the chat, in order. */
  List<ChatSender.Delivery> sent() {
    return sent;
  }

  /**
   * From now on the network answers so.
   *
   * @param trouble empty for a chat whose messages are delivered
   */
  void network(Function<ChatAddress, Optional<SendResult>> trouble) {
    this.trouble = trouble;
  }

  /** A visit of a feed fails, as it has since {@code since}. */
  void fails(String feed, Instant since) {
    FeedState visit =
        new FeedState(
            feed,
            FeedState.Validators.NONE,
            SEEN,
            new FeedState.Failure(1, "404 Not Found", since),
            clock.instant(),
            since);
    NewsStore news = database.news();
    Audience audience = news.audience(Set.of(), clock.instant());
    Decider.Known known = new Decider.Known(news.turn(), Map.of(), Map.of(), Map.of(), audience);
    news.record(
        decider.decide(
            Arrivals.news(visit, List.of(), List.of()), known, watchlist, clock.instant()));
  }

  /** The bot's answer. */
  String say(String line) {
    return say(CHAT, line);
  }

  /** What another chat is answered. */
  String say(ChatAddress chat, String line) {
    return handler
        .to(new IncomingText(chat, chat.toString(), false, "en", line, false))
        .orElseThrow()
        .body()
        .text()
        .plain();
  }

  /** Lets the digests of a moment leave. */
  void digestsAt(String moment) throws InterruptedException {
    clock.set(Instant.parse(moment));
    digests.writeDue();
    sender.sendAll();
  }

  /** Lets the digests that are due in {@code store} leave. */
  void digests(DigestStore store) throws InterruptedException {
    new DigestRound(store, () -> watchlist, catalogues, clock, () -> {}).writeDue();
    sender.sendAll();
  }

  /** Looks for spikes, and lets what there is to tell leave. */
  void look() throws InterruptedException {
    spikes.announce();
    sender.sendAll();
  }

  /** Looks for silences, and lets what there is to tell its owner leave. */
  void listen() throws InterruptedException {
    outages.announce();
    sender.sendAll();
  }

  /** A report in Russian comes, and what follows from it leaves. */
  void report(String feed, String id, String title) throws InterruptedException {
    report(item(id).from(feed).in("ru").title(title).build());
  }

  /** Likewise. */
  void report(Item item) throws InterruptedException {
    record(item);
    sender.sendAll();
  }

  /** A report that came before has other words now, and what follows from it leaves. */
  void edit(Item item) throws InterruptedException {
    KnownItem before =
        Objects.requireNonNull(
            new Recognition()
                .of(List.of(item), database.news().candidates(item.feed(), List.of(item)))
                .get(item));
    ReadEdit edit = new ReadEdit(read(item), before.story());
    record(item.feed(), List.of(), List.of(edit), List.of(before.story().id()), Map.of());
    sender.sendAll();
  }

  /** The key of the message that waits. */
  String waiting() {
    return database.outbox().claim("fake", clock.instant(), clock.instant(), 1, 1).stream()
        .flatMap(queue -> queue.messages().stream())
        .map(claimed -> claimed.message().key())
        .findFirst()
        .orElseThrow();
  }

  /** A report comes, and what follows from it is written down. */
  void record(Item item) {
    ReadItem read = read(item);
    Map<String, Story> stories = database.news().stories(decider.keys(List.of(read)));
    List<String> ids = stories.values().stream().map(Story::id).toList();
    record(item.feed(), List.of(read), List.of(), ids, stories);
  }

  private void record(
      String feed,
      List<ReadItem> items,
      List<ReadEdit> edits,
      List<String> ids,
      Map<String, Story> stories) {
    NewsStore news = database.news();
    Audience audience = news.audience(subjects(feed), clock.instant());
    Decider.Known known =
        new Decider.Known(news.turn(), stories, news.reports(ids), news.pasts(ids), audience);
    FeedState visit =
        new FeedState(
            feed,
            FeedState.Validators.NONE,
            SEEN,
            FeedState.Failure.NONE,
            clock.instant(),
            clock.instant());
    news.record(
        decider.decide(Arrivals.news(visit, items, edits), known, watchlist, clock.instant()));
  }

  private ReadItem read(Item item) {
    return new ItemAnalyzer(new Summarizer(3, 500), new Tally()).read(item, watchlist);
  }

  private static Feed feed(String id) {
    return new Feed(
        id,
        "Feed " + id,
        URI.create("https://" + id + ".example/rss"),
        "ru",
        "TJ",
        Duration.ofMinutes(10),
        false);
  }

  private Set<Subject> subjects(String feed) {
    return Stream.concat(rules.stream().map(Rule::subject), Stream.of(Subject.feed(feed)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Delivers everything, and says under which ids. */
  private final class Recorder implements ChatSender {

    @Override
    public String network() {
      return "fake";
    }

    @Override
    public boolean fits(Body body) {
      return true;
    }

    @Override
    public SendResult send(Delivery delivery) {
      return trouble.apply(delivery.to()).orElseGet(() -> deliver(delivery));
    }

    private SendResult deliver(Delivery delivery) {
      sent.add(delivery);
      return SendResult.delivered("id" + sent.size());
    }
  }
}
