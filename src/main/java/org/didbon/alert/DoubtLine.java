package org.didbon.alert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Titles;

/** Asks below an alert whether somebody is meant of whom the chat said before that he was not. */
public final class DoubtLine {

  private DoubtLine() {}

  /** The same alert with a line and two buttons for each of {@code doubted}. */
  public static Body below(
      Body alert, Set<Subject> doubted, String story, Titles titles, Localizer localizer) {
    RichText.Builder text = RichText.builder().lines(alert.text());
    List<List<Button>> buttons = new ArrayList<>();
    List<Subject> actors =
        doubted.stream().sorted(Comparator.comparing((Subject subject) -> subject.id())).toList();
    for (Subject actor : actors) {
      Map<String, String> name = Map.of("name", titles.of(actor, localizer));
      text.plain(localizer.say("alert.doubt", name)).newLine();
      buttons.add(
          List.of(
              new Button(localizer.say("button.meant", name), "/wrong yes @" + actor.id()),
              new Button(
                  localizer.say("button.not_meant", name), "/wrong " + story + " @" + actor.id())));
    }
    buttons.addAll(alert.buttons());
    return new Body(text.build(), buttons, alert.brief());
  }
}
