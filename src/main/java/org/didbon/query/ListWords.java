package org.didbon.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.didbon.query.Lexeme.Kind;

/** The words of a list as its author wrote them: with capitals, hyphens and his own signs. */
public final class ListWords {

  private ListWords() {}

  /**
   * The words, phrases, actors and other lists of a list, in its order, each once.
   *
   * @param list what {@link QueryParser#readList} takes
   * @return by how {@link QueryText} writes it, so that one word in two ways is one
   */
  public static Map<String, String> written(String list) {
    Map<String, String> words = new LinkedHashMap<>();
    List<Lexeme> pieces = QueryLexer.read(list);
    int start = -1;
    for (int i = 0; i < pieces.size(); i++) {
      Lexeme piece = pieces.get(i);
      boolean between = piece.kind() == Kind.OR || !(piece.opens() && piece.kind() != Kind.OPEN);
      if (!between) {
        start = start < 0 ? piece.start() : start;
      } else if (start >= 0) {
        String word = list.substring(start, pieces.get(i - 1).end());
        words.putIfAbsent(QueryText.of(QueryParser.parse(word)), word);
        start = -1;
      }
    }
    return words;
  }
}
