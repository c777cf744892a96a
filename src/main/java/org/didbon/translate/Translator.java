package org.didbon.translate;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.didbon.cache.LookUpCache;
import org.didbon.domain.DaemonThreads;
import org.didbon.domain.Translated;
import org.didbon.domain.TranslationCounts;
import org.didbon.translate.TranslationServer.TranslationTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has texts translated, and says at once what is known by then. What was translated is remembered,
 * so that a thousand chats and all later edits cost one call. Thread-safe.
 */
public final class Translator implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Translator.class);

  /** Signs of a text that are translated: a headline or a summary has fewer. */
  private static final int LONGEST = 2_000;

  private static final int MOST_KEPT = 2_000;

  /** As long as a story goes on, more or less. */
  private static final Duration KEPT = Duration.ofDays(3);

  /** A text that the server made nothing of is not asked for again so soon. */
  private static final Duration REFUSED = Duration.ofMinutes(10);

  /** A model of one's own does not do more at once. */
  private static final int AT_ONCE = 2;

  private static final int MOST_WAITING = 200;

  private final ServerCall server;
  private final Duration limit;
  private final Clock clock;
  private final LookUpCache<TranslationTask, Translated> known;
  private final ServerRest rest = new ServerRest();
  private final LongAdder made = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder failed = new LongAdder();

  /** Until when each text that was asked for is waited for. */
  private final Map<TranslationTask, Instant> pending = new ConcurrentHashMap<>();

  private final ThreadPoolExecutor callers =
      new ThreadPoolExecutor(
          AT_ONCE,
          AT_ONCE,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(MOST_WAITING),
          DaemonThreads.numbered("translate"));

  private Translator(ServerCall server, Duration limit, Clock clock) {
    this.server = server;
    this.limit = limit;
    this.clock = clock;
    this.known = new LookUpCache<>(MOST_KEPT, KEPT, clock);
    callers.allowCoreThreadTimeOut(true);
  }

  /**
   * One that asks the server of these settings.
   *
   * @param settings that name one
   * @param key of that server, {@code ""} if it wants none
   */
  public static Translator open(TranslateSettings settings, String key, Clock clock) {
    TranslationServer server =
        switch (settings.api()) {
          case LIBRETRANSLATE -> new LibreTranslate(key);
          case OPENAI -> new ChatModel(settings.model(), key);
        };
    URI url = URI.create(settings.url());
    return new Translator(
        new ServerCall(url, server, settings.timeout()), settings.timeout(), clock);
  }

  /**
   * What is known of {@code text} in another language; if nothing is, it is asked for, and is worth
   * asking again until its time is over.
   *
   * @param from ISO 639-1; {@code ""} or {@code und} if unknown
   * @param to ISO 639-1
   */
  public Translated of(String text, String from, String to) {
    TranslationTask task = new TranslationTask(shortened(text), "und".equals(from) ? "" : from, to);
    if (task.text().isBlank() || from.equals(to)) {
      return Translated.NONE;
    }
    Optional<Translated> before = known.get(task);
    if (before.isPresent()) {
      return before.get();
    }
    Instant now = clock.instant();
    Instant until = pending.get(task);
    if (until == null) {
      if (rest.rests(now) || pending.putIfAbsent(task, now.plus(limit)) != null) {
        return rest.rests(now) ? Translated.NONE : Translated.SOON;
      }
      return start(task) ? Translated.SOON : Translated.NONE;
    }
    return now.isBefore(until) ? Translated.SOON : Translated.NONE;
  }

  /** How the server did since this was opened. */
  public TranslationCounts counts() {
    return new TranslationCounts(made.sum(), refused.sum(), failed.sum(), rest.trouble());
  }

  private boolean start(TranslationTask task) {
    try {
      callers.execute(() -> translate(task));
      return true;
    } catch (RejectedExecutionException e) {
      pending.remove(task);
      return false;
    }
  }

  private void translate(TranslationTask task) {
    try {
      Instant now = clock.instant();
      Instant until = pending.get(task);
      // nobody waits for it any more, or the server was found not to answer meanwhile
      if (until != null && now.isBefore(until) && !rest.rests(now)) {
        known(task, server.ask(task));
      }
    } catch (ServerFault e) {
      failed(task, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the program stops
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      log.error("translating broke language={}", task.to(), e);
      failed.increment();
      known.put(task, Translated.NONE, REFUSED);
    } finally {
      pending.remove(task);
    }
  }

  private void known(TranslationTask task, String answer) {
    if (rest.worked()) {
      log.info("the translation server answers again");
    }
    PlainAnswer.of(task.text(), answer)
        .ifPresentOrElse(
            text -> {
              made.increment();
              known.put(task, Translated.of(text));
            },
            () -> {
              refused.increment();
              known.put(task, Translated.NONE, REFUSED);
            });
  }

  private void failed(TranslationTask task, ServerFault fault) {
    failed.increment();
    known.put(task, Translated.NONE, fault.isOfServer() ? limit : REFUSED);
    if (!fault.isOfServer()) {
      log.debug("not translated language={} reason={}", task.to(), fault.reason());
    } else if (rest.failed(clock.instant(), fault.told())) {
      log.warn("the translation server is left alone for a while reason={}", fault.reason());
    }
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int blank = text.lastIndexOf(' ', LONGEST);
    return text.substring(0, blank > 0 ? blank : LONGEST);
  }

  @Override
  public void close() {
    callers.shutdownNow();
  }
}
