package org.didbon.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The hours in which a chat does not want to be woken.
 *
 * @param from their first minute
 * @param to the first minute after them; the same as {@code from} if there are none
 * @param urgentToo whether urgent alerts keep quiet as well, instead of breaking through
 */
public record Quiet(LocalTime from, LocalTime to, boolean urgentToo) {

  public static final Quiet NEVER = new Quiet(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, false);

  private static final Pattern WRITTEN =
      Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)-([01]?\\d|2[0-3]):([0-5]\\d)(!?)");

  /**
   * Reads {@code 22:00-07:00}, with {@code !} after it for {@link #urgentToo}; {@code ""}: never.
   */
  public static Optional<Quiet> of(String written) {
    if (written.isEmpty()) {
      return Optional.of(NEVER);
    }
    Matcher parts = WRITTEN.matcher(written);
    return parts.matches()
        ? Optional.of(
            new Quiet(
                time(parts.group(1), parts.group(2)),
                time(parts.group(3), parts.group(4)),
                !parts.group(5).isEmpty()))
        : Optional.empty();
  }

  private static LocalTime time(String hour, String minute) {
    return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
  }

  public boolean isNever() {
    return from.equals(to);
  }

  /** Whether a chat in {@code zone} wants quiet at {@code moment}. */
  public boolean covers(Instant moment, ZoneId zone) {
    LocalTime now = moment.atZone(zone).toLocalTime();
    boolean overnight = to.isBefore(from);
    return !isNever()
        && (overnight
            ? !now.isBefore(from) || now.isBefore(to)
            : !now.isBefore(from) && now.isBefore(to));
  }

  /** The next end of quiet hours after {@code moment}, however the clocks of {@code zone} go. */
  public Instant end(Instant moment, ZoneId zone) {
    LocalDate today = moment.atZone(zone).toLocalDate();
    Instant end =
        Stream.of(today, today.plusDays(1), today.plusDays(2))
            .flatMap(day -> ends(day, zone))
            // clocks that go forward may lead over all of the waking hours
            .filter(each -> each.isAfter(moment) && !covers(each, zone))
            .findFirst()
            .orElseGet(() -> ZonedDateTime.of(today.plusDays(2), to, zone).toInstant());
    return setBack(moment, end, zone).orElse(end);
  }

  /** When clocks set back between the two lead out of the quiet hours, to before their start. */
  private Optional<Instant> setBack(Instant moment, Instant end, ZoneId zone) {
    return Optional.ofNullable(zone.getRules().nextTransition(moment))
        .map(ZoneOffsetTransition::getInstant)
        .filter(change -> change.isBefore(end) && !covers(change, zone));
  }

  /** Once a day; twice where the clocks go back, and when they go forward over it, then. */
  private Stream<Instant> ends(LocalDate day, ZoneId zone) {
    LocalDateTime end = day.atTime(to);
    ZoneOffsetTransition change = zone.getRules().getTransition(end);
    if (change != null && change.isGap()) {
      return Stream.of(change.getInstant());
    }
    ZonedDateTime first = end.atZone(zone);
    return Stream.of(first.toInstant(), first.withLaterOffsetAtOverlap().toInstant());
  }

  /** {@code moment}, or the end of the quiet hours in which it falls. */
  public Instant awake(Instant moment, ZoneId zone) {
    return covers(moment, zone) ? end(moment, zone) : moment;
  }

  /** As {@link #of} reads it. */
  @Override
  public String toString() {
    return isNever() ? "" : from + "-" + to + (urgentToo ? "!" : "");
  }
}
