package org.didbon.story.claim;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.didbon.text.NumberWords;
import org.didbon.text.Tokens;

/**
 * How many people a report says are dead, wounded, detained and so on: the first number that counts
 * them, of the headline before the text. A number of some among others, of another time, of a year,
 * and one that nobody is sure of are left out, and so are two in one sentence.
 */
final class Tolls {

  private static final int LONGEST_NUMBER = 9;
  private static final long FIRST_YEAR = 1900;
  private static final long LAST_YEAR = 2100;

  /** Words between a number and what became of those whom it counts. */
  private static final int FAR = 7;

  /** Likewise where the number stands behind. */
  private static final int NEAR = 4;

  /** Likewise where it is said that the number rose. */
  private static final int GROWN = 10;

  private static final Pattern STANDS_BEFORE = Pattern.compile("(^|[\\p{Z}(«“\"])$");
  private static final Pattern STANDS_AFTER =
      Pattern.compile("^($|[)»”\",.;!?]*($|\\p{Z}(?!\\p{Z}*[%$€₽])))");

  private final Passage passage;
  private final Tokens tokens;

  private Tolls(Passage passage) {
    this.passage = passage;
    this.tokens = passage.tokens();
  }

  static Map<Counted, Toll> of(List<Passage> report) {
    Map<Counted, Toll> all = new EnumMap<>(Counted.class);
    Set<Counted> unclear = EnumSet.noneOf(Counted.class);
    for (Passage passage : report) {
      Map<Counted, Toll> here = new EnumMap<>(Counted.class);
      Set<Counted> twice = EnumSet.noneOf(Counted.class);
      new Tolls(passage).read(here, twice);
      twice.stream().filter(counted -> !all.containsKey(counted)).forEach(unclear::add);
      here.forEach(all::putIfAbsent);
    }
    all.keySet().removeAll(unclear);
    return all;
  }

  private void read(Map<Counted, Toll> into, Set<Counted> twice) {
    if (passage.has("apart")) {
      return;
    }
    for (int at = 0; at < tokens.size(); at++) {
      long number = number(at);
      if (number >= FIRST_YEAR && number <= LAST_YEAR && isInOnePiece(at)) {
        into.clear();
        return; // of a whole year, or of another day
      }
      Optional<Counted> counted = number > 0 ? counted(at) : Optional.empty();
      if (counted.isPresent()) {
        Toll toll = new Toll(number, isLeast(at));
        Toll other = into.putIfAbsent(counted.get(), toll);
        if (other != null && !other.equals(toll)) {
          twice.add(counted.get());
        }
      }
    }
  }

  /** The number of people that a word says; 0 if it says none. */
  private long number(int at) {
    if (!tokens.isNumber(at)) {
      return NumberWords.number(tokens.word(at), passage.language());
    }
    return tokens.word(at).length() > LONGEST_NUMBER ? 0 : Long.parseLong(tokens.word(at));
  }

  /** A year is written in one piece, 1 950 is not. */
  private boolean isInOnePiece(int at) {
    return tokens.isNumber(at) && tokens.end(at) - tokens.start(at) == tokens.word(at).length();
  }

  private Optional<Counted> counted(int at) {
    if (isPartOfMore(at) || isPartOfOthers(at) || isUnsure(at)) {
      return Optional.empty();
    }
    int after = after(at);
    int before = before(at);
    if (after > 0 && (before < 0 || after - at <= at - before)) {
      return of(after);
    }
    return before < 0 ? Optional.empty() : of(before);
  }

  /** 25-year-old, F-16, 20–30, 12:30, 1.5, 40 %, two thousand, 3 of 8. */
  private boolean isPartOfMore(int at) {
    String text = passage.text();
    String before = text.substring(0, tokens.start(at));
    String after = text.substring(tokens.end(at));
    return !STANDS_BEFORE.matcher(before).find()
        || !STANDS_AFTER.matcher(after).find()
        || isNumberOrScale(at + 1)
        || (passage.isTied(at) && (number(at - 1) > 0 || passage.is("scale", at - 1)))
        || (at > 1 && passage.isTied(at) && passage.isTied(at - 1) && number(at - 2) > 0);
  }

