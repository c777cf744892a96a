package org.didbon.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reason with what belongs to it.
 *
 * @param subject what the chat had asked for or muted; null where that is not what decided
 * @param detail the key of the message of what was told; the terms, as {@link Terms#written}, that
 *     were not met; the schedule of a digest; what the network said; {@code ""} for the others
 * @param until when what keeps it back is over; null if that is not known
 */
public record Ruling(
    VerdictReason reason, @Nullable Subject subject, String detail, @Nullable Instant until) {

  public static Ruling of(VerdictReason reason) {
    return of(reason, "");
  }

  public static Ruling of(VerdictReason reason, String detail) {
    return new Ruling(reason, null, detail, null);
  }
}
