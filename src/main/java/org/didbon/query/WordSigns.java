package org.didbon.query;

import java.util.Map;

/** The signs that other searches give a meaning to and this one does not, in a word of a query. */
final class WordSigns {

  private static final String FORMS = "every form of a word is found anyway; leave it out";

  private static final Map<Character, String> REMEDIES =
      Map.ofEntries(
          Map.entry(
              ',', "write OR between words of which one is enough, a blank if all must be there"),
          Map.entry(
              ';', "write OR between words of which one is enough, a blank if all must be there"),
          Map.entry('|', "write OR between words of which one is enough"),
          Map.entry('!', "write NOT or - before what must be absent"),
          Map.entry('?', "write a star for any ending, as in мигр*"),
          Map.entry('~', FORMS),
          Map.entry('^', "all words weigh the same; leave it out"),
          Map.entry('[', "write round brackets: ( )"),
          Map.entry(']', "write round brackets: ( )"),
          Map.entry('{', "write round brackets: ( )"),
          Map.entry('}', "write round brackets: ( )"),
          Map.entry('<', "leave it out"),
          Map.entry('>', "leave it out"),
          Map.entry('\\', "leave it out; signs need no escape between quotes"),
          Map.entry('=', "write a blank before the = of another word"),
          Map.entry('@', "write a blank before the @ of an actor"),
          Map.entry('#', "write a blank before the # of a rule"));

  private WordSigns() {}

  /** Refuses the word from {@code start} to {@code end} if it holds a sign that means nothing. */
  static void check(String query, int start, int end) {
    char first = query.charAt(start);
    if (Signs.apostrophe(first)) {
      throw QueryFault.at(
          query, start, "a phrase stands between double quotes; write \"…\" or «…»");
    }
    if (first == '+') {
      throw QueryFault.at(query, start, "every word must be there anyway; leave out the +");
    }
    if (first == '/' && end - start > 2 && query.charAt(end - 1) == '/') {
      throw QueryFault.at(
          query, start, "patterns between slashes are not read; write a star, as in мигр*");
    }
    for (int i = start; i < end; i++) {
      char c = query.charAt(i);
      String remedy = REMEDIES.get(c);
      if (remedy != null && !(c == ',' && withinNumber(query, i, start, end))) {
        throw QueryFault.at(query, i, c + " means nothing here; " + remedy);
      }
    }
  }

  private static boolean withinNumber(String query, int at, int start, int end) {
    return at > start
        && at + 1 < end
        && Character.isDigit(query.charAt(at - 1))
        && Character.isDigit(query.charAt(at + 1));
  }
}
