package org.didbon.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.didbon.actor.Trades.Trade;
import org.didbon.text.Gap;
import org.didbon.text.name.Cases;
import org.didbon.text.name.Gender;

/** Finds the trades that stand beside a name in a text. */
final class TradeReader {

  private static final int FARTHEST = 4;
  private static final Set<String> DASHES = Set.of("—", "–", "-", "−", "--");

  private final NameText text;

  TradeReader(NameText text) {
    this.text = text;
  }

  /** What the word right before the name can mean: «футболист Лавров». */
  List<Trade> rightBefore(NameCandidate name) {
    int at = name.first() - 1;
    return at >= 0
            && text.tokens().inTitle(at) == text.tokens().inTitle(name.first())
            && text.joinsNext(at)
        ? trades(at)
        : List.of();
  }

  /** What a word a little before the name, or after its comma, can mean. */
  List<Trade> near(NameCandidate name) {
    List<Trade> near = new ArrayList<>(before(name.first() - 1));
    int next = name.last() + 1;
    if (next < text.size() && text.tokens().before(next) == Gap.COMMA) {
      near.addAll(after(next));
    }
    return near;
  }

  /**
   * What a word behind the name says that its bearer is, at the time of the text: «Лавров —
   * слесарь», "Lavrov is a locksmith", «Лавров работает слесарем». Not what he was: many a minister
   * was a driver once.
   */
  List<Trade> said(NameCandidate name) {
    int next = name.last() + 1;
    if (next >= text.size()) {
      return List.of();
    }
    if (DASHES.contains(text.tokens().between(name.last()).strip())) {
      return after(next);
    }
    if (!text.joinsNext(name.last()) || next + 1 >= text.size() || !text.joinsNext(next)) {
      return List.of();
    }
    if (Trades.ALL.isBeing(text.key(next))) {
      return after(next + 1);
    }
    return Trades.ALL.isWorking(text.key(next)) ? working(next + 1) : List.of();
  }

  /** «работает слесарем»: the trade stands in the instrumental, whichever case the name is in. */
  private List<Trade> working(int from) {
    int instrumental = Cases.of(Cases.INSTRUMENTAL, Gender.UNKNOWN);
    int nominative = Cases.of(Cases.NOMINATIVE, Gender.UNKNOWN);
    return after(from).stream()
        .filter(trade -> (trade.cases() & instrumental) != 0)
        .map(trade -> new Trade(trade.kind(), nominative, 0))
        .toList();
  }

  /** «слесарь завода «Заря» Лавров»: names, and words that lead to one, may stand between. */
  private List<Trade> before(int from) {
    int breaks = from < 0 || text.joinsNext(from) ? 0 : 1;
    for (int at = from; at >= 0 && from - at < FARTHEST; at--) {
      boolean sameField = text.tokens().inTitle(at) == text.tokens().inTitle(from);
      List<Trade> here = at == from || !sameField ? List.of() : trades(at);
      if (!here.isEmpty()) {
        return breaks == 0 || breaks == 2 ? here : List.of();
      }
      boolean passes =
          Trades.ALL.mayStandBetween(text.key(at))
              || (text.tokens().capital(at) && text.given(at).isEmpty());
      Gap gap = text.tokens().before(at);
      breaks += gap == Gap.BREAK ? 1 : 0;
      boolean near = gap == Gap.BLANK || gap == Gap.HYPHEN || gap == Gap.BREAK;
      if (!sameField || !passes || !near) {
        return List.of();
      }
    }
    return List.of();
  }

  /**
   * "Lavrov, a 27-year-old farmer,", "Lavrov, a Boston surgeon": a name that follows would make the
   * trade its own.
   */
  private List<Trade> after(int from) {
    for (int at = from; at < text.size() && at - from <= FARTHEST; at++) {
      Gap gap = text.tokens().before(at);
      if (at > from && gap != Gap.BLANK && gap != Gap.HYPHEN) {
        return List.of();
      }
      List<Trade> here = text.tokens().capital(at) ? List.of() : trades(at);
      if (!here.isEmpty()) {
        boolean named = text.joinsNext(at) && text.tokens().capital(at + 1);
        return named ? List.of() : here;
      }
      boolean place = at > from && text.tokens().capital(at) && text.given(at).isEmpty();
      if (!place && !text.tokens().isNumber(at) && !Trades.ALL.mayOpen(text.key(at))) {
        return List.of();
      }
    }
    return List.of();
  }

  /** «Лавров вышел в полуфинал», "Medvedev serves 12 aces": what is done in a match alone. */
  boolean playsAfter(NameCandidate name) {
    int verb = name.last() + 1;
    if (verb >= text.size()
        || !text.joinsNext(name.last())
        || !WordList.SPORT_DEEDS.hasStartOf(text.key(verb))) {
      return false;
    }
    for (int at = verb; at < text.size() && at - verb <= FARTHEST && text.joinsNext(at); at++) {
      if (WordList.SPORT_RESULTS.contains(text.key(at + 1))) {
        return true;
      }
    }
    return false;
  }

  private List<Trade> trades(int at) {
    return Trades.ALL.of(text.word(at), text.language());
  }
}
