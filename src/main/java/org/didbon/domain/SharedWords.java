package org.didbon.domain;

/**
 * Words that several rules share, as written under {@code words:} in {@code rules.yaml}. Queries
 * name it {@code $id}.
 *
 * @param id {@code [a-z][a-z0-9-]*}, unique among lists: {@code $100} is money
 * @param title as shown to those who edit it; the id where none is given
 * @param query words, phrases, actors and other lists with OR between them
 */
public record SharedWords(String id, String title, String query) {

  /** What stands before an id in queries. */
  public static final String SIGN = "$";

  public SharedWords {
    Ids.check("list", id);
    if (title.isBlank()) {
      title = id;
    }
  }

  /** Whether {@code id} can be that of a list: one of {@link Ids} that begins with a letter. */
  public static boolean isId(String id) {
    return Ids.isValid(id) && Character.isLetter(id.charAt(0));
  }

  /** As queries name it. */
  public String named() {
    return SIGN + id;
  }
}
