package org.didbon.alert;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.didbon.domain.AlertMenu;
import org.didbon.domain.Button;
import org.didbon.domain.Match;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;

/**
 * The buttons under an alert. What they say is a command with the story's id; the one that opens
 * the menu also has the id of the story worth a look, so that whoever comes back from the menu has
 * the same buttons again.
 */
public final class AlertButtons {

  private AlertButtons() {}

  /**
   * Of an alert.
   *
   * @param because the matches the chat asked for
   */
  static List<List<Button>> of(List<Match> because, String story, Localizer localizer) {
    return of(
        because.stream().allMatch(match -> match.subject().kind() == Subject.Kind.ACTOR),
        story,
        "",
        localizer);
  }

  /**
   * Likewise.
   *
   * @param person whether it came for persons alone
   * @param related id of another story worth a look, {@code ""} if there is none
   */
  public static List<List<Button>> of(
      boolean person, String story, String related, Localizer localizer) {
    String wrong = localizer.say(person ? "button.person" : "button.wrong");
    List<List<Button>> buttons =
        List.of(
            List.of(
                new Button(localizer.say("button.why"), "/why " + story),
                new Button(localizer.say("button.more"), "/story " + story)),
            List.of(
                new Button(wrong, "/wrong " + story),
                new Button(localizer.say("button.menu"), AlertMenu.COMMAND + story)));
    return related.isEmpty() ? buttons : seeAlso(buttons, related, localizer);
  }

  /** The same with one that leads to another story worth a look. */
  static List<List<Button>> seeAlso(
      List<List<Button>> buttons, String related, Localizer localizer) {
    List<List<Button>> all = new ArrayList<>();
    for (List<Button> row : buttons) {
      all.add(row.stream().map(button -> remembering(button, related)).toList());
    }
    all.add(List.of(new Button(localizer.say("button.related"), "/story " + related)));
    return all;
  }

  private static Button remembering(Button button, String related) {
    return button.command().startsWith(AlertMenu.COMMAND)
        ? new Button(button.label(), button.command() + " " + related)
        : button;
  }

  /** The same of a story that turned out to be another. */
  static List<List<Button>> leading(List<List<Button>> buttons, String from, String to) {
    return buttons.stream()
        .map(row -> row.stream().map(button -> leading(button, from, to)).toList())
        .toList();
  }

  private static Button leading(Button button, String from, String to) {
    String command =
        Arrays.stream(button.command().split(" ", -1))
            .map(word -> word.equals(from) ? to : word)
            .collect(Collectors.joining(" "));
    return new Button(button.label(), command);
  }
}
