package org.didbon.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.didbon.text.Tokens;

/**
 * Reads written words into words, exact forms and beginnings. It cuts them as texts are cut, so a
 * hyphenated word is the phrase of its parts, as it is where it is looked for.
 */
final class WordReader {

  private final String query;

  WordReader(String query) {
    this.query = query;
  }

  /**
   * What stands between quotes.
   *
   * @param offset of the first character after the quote
   * @param form that a sign before the quote asks for
   */
  Query phrase(String inner, int offset, Form form) {
    TiedWords words = new TiedWords();
    int at = 0;
    while (at < inner.length()) {
      int end = Numbers.end(inner, at, endOfPiece(inner, at));
      end = endOfPiece(inner, end);
      if (end > at) {
        WordSigns.checkQuoted(query, offset + at, offset + end);
        String sign = Form.sign(inner.substring(at, end));
        int start = at + sign.length();
        Form own = sign.isEmpty() ? form : Form.signed(sign);
        read(inner.substring(start, end), offset + start, own, words);
      }
      at = end + 1;
    }
    if (words.all.isEmpty()) {
      throw QueryFault.at(query, offset - 1, "query.fault.no_word");
    }
    return words.asOne();
  }

  private static int endOfPiece(String inner, int from) {
    int end = from;
    while (end < inner.length() && !QueryCharacters.blank(inner.charAt(end))) {
      end++;
    }
    return end;
  }

  /** A word outside of quotes. */
  Query word(String written, int offset, Form form) {
    TiedWords words = new TiedWords();
    read(written, offset, form, words);
    if (words.all.isEmpty()) {
      throw QueryFault.at(
          query, offset, "query.fault.no_letter", Map.of("word", FaultPosition.beginning(written)));
    }
    return words.asOne();
  }

  /** Words as they come, and which of them are tied to the one before. */
  private static final class TiedWords {

    private final List<Query.SingleWord> all = new ArrayList<>();
    private final Set<Integer> tied = new HashSet<>();

    Query asOne() {
      return all.size() == 1 ? all.get(0) : new Query.Phrase(all, tied);
    }
  }

  private void read(String written, int offset, Form form, TiedWords into) {
    int star = written.indexOf('*');
    boolean open = star >= 0;
    if (open) {
      checkStar(written, star, offset, form);
    }
    Tokens tokens = Tokens.of(open ? written.substring(0, star) : written);
    int before = into.all.size();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.end(i) - tokens.start(i) > QueryLimits.WORD) {
        Map<String, String> most = Map.of("most", String.valueOf(QueryLimits.WORD));
        throw QueryFault.at(query, offset, "query.fault.long_word", most);
      }
      if (i > 0 && tokens.isNumber(i) != tokens.isNumber(i - 1) && tokens.isTied(i)) {
        into.tied.add(into.all.size());
      }
      int end = form == Form.CAPITALS ? endOfAbbreviation(tokens, i) : i;
      boolean last = i == tokens.size() - 1;
      into.all.add(open && last ? new Query.Prefix(tokens.word(i)) : word(tokens, i, end, form));
      i = end;
    }
    if (open) {
      checkPrefix(into, before, offset + star);
    }
  }

  /** U.S. is one word where capitals count, as US is. */
  private static int endOfAbbreviation(Tokens tokens, int first) {
    for (int i = 0; i < tokens.wholes(); i++) {
      if (tokens.isAbbreviation(i) && tokens.wholeFirst(i) == first) {
        return tokens.wholeLast(i);
      }
    }
    return first;
  }

  private static Query.SingleWord word(Tokens tokens, int first, int last, Form form) {
    String word = tokens.word(first);
    return switch (form) {
      case ANY -> new Query.Word(word);
      case ONE -> new Query.Exact(word);
      case CAPITALS ->
          tokens.isNumber(first)
              ? new Query.Exact(word)
              : new Query.Capitals(
                  IntStream.rangeClosed(first, last)
                      .mapToObj(tokens::written)
                      .collect(Collectors.joining()));
    };
  }

  private void checkStar(String written, int star, int offset, Form form) {
    if (form != Form.ANY) {
      throw QueryFault.at(query, offset + star, "query.fault.star_form");
    }
    if (star < written.length() - 1) {
      String key = star == 0 ? "query.fault.star_first" : "query.fault.star_within";
      throw QueryFault.at(query, offset + star, key);
    }
  }

  /** Letters and digits of one name count together: G20* is long enough. */
  private void checkPrefix(TiedWords words, int from, int star) {
    int letters = 0;
    for (int i = words.all.size() - 1; i >= from; i--) {
      letters += words.all.get(i).folded().length();
      if (!words.tied.contains(i)) {
        break;
      }
    }
    if (letters < QueryLimits.PREFIX) {
      Map<String, String> least = Map.of("least", String.valueOf(QueryLimits.PREFIX));
      throw QueryFault.at(query, star, "query.fault.star_short", least);
    }
  }
}
