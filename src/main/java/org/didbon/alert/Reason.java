package org.didbon.alert;

import java.util.List;
import org.didbon.domain.Ground;
import org.didbon.domain.Item;
import org.didbon.domain.Match;

/** Says why an item was matched. */
public final class Reason {

  private static final int MOST_FORMS = 4;

  private Reason() {}

  /** The matched words as they stand, a few of them, such as {@code “Патрушева”, “мигрантов”}. */
  public static String words(Match match, Item item) {
    List<String> forms = match.forms(item);
    StringBuilder words = new StringBuilder();
    for (String form : forms.subList(0, Math.min(forms.size(), MOST_FORMS))) {
      words.append(words.isEmpty() ? "“" : ", “").append(form.replace('\n', ' ')).append('”');
    }
    return words.append(forms.size() > MOST_FORMS ? " …" : "").toString();
  }

  /** What speaks for this person, {@code ""} for the words of a rule. */
  public static String ground(Ground ground) {
    return switch (ground) {
      case FULL_NAME -> "named in full";
      case INITIALS -> "named by initials and surname";
      case POST -> "named by post";
      case SURNAME_BY_NAME -> "by surname, and in full elsewhere in the report";
      case GIVEN_BY_KINSHIP -> "by given name, as a relative of somebody of that surname";
      case SURNAME_BY_POST -> "by surname and post";
      case SURNAME_ALONE -> "by surname alone; nothing in the report speaks for a namesake";
      case QUERY -> "";
    };
  }
}
