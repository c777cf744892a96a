package org.didbon;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.didbon.archive.Archive;
import org.didbon.chat.NetworkContext;
import org.didbon.chat.Networks;
import org.didbon.chat.console.ConsoleChat;
import org.didbon.chat.console.ConsoleWords;
import org.didbon.command.CommandDispatcher;
import org.didbon.command.CommandHandler;
import org.didbon.command.Editing;
import org.didbon.command.FeedVisitor;
import org.didbon.command.Health;
import org.didbon.command.Permissions;
import org.didbon.command.edit.OwnerNotice;
import org.didbon.config.ChatNetworks;
import org.didbon.config.Config;
import org.didbon.config.Settings;
import org.didbon.domain.Ahead;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Feed;
import org.didbon.feed.FeedReader;
import org.didbon.feed.http.Surroundings;
import org.didbon.job.JobScheduler;
import org.didbon.outbox.OutboxDrain;
import org.didbon.outbox.OutboxSender;
import org.didbon.outbox.OutboxStore;
import org.didbon.outbox.SteadyOutbox;
import org.didbon.outbox.Translations;
import org.didbon.phrase.Catalogues;
import org.didbon.pipeline.AlarmRound;
import org.didbon.pipeline.BestRound;
import org.didbon.pipeline.Decider;
import org.didbon.pipeline.DigestRound;
import org.didbon.pipeline.EvidenceRound;
import org.didbon.pipeline.ItemAnalyzer;
import org.didbon.pipeline.LiveWatchlist;
import org.didbon.pipeline.OutageRound;
import org.didbon.pipeline.PollRound;
import org.didbon.pipeline.PollStages;
import org.didbon.pipeline.RestRound;
import org.didbon.pipeline.Scan;
import org.didbon.pipeline.SingleRound;
import org.didbon.pipeline.SpikePast;
import org.didbon.pipeline.SpikeRound;
import org.didbon.pipeline.Tally;
import org.didbon.pipeline.VerdictLog;
import org.didbon.pipeline.VisitLimits;
import org.didbon.pipeline.Watchlist;
import org.didbon.rule.ActorPreviewer;
import org.didbon.rule.FeedMoves;
import org.didbon.rule.FileChanges;
import org.didbon.rule.FileRules;
import org.didbon.rule.LiveRules;
import org.didbon.rule.Previewer;
import org.didbon.rule.RuleBook;
import org.didbon.rule.Staff;
import org.didbon.rule.review.Reviewer;
import org.didbon.rule.review.Suggester;
import org.didbon.store.Database;
import org.didbon.store.DatabaseSettings;
import org.didbon.store.OpenToOthers;
import org.didbon.story.StoryFinder;
import org.didbon.summary.Summarizer;
import org.didbon.translate.Translator;
import org.didbon.web.HealthServer;
import org.didbon.web.HostMetrics;
import org.didbon.web.WebSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place of wiring: opens, builds, connects; closes in reverse. The system clock is read
 * here alone.
 */
public final class App implements AutoCloseable {

  /** Not refused: chats may still subscribe to queries of their own. */
  public static final String NOTHING_WATCHED =
      "no official and no topic is watched: neither actors.yaml nor rules.yaml of this folder names"
          + " one; `export DIR` writes the curated ones to copy from";

  private static final Logger log = LoggerFactory.getLogger(App.class);

  private final Clock clock;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final LiveWatchlist watchlist;
  private final PollRound round;
  private final EvidenceRound pages;
  private final RestRound rests;
  private final Tally tally;
  private final DigestRound digests;
  private final FileChanges fileChanges;
  private final OutboxSender sender;
  private final JobScheduler scheduler;
  private final Database database;
  private final Archive archive;
  private final Housekeeping house;
  private final Networks networks;
  private final HostCondition condition;
  private final CommandDispatcher answers;

  /**
   * Opens everything for a service.
   *
   * @param console the terminal, if it is one of the networks
   */
  public App(Config config, ConsoleChat console) {
    this(config, console, Clock.systemUTC());
  }

  /** Likewise, with a clock of another time. */
  public App(Config config, ConsoleChat console, Clock clock) {
    this(config, null, console, clock);
  }

