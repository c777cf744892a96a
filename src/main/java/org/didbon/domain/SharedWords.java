package org.didbon.domain;

import java.util.List;
import java.util.Map;

/**
 * Words that several rules share, as written under {@code words:} in {@code rules.yaml}. Queries
 * name it {@code $id}.
 *
 * @param id {@code [a-z][a-z0-9-]*}, unique among lists: {@code $100} is money
 * @param title as shown to those who edit it; the id where none is given
 * @param titles the same in other languages, by BCP 47 language; none needs be there
 * @param query words, phrases, actors and other lists with OR between them
 */
public record SharedWords(String id, String title, Map<String, String> titles, String query) {

  /** What stands before an id in queries. */
  public static final String SIGN = "$";

  /** A list with one title for all who edit it. */
  public SharedWords(String id, String title, String query) {
    this(id, title, Map.of(), query);
  }

  public SharedWords {
    Ids.check("list", id);
    titles = Map.copyOf(titles);
    if (title.isBlank()) {
      title = id;
    }
  }

  /** Whether {@code id} can be that of a list: one of {@link Ids} that begins with a letter. */
  public static boolean isId(String id) {
    return Ids.isValid(id) && Character.isLetter(id.charAt(0));
  }

  /** With other words under the same titles. */
  public SharedWords with(String words) {
    return new SharedWords(id, title, titles, words);
  }

  /** The title in the first of {@code languages} that there is one in, else the one for all. */
  public String titleIn(List<String> languages) {
    return TitleChoice.in(languages, titles, title);
  }

  /** As queries name it. */
  public String named() {
    return SIGN + id;
  }
}
