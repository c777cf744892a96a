package org.didbon;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.didbon.chat.console.ConsoleChat;
import org.didbon.chat.console.ConsoleWords;
import org.didbon.command.CommandHandler;
import org.didbon.config.Config;
import org.didbon.config.Settings;
import org.didbon.feed.FeedReader;
import org.didbon.outbox.OutboxStore;
import org.didbon.pipeline.ItemAnalyzer;
import org.didbon.pipeline.Scan;
import org.didbon.pipeline.SingleRound;
import org.didbon.pipeline.Tally;
import org.didbon.pipeline.Watchlist;
import org.didbon.story.StoryFinder;
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

  private final OpenedParts opened = new OpenedParts();
  private final Foundation base;
  private final People people;
  private final Rounds rounds;
  private final Replies answers;
  private final HostCondition condition;

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
    base = Foundation.open(config, checked, machine, opened);
    people = People.open(base, console, this::sendNow, opened);
    rounds = new Rounds(base, people, opened);
    answers = Replies.of(base, people);
    if (people.networks().onConsole()) {
      base.database().subscriptions().welcome(ConsoleChat.CHAT, base.started());
    }
    condition = HostPages.open(base, people, answers, rounds.hubs(), opened);
  }

  private void sendNow() {
    rounds.sendNow();
  }

  /** Reads feeds, for a program that is no service. */
  public static FeedReader reader(Settings settings, Clock clock) {
    return Foundation.reader(settings, clock);
  }

  /**
   * Reads sources once, with neither a database nor a chat.
   *
   * @param tally counts what fails in it
   */
  public static Scan scan(Config config, Tally tally) {
    return new Scan(
        new ItemAnalyzer(Rounds.summarizer(config.settings()), tally),
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
    people.networks().all().forEach(network -> network.listen(answers.commands()));
    rounds.start();
    condition.begin();
    Watchlist watched = base.watchlist().get();
    log.info(
        "started version={} feeds={} actors={} rules={}",
        Version.number(),
        watched.feeds().size(),
        watched.actors().size(),
        watched.rules().size());
    if (watched.actors().isEmpty() && watched.rules().isEmpty()) {
      log.warn("{}", NOTHING_WATCHED);
    }
  }

  /** One round over all feeds, and all that is due sent. */
  public SingleRound.Outcome once() throws InterruptedException {
    return rounds.once();
  }

  /** What was read so far, in a sentence. */
  public String summary() {
    OutboxStore.OutboxCounts messages = base.database().outbox().counts(base.clock().instant());
    return "%d items of %d feeds read; %d of them are about what is watched, and made %d alerts and additions to them."
        .formatted(
            base.database().items().items(),
            base.watchlist().get().feeds().size(),
            base.tally().counts().matched(),
            messages.delivered());
  }

  /** Where this machine has its pages, which are served from now on; empty if they cannot be. */
  public Optional<URI> pages() {
    return answers.place().here();
  }

  /** Whether people talk on the terminal; else on the networks with a token. */
  public boolean onConsole() {
    return people.networks().onConsole();
  }

  public CommandHandler answers() {
    return answers.commands();
  }

  /** What can be completed at the prompt. */
  public ConsoleWords words() {
    return new ConsoleWords(answers.commands()::told, () -> base.watchlist().get().typedNames());
  }

  /** Starts nothing more, lets what is under way end, and closes in reverse. */
  @Override
  public void close() {
    opened.close();
    log.info("stopped");
  }
}
