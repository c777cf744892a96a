package org.didbon.actor;

import java.util.Set;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.text.name.FatherName;
import org.didbon.text.name.Generation;

/**
 * Someone a text may name: an actor, or a namesake who is never meant.
 *
 * @param number place in the index, from 0
 * @param actor id of the actor, {@code ""} for a namesake
 * @param born ISO date, {@code ""} if unknown
 * @param bareSurname whether the surname alone may stand for the person
 * @param generation as one of the names tells
 * @param father as all of the names together tell
 * @param lent keys of surnames, in the nominative, by which thousands of others are called and the
 *     person only beside the given name
 */
record Person(
    int number,
    String actor,
    String born,
    BareSurname bareSurname,
    Generation generation,
    FatherName father,
    Set<String> lent) {

  boolean watched() {
    return !actor.isEmpty();
  }
}
