package org.didbon.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.command.StorageBook.StorageSize;
import org.didbon.phrase.Localizer;

/** What chat and console say alike of how the program does; a list is empty where all is well. */
public final class HealthLines {

  private static final long BYTES_A_MEGABYTE = 1_000_000;

  /** Less makes no difference to what is told when. */
  private static final Duration CLOCK_IS_WRONG = Duration.ofMinutes(1);

  private HealthLines() {}

  /** How much is kept, since when, and by how much that grows; nothing where nobody knows. */
  public static List<String> storage(StorageBook storage, Instant now, Localizer localizer) {
    Optional<StorageSize> known = storage.size();
    if (known.isEmpty()) {
      return List.of();
    }
    StorageSize size = known.get();
    List<String> lines = new ArrayList<>();
    long days = size.since().map(since -> Duration.between(since, now).toDays()).orElse(0L);
    lines.add(
        localizer.say(
            "status.size", Map.of("size", size.bytes() / BYTES_A_MEGABYTE, "days", days)));
    long growth = Math.round(10.0 * size.bytesADay() / BYTES_A_MEGABYTE);
    if (growth > 0) {
      lines.add(localizer.say("status.growth", Map.of("growth", growth / 10.0)));
    }
    return lines;
  }

  /** That the clock of this machine is wrong, and by how much. */
  public static List<String> clock(Duration ahead, Localizer localizer) {
    if (ahead.abs().compareTo(CLOCK_IS_WRONG) < 0) {
      return List.of();
    }
    String way = ahead.isNegative() ? "status.clock.behind" : "status.clock.ahead";
    return List.of(localizer.say(way, Map.of("span", localizer.span(ahead.abs()))));
  }

  /** In what other processes on the database are not what this one is. */
  public static List<String> others(List<Health.OtherProcess> others, Localizer localizer) {
    List<String> lines = new ArrayList<>();
    for (Health.OtherProcess other : others) {
      if (!other.version().isEmpty()) {
        lines.add(localizer.say("status.version", Map.of("version", other.version())));
      }
      if (!other.files().isEmpty()) {
        String files = String.join(", ", other.files());
        lines.add(localizer.say("status.config", Map.of("files", files)));
      }
    }
    return lines;
  }
}
