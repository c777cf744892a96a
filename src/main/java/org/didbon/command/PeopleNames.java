package org.didbon.command;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.didbon.cache.LookUpCache;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.DaemonThreads;
import org.didbon.domain.RichText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people are called on their networks at this moment, for lists that name them by number. The
 * names are kept nowhere: for a few minutes in memory, so that a list asked for twice is not looked
 * up twice. Who does not answer in time is told by number alone, and nobody waits for him again
 * within a minute. Thread-safe.
 */
public final class PeopleNames {

  private static final Logger log = LoggerFactory.getLogger(PeopleNames.class);

  /** All names of a list together. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Duration KNOWN_FOR = Duration.ofMinutes(5);

  /** So long nobody is asked again for a name that was not there, or did not come in time. */
  private static final Duration UNKNOWN_FOR = Duration.ofMinutes(1);

  private static final int MOST_KNOWN = 400;

  /** Asked at once, and waiting to be asked; the rest of a list goes without. */
  private static final int AT_ONCE = 4;

  private static final int MOST_WAITING = 100;

  private final Function<ChatAddress, Optional<String>> network;

  /** Nothing, where there was none. */
  private final LookUpCache<String, Optional<String>> known;

  private final Duration patience;

  /** Its threads end when nobody asks: it needs no closing. */
  private final ThreadPoolExecutor threads;

  /**
   * @param network asks who a person is, and may take long
   */
  public PeopleNames(Function<ChatAddress, Optional<String>> network, Clock clock) {
    this(network, PATIENCE, clock);
  }

  /**
   * Likewise.
   *
   * @param patience how long to wait for all names of a list together
   */
  public PeopleNames(
      Function<ChatAddress, Optional<String>> network, Duration patience, Clock clock) {
    this.network = network;
    this.patience = patience;
    this.known = new LookUpCache<>(MOST_KNOWN, UNKNOWN_FOR, clock);
    this.threads =
        new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            5,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            DaemonThreads.numbered("people-names"));
    threads.allowCoreThreadTimeOut(true);
  }

  /** Some people with their names, as far as these are known. */
  public static final class CalledNow {

    private final Map<String, String> names;

    private CalledNow(Map<String, String> names) {
      this.names = names;
    }

    public boolean isKnown(String person) {
      return names.containsKey(person);
    }

    /** {@code Name (network:id)}; the number alone without a name. */
    public String plain(String person) {
      String name = names.get(person);
      return name == null ? person : name + " (" + person + ")";
    }

    /** Likewise, one line with the name in bold. */
    public RichText rich(String person) {
      RichText.Builder who = RichText.builder();
      String name = names.get(person);
      if (name != null) {
        who.bold(name).plain(" ");
      }
      return who.code(person).build();
    }
  }

  /**
   * Asks for all of them at the same time, and waits two seconds at most. Names that come later are
   * known to whoever asks next.
   *
   * @param people {@code network:id}; others, such as {@code ""}, have no names
   */
  public CalledNow of(Collection<String> people) {
    Map<String, String> names = new HashMap<>();
    Map<String, Future<Optional<String>>> asked = new LinkedHashMap<>();
    for (String person : distinct(people)) {
      Optional<Optional<String>> before = known.get(person);
      if (before.isPresent()) {
        before.get().ifPresent(name -> names.put(person, name));
        continue;
      }
      try {
        asked.put(person, threads.submit(() -> ask(person)));
      } catch (RejectedExecutionException e) {
        log.debug("too many names are asked for person={}", person);
      }
    }
    long end = System.nanoTime() + patience.toNanos();
    asked.forEach(
        (person, answer) -> name(person, answer, end).ifPresent(name -> names.put(person, name)));
    return new CalledNow(names);
  }

  private static List<String> distinct(Collection<String> people) {
    return people.stream()
        .filter(person -> person.indexOf(':') > 0 && !person.endsWith(":"))
        .distinct()
        .toList();
  }

  private Optional<String> ask(String person) {
    Optional<String> name = network.apply(ChatAddress.of(person));
    known.put(person, name, name.isPresent() ? KNOWN_FOR : UNKNOWN_FOR);
    return name;
  }

  private Optional<String> name(String person, Future<Optional<String>> answer, long end) {
    try {
      return answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      // it may come yet: only nobody waits for it again so soon
      known.put(person, Optional.empty(), UNKNOWN_FOR);
    } catch (ExecutionException e) {
      log.debug("a name is not known", e);
      known.put(person, Optional.empty(), UNKNOWN_FOR);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }
}