  /**
   * Likewise.
   *
   * @param checked the configuration compiled, where a check did so
   * @param machine the clock to work by, but where several processes go by that of their database
   */
  public App(Config config, @Nullable Watchlist checked, ConsoleChat console, Clock machine) {
    Settings settings = config.settings();
    ZoneId zone = ZoneId.systemDefault();
    Ahead<Catalogues> spoken =
        Ahead.of("catalogues", () -> Catalogues.of(zone).with(config.words()));
    database =
        open(
            Database.open(
                new DatabaseSettings(
                    settings.environment().databaseUrl(), settings.database().path())));
    clock = database.time(machine);
    Instant started = clock.instant();
    if (database.isOurs()) {
      OpenToOthers.warn(database.file(), settings.archive().folder());
    }
    Duration behind = database.clock().behind(started);
    if (!behind.isZero()) {
      log.warn("the clock was set back since the last run by={}s", behind.toSeconds());
      setBack(started, behind);
    }
    LiveRules liveRules =
        new LiveRules(
            new FileRules(config.actors(), config.rules(), config.lists(), config.feeds()),
            database.revisions());
    watchlist =
        new LiveWatchlist(
            liveRules,
            database.savedQueries(),
            database.ownFeeds(),
            feeds -> {
              database.news().watch(feeds, clock.instant());
              database.ownFeeds().takeIn(feeds);
            },
            subjects -> database.watched().note(subjects, clock.instant()),
            checked);
    archive = open(Archive.open(settings.archive().folder(), database.items()));

    HostMetrics metrics = new HostMetrics();
    tally = new Tally(metrics.rounds());
    house = open(Housekeeping.of(database, archive, settings, clock, zone));
    Catalogues catalogues = spoken.get();
    FeedReader feeds = open(reader(settings, clock));
    PollStages stages =
        new PollStages(
            feeds,
            new ItemAnalyzer(summarizer(settings), tally),
            new Decider(
                new StoryFinder(settings.story().window()), catalogues, zone, summarizer(settings)),
            settings.news(),
            tally,
            VisitLimits.of(settings.feed()));

    SteadyOutbox outbox = new SteadyOutbox(database.outbox(), new VerdictLog(tally)::settled);
    networks =
        Networks.open(
            ChatNetworks.PEOPLE,
            settings.networks(),
            new NetworkContext(
                settings.environment().ofNetworks(),
                console,
                outbox,
                bot -> database.intake(bot, clock),
                clock));
    networks.all().forEach(this::open);
    Optional<Translator> translator = translator(settings, clock);
    translator.ifPresent(this::open);
    Translations translations =
        translator.<Translations>map(server -> server::of).orElse(Translations.NONE);
    sender =
        open(
            new OutboxSender(
                outbox,
                networks.senders(),
                settings.retries(),
                chat -> catalogues.to(database.chatSettings().of(chat)),
                translations,
                clock,
                RandomGenerator.getDefault()));
    digests =
        new DigestRound(database.digests(), watchlist, catalogues, clock, this::sendNow)
            .with(new BestRound(database.best(), () -> watchlist, catalogues, clock));
    List<ChatAddress> owners = settings.environment().owners();
    Staff staff = new Staff(owners, liveRules, networks::talk);
    OwnerNotice ownerNews = new OwnerNotice(staff::owners, database.chatSettings(), catalogues);
    database.whenBack(
        (away, reason) -> {
          Instant now = clock.instant();
          outbox.add(ownerNews.ofReturn(now.minus(away), now), now);
          sendNow();
        });
    RuleBook book =
        new RuleBook(liveRules, () -> watchlist.get().matcher(), ownerNews, this::edited, clock);
    round =
        open(
            new PollRound(
                stages, database.news(), watchlist, clock, followers(new FeedMoves(book))));
    pages = new EvidenceRound(stages, database.news(), database.evidence(), watchlist, clock);
    rests =
        new RestRound(
            stages.items(), stages.decider(), database.news(), database.rest(), watchlist, clock);
    fileChanges = new FileChanges(liveRules, database.fileChanges(), ownerNews, clock);
    AlarmRound alarms =
        new AlarmRound(
            new SpikeRound(
                database.spikes(),
                new SpikePast(database.spikes(), watchlist, archive),
                watchlist,
                catalogues,
                clock),
            new OutageRound(database.outages(), watchlist, staff::admins, catalogues, clock),
            fileChanges,
            this::sendNow);
    scheduler =
        open(
            new JobScheduler(
                round,
                sender,
                digests,
                alarms,
                rests::tellDue,
                this::lookAtPages,
                archive,
                house::runIfDue,
                watchlist::refresh,
                clock,
                by -> setBack(clock.instant(), by)));
    database.shared().ifPresent(scheduler::share);
    open(database.whenEdited(watchlist::refresh));

    OtherPrograms otherPrograms = OtherPrograms.of(database, config);
    Health health =
        new HostHealth(
            () -> {
              Tally.TallyCounts counts = tally.counts();
              return new Health.Counters(
                  started,
                  counts.visits(),
                  counts.items(),
                  counts.alerts(),
                  tally.failedRules(),
                  tally.suppressed(),
                  networks.troubles(),
                  translator.map(Translator::counts),
                  database.storage());
            },
            otherPrograms,
            feeds::clockAhead);
    Previewer previewer =
        new Previewer(archive, query -> watchlist.get().judge(query), database.reach(), clock);
    Editing editing =
        new Editing(
            book,
            previewer,
            new ActorPreviewer(previewer, (query, actors) -> watchlist.get().judge(query, actors)),
            new Reviewer(
                archive,
                query -> watchlist.get().judge(query),
                () -> watchlist.get().matcher(),
                database.reach(),
                clock),
            new Suggester(
                archive, query -> watchlist.get().judge(query), previewer, database.reach(), clock),
            database.reach(),
            new FeedVisitor(feeds, watchlist),
            settings.news().firstVisit().newest(),
            settings.ownFeeds(),
            settings.rule().mostAlertsADay(),
            metrics.counted(database.apart()));
    answers =
        new Commands(
                watchlist,
                database.chatBooks(),
                database.items(),
                database.coverage(),
                archive,
                database.feeds(),
                database.outbox(),
                health,
                editing,
                new Permissions(networks, owners, book::role),
                catalogues,
                clock,
                translator.isPresent())
            .dispatcher();
    if (networks.onConsole()) {
      database.subscriptions().welcome(ConsoleChat.CHAT, started);
    }
    condition =
        new HostCondition(database, archive, networks, health, metrics, otherPrograms, clock);
    if (settings.environment().port() > 0) {
      open(
          HealthServer.start(
              settings.web().address() == WebSettings.Listening.LOOPBACK,
              settings.environment().port(),
              condition,
              networks.posted()));
    }
    open(condition);
  }

