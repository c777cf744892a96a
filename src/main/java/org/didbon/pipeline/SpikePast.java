package org.didbon.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.didbon.alarm.Spike;
import org.didbon.archive.Archive;
import org.didbon.archive.Days;
import org.didbon.archive.HitPage.Hit;
import org.didbon.domain.Subject;

/**
 * How many stories there were about something. Where it was edited lately, what the older words
 * found says nothing of the new ones: then the archive is asked what those would have found.
 * Thread-safe.
 */
public final class SpikePast {

  /** Of what is found more often the past is known only since the edit. */
  private static final int MOST = 4_000;

  private final SpikeStore store;
  private final Supplier<Watchlist> watch;
  private final Archive archive;

  /**
   * Stories in each of so many times 24 hours before now, the latest first.
   *
   * @param since when all that is about it was found; earlier counts mean nothing
   */
  record StoryCounts(List<Integer> stories, Instant since) {

    int now() {
      return stories.get(0);
    }

    /** Those of earlier days that mean something. */
    List<Integer> past(Instant now) {
      long days = Duration.between(since, now).toDays();
      return stories.subList(1, (int) Math.max(1, Math.min(stories.size(), days)));
    }
  }

  public SpikePast(SpikeStore store, Supplier<Watchlist> watch, Archive archive) {
    this.store = store;
    this.watch = watch;
    this.archive = archive;
  }

  /** Counts by what was found at the time. */
  List<Integer> stories(Subject subject, Instant now) {
    return store.stories(subject, now, Spike.DAYS + 1);
  }

  /**
   * What is known of the past.
   *
   * @param stories as found at the time
   * @param since a moment at which it was certainly watched
   */
  StoryCounts of(Subject subject, List<Integer> stories, Instant since, Instant now) {
    StoryCounts found = new StoryCounts(stories, store.knownSince(subject, since));
    Optional<Instant> edited = store.edited(subject).filter(edit -> edit.isAfter(found.since()));
    if (edited.isEmpty()) {
      return found;
    }
    StoryCounts sinceEdit = new StoryCounts(stories, edited.get());
    List<Integer> past = sinceEdit.past(now);
    // what cannot be a spike anyhow is not worth reading thousands of items for
    boolean maybe =
        stories.get(0) >= Spike.FEWEST
            && (past.isEmpty() || stories.get(0) > Collections.max(past));
    return maybe ? recounted(subject, now).orElse(sinceEdit) : sinceEdit;
  }

  /** Empty if the archive cannot tell, or not all of it. */
  private Optional<StoryCounts> recounted(Subject subject, Instant now) {
    boolean actor = subject.kind() == Subject.Kind.ACTOR;
    Watchlist current = watch.get();
    boolean isWatched =
        actor
            ? current.actors().containsKey(subject.id())
            : current.rules().containsKey(subject.id());
    if (!isWatched || !archive.isUpToDate()) {
      return Optional.empty();
    }
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    LocalDate first = today.minusDays(Spike.DAYS + 1L);
    Days days = archive.perDay(current.judge(subject.named()), first, today, ZoneOffset.UTC, MOST);
    if (!days.complete() || days.total() > days.newest().size()) {
      return Optional.empty();
    }
    List<Long> numbers = days.newest().stream().map(Hit::number).toList();
    List<Integer> stories = store.stories(numbers, now, Spike.DAYS + 1);
    return Optional.of(new StoryCounts(stories, store.firstItem().orElse(now)));
  }
}
