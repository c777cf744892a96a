package org.didbon.actor;

import java.time.LocalDate;
import java.time.YearMonth;
import org.didbon.domain.Actor.Role;

/**
 * A post an actor held, with what is certain of the days.
 *
 * @param actor id
 * @param post entry of {@link PhraseTable#POSTS}
 * @param state entry of {@link PhraseTable#STATES}
 * @param first the first day it can have been
 * @param surelyFrom from when on it certainly was; {@link LocalDate#MAX} if unknown
 * @param surelyTo until when it certainly was
 * @param last the last day it can have been
 */
record Holding(
    String actor,
    int post,
    int state,
    LocalDate first,
    LocalDate surelyFrom,
    LocalDate surelyTo,
    LocalDate last) {

  /** Of a role whose dates may be days, months, years or missing. */
  static Holding of(String actor, int post, int state, Role role) {
    boolean begun = !role.from().isEmpty();
    boolean ended = !role.to().isEmpty();
    return new Holding(
        actor,
        post,
        state,
        begun ? earliest(role.from()) : LocalDate.MIN,
        begun ? latest(role.from()) : LocalDate.MAX,
        ended ? earliest(role.to()) : LocalDate.MAX,
        ended ? latest(role.to()) : LocalDate.MAX);
  }

  boolean possibleOn(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  boolean certainOn(LocalDate day) {
    return !day.isBefore(surelyFrom) && !day.isAfter(surelyTo);
  }

  private static LocalDate earliest(String date) {
    return switch (date.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
      case 7 -> YearMonth.parse(date).atDay(1);
      default -> LocalDate.parse(date);
    };
  }

  private static LocalDate latest(String date) {
    return switch (date.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
      case 7 -> YearMonth.parse(date).atEndOfMonth();
      default -> LocalDate.parse(date);
    };
  }
}
