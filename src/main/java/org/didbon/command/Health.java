package org.didbon.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.didbon.domain.TranslationCounts;
import org.didbon.domain.VerdictReason;

/** How the program itself is doing. */
public interface Health {

  /**
   * What happened since the start.
   *
   * @param visits to feeds
   * @param items that were new
   * @param alerts written for chats
   * @param failedRules on how many items each failing rule failed; rules that work are absent
   * @param suppressed how often a chat was not told, by reason
   * @param troubles what keeps people from being heard, for the operator, by network; those where
   *     nothing does are absent
   * @param translation how the translation server did; empty if there is none
   * @param storage how much is kept
   */
  record Counters(
      Instant started,
      long visits,
      long items,
      long alerts,
      Map<String, Long> failedRules,
      Map<VerdictReason, Long> suppressed,
      Map<String, String> troubles,
      Optional<TranslationCounts> translation,
      StorageBook storage) {

    /** Where nobody asks how much is kept. */
    public Counters(
        Instant started,
        long visits,
        long items,
        long alerts,
        Map<String, Long> failedRules,
        Map<VerdictReason, Long> suppressed,
        Map<String, String> troubles,
        Optional<TranslationCounts> translation) {
      this(
          started,
          visits,
          items,
          alerts,
          failedRules,
          suppressed,
          troubles,
          translation,
          StorageBook.UNKNOWN);
    }

    /** Where nothing is translated. */
    public Counters(
        Instant started,
        long visits,
        long items,
        long alerts,
        Map<String, Long> failedRules,
        Map<VerdictReason, Long> suppressed,
        Map<String, String> troubles) {
      this(started, visits, items, alerts, failedRules, suppressed, troubles, Optional.empty());
    }
  }

  /**
   * Another process on the database that is not what this one is.
   *
   * @param version that it runs; {@code ""} if it is this one's
   * @param files of its configuration that say something else
   */
  record OtherProcess(String version, List<String> files) {

    public OtherProcess {
      files = List.copyOf(files);
    }

    /** Whether it is the same after all. */
    public boolean isNone() {
      return version.isEmpty() && files.isEmpty();
    }
  }

  Counters report();

  /**
   * How far the clock of this machine is ahead of those of servers, less than zero where it is
   * behind; zero while nobody can say.
   */
  default Duration clockAhead() {
    return Duration.ZERO;
  }

  /**
   * Networks where another program, with a database of its own, hears people with the same token.
   */
  default Set<String> rivals() {
    return Set.of();
  }

  /** Those that were there at the last look. */
  default List<OtherProcess> others() {
    return List.of();
  }
}
