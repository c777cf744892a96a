package org.didbon.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
   * @param exact whether a {@code =} stands before the quote
   */
  Query phrase(String inner, int offset, boolean exact) {
    List<Query> words = new ArrayList<>();
    int at = 0;
    while (at < inner.length()) {
      int end = at;
      while (end < inner.length() && !Signs.blank(inner.charAt(end))) {
        end++;
      }
      if (end > at) {
        boolean sign = inner.charAt(at) == '=';
        int start = sign ? at + 1 : at;
        words.addAll(words(inner.substring(start, end), offset + start, exact || sign));
      }
      at = end + 1;
    }
    if (words.isEmpty()) {
      throw QueryFault.at(query, offset - 1, "query.fault.no_word");
    }
    return asOne(words);
  }

  /** A word outside of quotes. */
  Query word(String written, int offset, boolean exact) {
    List<Query> words = words(written, offset, exact);
    if (words.isEmpty()) {
      throw QueryFault.at(
          query, offset, "query.fault.no_letter", Map.of("word", Spot.beginning(written)));
    }
    return asOne(words);
  }

  private static Query asOne(List<Query> words) {
    return words.size() == 1 ? words.get(0) : new Query.Phrase(words);
  }

  private List<Query> words(String written, int offset, boolean exact) {
    int star = written.indexOf('*');
    boolean open = star >= 0;
    if (open) {
      checkStar(written, star, offset, exact);
    }
    Tokens tokens = Tokens.of(open ? written.substring(0, star) : written);
    List<Query> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.word(i);
      if (tokens.end(i) - tokens.start(i) > QueryLimits.WORD) {
        Map<String, String> most = Map.of("most", String.valueOf(QueryLimits.WORD));
        throw QueryFault.at(query, offset, "query.fault.long_word", most);
      }
      boolean last = i == tokens.size() - 1;
      words.add(
          open && last
              ? new Query.Prefix(word)
              : exact ? new Query.Exact(word) : new Query.Word(word));
    }
    if (open) {
      checkPrefix(words, offset + star);
    }
    return words;
  }

  private void checkStar(String written, int star, int offset, boolean exact) {
    if (exact) {
      throw QueryFault.at(query, offset + star, "query.fault.star_form");
    }
    if (star < written.length() - 1) {
      String key = star == 0 ? "query.fault.star_first" : "query.fault.star_within";
      throw QueryFault.at(query, offset + star, key);
    }
  }

  private void checkPrefix(List<Query> words, int star) {
    String before = words.isEmpty() ? "" : ((Query.Prefix) words.get(words.size() - 1)).folded();
    if (before.codePointCount(0, before.length()) < QueryLimits.PREFIX) {
      Map<String, String> least = Map.of("least", String.valueOf(QueryLimits.PREFIX));
      throw QueryFault.at(query, star, "query.fault.star_short", least);
    }
  }
}
