package org.didbon.actor;

import java.time.LocalDate;
import org.didbon.domain.Actor.Role;
import org.didbon.domain.PartialDate;

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
record Tenure(
    String actor,
    int post,
    int state,
    LocalDate first,
    LocalDate surelyFrom,
    LocalDate surelyTo,
    LocalDate last) {

  /** Of a role whose dates may be days, months, years or missing. */
  static Tenure of(String actor, int post, int state, Role role) {
    boolean begun = !role.from().isEmpty();
    boolean ended = !role.to().isEmpty();
    return new Tenure(
        actor,
        post,
        state,
        begun ? PartialDate.first(role.from()) : LocalDate.MIN,
        begun ? PartialDate.last(role.from()) : LocalDate.MAX,
        ended ? PartialDate.first(role.to()) : LocalDate.MAX,
        ended ? PartialDate.last(role.to()) : LocalDate.MAX);
  }

  boolean possibleOn(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  boolean certainOn(LocalDate day) {
    return !day.isBefore(surelyFrom) && !day.isAfter(surelyTo);
  }
}