  private void setBack(Instant now, Duration by) {
    database.clock().setBack(now, by);
  }

  private PollRound.Followers followers(FeedMoves moves) {
    return new PollRound.Followers() {
      @Override
      public void recorded() {
        sendNow();
      }

      @Override
      public void moved(Feed feed, URI to) {
        moves.move(feed, to);
      }
    };
  }

  public static FeedReader reader(Settings settings, Clock clock) {
    return new FeedReader(
        settings.feed(),
        new Surroundings(
            Version.number(), settings.feedProxies(), settings.environment()::variable),
        clock);
  }

  private static Optional<Translator> translator(Settings settings, Clock clock) {
    return settings.translate().isOn()
        ? Optional.of(
            Translator.open(settings.translate(), settings.environment().translateKey(), clock))
        : Optional.empty();
  }

  static Summarizer summarizer(Settings settings) {
    return new Summarizer(settings.summary().sentences(), settings.summary().characters());
  }

  /**
   * Reads sources once, with neither a database nor a chat.
   *
   * @param tally counts what fails in it
   */
  public static Scan scan(Config config, Tally tally) {
    return new Scan(
        new ItemAnalyzer(summarizer(config.settings()), tally),
        new StoryFinder(config.settings().story().window()));
  }

  public static Clock clock() {
    return Clock.systemUTC();
  }

  /** A clock that shows {@code start} now and goes on from there. */
  public static Clock clockFrom(Instant start) {
    Clock right = clock();
    return Clock.offset(right, Duration.between(right.instant(), start));
  }

  public void start() {
    networks.all().forEach(network -> network.listen(answers));
    scheduler.start();
    condition.begin();
    log.info(
        "started version={} feeds={} actors={} rules={}",
        Version.number(),
        watchlist.get().feeds().size(),
        watchlist.get().actors().size(),
        watchlist.get().rules().size());
    if (watchlist.get().actors().isEmpty() && watchlist.get().rules().isEmpty()) {
      log.warn("{}", NOTHING_WATCHED);
    }
  }

  /** One round over all feeds, and all that is due sent. */
  public SingleRound.Outcome once() throws InterruptedException {
    OutboxStore outbox = database.outbox();
    SingleRound.Outcome outcome =
        new SingleRound(round, pages, rests, digests, fileChanges, outbox, clock)
            .run(
                new OutboxDrain(
                    sender, outbox, clock, span -> TimeUnit.MILLISECONDS.sleep(span.toMillis())));
    house.runABit();
    while (archive.catchUp() > 0) {} // each time, so that it never has far to go
    return outcome;
  }

  /** What was read so far, in a sentence. */
  public String summary() {
    OutboxStore.OutboxCounts messages = database.outbox().counts(clock.instant());
    return "%d items of %d feeds read; %d of them are about what is watched, and made %d alerts and additions to them."
        .formatted(
            database.items().items(),
            watchlist.get().feeds().size(),
            tally.counts().matched(),
            messages.delivered());
  }

  /** Whether people talk on the terminal; else on the networks with a token. */
  public boolean onConsole() {
    return networks.onConsole();
  }

  public CommandHandler answers() {
    return answers;
  }

  /** What can be completed at the prompt. */
  public ConsoleWords words() {
    return new ConsoleWords(answers::told, () -> watchlist.get().typedNames());
  }

  /** Starts nothing more, lets what is under way end, and closes in reverse. */
  @Override
  public void close() {
    while (!opened.isEmpty()) {
      AutoCloseable part = opened.pop();
      try {
        part.close();
      } catch (Exception e) {
        log.error("did not close part={}", part.getClass().getSimpleName(), e);
      }
    }
    log.info("stopped");
  }

  /** Somebody changed what is watched: it holds from now on, and the owners are told. */
  private void edited() {
    watchlist.refresh();
    sendNow();
  }

  private void lookAtPages() {
    if (pages.look()) {
      sendNow();
    }
  }

  private void sendNow() {
    scheduler.sendNow();
  }

  private <T extends AutoCloseable> T open(T part) {
    opened.push(part);
    return part;
  }
}