  private boolean isNumberOrScale(int at) {
    return at < tokens.size() && passage.isTied(at) && (number(at) > 0 || passage.is("scale", at));
  }

  /** Among those are three; at three; three more. */
  private boolean isPartOfOthers(int at) {
    for (int before = Math.max(0, at - NEAR); before < at; before++) {
      if (passage.is("part", before) || passage.is("including", before)) {
        return true;
      }
    }
    for (int after = at + 1; after <= at + FAR && !passage.begins(after); after++) {
      if (passage.is("part", after)) {
        return true;
      }
    }
    return passage.is("at", at - 1);
  }

  private boolean isUnsure(int at) {
    boolean grown = passage.is("grown", at - 2);
    return (passage.is("about", at - 1) && !grown) || passage.is("about", at - 2);
  }

  private boolean isLeast(int at) {
    return passage.is("least", at - 1)
        || passage.is("least", at - 2)
        || (at + 1 < tokens.size() && passage.isTied(at + 1) && passage.is("least", at + 1))
        || (at + 2 < tokens.size() && passage.isTied(at + 2) && passage.is("least", at + 2));
  }

  /** Where it is said after the number what became of those it counts; -1 if it is not. */
  private int after(int number) {
    if (!isOfPeople(number)) {
      return -1;
    }
    for (int at = number + 1; at < Math.min(tokens.size(), number + FAR + 1); at++) {
      if (!passage.isTied(at) || number(at) > 0) {
        return -1;
      }
      if (of(at).isPresent()) {
        return isTheOnlyOne(at, number) ? at : -1;
      }
    }
    return -1;
  }

  /** Two wounded died: neither two wounded nor, of all, two dead. */
  private boolean isTheOnlyOne(int found, int number) {
    for (int at = found + 1; at <= number + FAR && !passage.begins(at); at++) {
      if (number(at) > 0) {
        return true;
      }
      if (of(at).isPresent() && !of(at).equals(of(found))) {
        return false;
      }
    }
    return true;
  }

  /** Whether it counts people: it says so, or else what became of them. */
  private boolean isOfPeople(int number) {
    int next = number + 1;
    if (next >= tokens.size() || !passage.isTied(next)) {
      return false;
    }
    boolean two = next + 1 < tokens.size() && passage.isTied(next + 1);
    boolean plain = passage.is("person", next) || passage.is("light", next);
    return passage.is("person", next)
        || of(next).isPresent()
        || (two && (passage.is("person", next + 1) || (plain && of(next + 1).isPresent())));
  }

  /** Where it is said before the number what became of those it counts; -1 if it is not. */
  private int before(int number) {
    boolean people = isNamed(number);
    boolean last = passage.begins(number + 1) || passage.is("light", number + 1);
    if (!people && !last) {
      return -1;
    }
    boolean grown = false;
    boolean set = !passage.isTied(number); // погибших: 3
    for (int at = number - 1; at >= Math.max(0, number - GROWN); at--) {
      boolean tied = passage.isTied(at + 1) || (at == number - 1 && isSetOff(number));
      if (!tied || number(at) > 0) {
        return -1;
      }
      if (of(at).isPresent()) {
        int far = set ? 2 : grown ? GROWN : people ? NEAR : 1;
        return number - at <= far ? at : -1;
      }
      grown |= passage.is("grown", at);
    }
    return -1;
  }

  /** Whether a colon or a dash stands before the number. */
  private boolean isSetOff(int number) {
    String between = passage.text().substring(tokens.end(number - 1), tokens.start(number)).strip();
    return between.length() == 1 && ":—–-".contains(between);
  }

  private boolean isNamed(int number) {
    int next = number + 1;
    return next < tokens.size()
        && passage.isTied(next)
        && (passage.is("person", next)
            || (next + 1 < tokens.size()
                && passage.isTied(next + 1)
                && passage.is("person", next + 1)
                && !passage.is("light", next)));
  }

  /** Whom the word there is said of; a word that is part of a phrase says something else. */
  private Optional<Counted> of(int at) {
    List<String> concepts = passage.concepts(at);
    if (passage.is("toll", at)) {
      return Optional.of(Counted.DEAD);
    }
    return concepts.size() == 1 ? Counted.of(concepts.get(0)) : Optional.empty();
  }
}
