package org.didbon.pipeline;

import static org.didbon.domain.setting.SettingKinds.span;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.didbon.domain.setting.SettingKind;
import org.didbon.domain.setting.SettingTable;
import org.didbon.domain.setting.ValueFault;

/**
 * How long what was read and sent is kept; {@link Duration#ZERO} for ever.
 *
 * @param items reports, from when they were first seen, with all that was noted of them
 * @param texts of reports: what is older keeps its headline and summary
 * @param messages from when they were delivered or given up
 */
public record RetentionSettings(Duration items, Duration texts, Duration messages) {

  private static final String FOR_EVER = "0";
  private static final String WINDOW = " (story.window)";
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MOST = Duration.ofDays(36_500);

  /** Everything for ever. */
  public static final RetentionSettings ALL =
      new RetentionSettings(Duration.ZERO, Duration.ZERO, Duration.ZERO);

  /**
   * Its settings. What may still be compared or told is never too old, whatever the defaults say.
   *
   * @param window a story takes no report longer than this after its last
   * @param maxAge what is older when first seen is told to nobody: a report that is still in its
   *     feed after it was deleted must not be news
   */
  public static SettingTable<RetentionSettings> table(Duration window, Duration maxAge) {
    boolean byAge = maxAge.compareTo(window) > 0;
    Duration least = byAge ? maxAge : window;
    String why = byAge ? " (story.maxAge)" : WINDOW;
    return SettingTable.of(
        set ->
            new RetentionSettings(
                set.line(
                    "keep.items",
                    kind(least, why),
                    longer(Duration.ofDays(400), least),
                    RetentionSettings::items,
                    "0 for ever, or how long reports stay: what is older is deleted at night, but"
                        + " for what a chat keeps, what waits and stories that still go on"),
                set.line(
                    "keep.texts",
                    kind(window, WINDOW),
                    longer(Duration.ofDays(90), window),
                    RetentionSettings::texts,
                    "likewise, their texts: what is older keeps its headline, summary and, where"
                        + " it is about what is watched, the words it first had"),
                set.line(
                    "keep.messages",
                    kind(window, WINDOW),
                    longer(Duration.ofDays(30), window),
                    RetentionSettings::messages,
                    "likewise, what was sent or given up: chats are not told of a story anew as"
                        + " long as it goes on")));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** Also what stands still is compared with what comes, for as long as a story is open. */
  private static SettingKind<Duration> kind(Duration least, String why) {
    SettingKind<Duration> span = span(longer(DAY, least), MOST);
    return new SettingKind<>(
        "0 for ever, or " + span.shape(),
        (written, variables) -> {
          if (written.equals(FOR_EVER)) {
            return Duration.ZERO;
          }
          try {
            return span.reading().read(written, variables);
          } catch (ValueFault e) {
            throw least.compareTo(DAY) > 0
                ? new ValueFault(e.wrong(), e.instead() + why + ", or 0 for ever")
                : new ValueFault(e.wrong(), e.instead() + ", or 0 for ever");
          }
        },
        value -> value.isZero() ? FOR_EVER : span.write(value),
        span.form());
  }

  /** Before which moment a report is too old; empty if none ever is. */
  Optional<Instant> itemsBefore(Instant now) {
    return before(items, now);
  }

  /** Likewise, its text; empty also where the report itself goes no later. */
  Optional<Instant> textsBefore(Instant now) {
    return !items.isZero() && items.compareTo(texts) <= 0 ? Optional.empty() : before(texts, now);
  }

  /** Likewise, a message that waits no more. */
  Optional<Instant> messagesBefore(Instant now) {
    return before(messages, now);
  }

  private static Optional<Instant> before(Duration age, Instant now) {
    return age.isZero() ? Optional.empty() : Optional.of(now.minus(age));
  }
}
