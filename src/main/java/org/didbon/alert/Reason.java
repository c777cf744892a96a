package org.didbon.alert;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.domain.Ground;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Titles;

/** Says why an item was matched. */
public final class Reason {

  private static final int MOST_FORMS = 4;

  private Reason() {}

  /** The matched words as they stand, a few of them, such as {@code “Патрушева”, “мигрантов”}. */
  public static String words(Match match, Item item, Localizer localizer) {
    List<String> forms = match.forms(item);
    return forms.stream()
        .limit(MOST_FORMS)
        .map(form -> localizer.say("quote", Map.of("text", form.replace('\n', ' '))))
        .collect(Collectors.joining(", ", "", forms.size() > MOST_FORMS ? " …" : ""));
  }

  /** What speaks for this person or who else it may be, or that the words of a rule do. */
  public static String ground(Match match, Titles titles, Localizer localizer) {
    if (match.ground() != Ground.ONE_OF) {
      return localizer.say("ground." + match.ground().word());
    }
    String people =
        Stream.concat(Stream.of(match.subject()), match.others().stream())
            .map(subject -> titles.of(subject, localizer))
            .collect(Collectors.joining(", "));
    return localizer.say("ground.one_of", Map.of("people", people));
  }
}
