package org.didbon.command;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.didbon.domain.Button;

/** Collects rows of buttons; those whose command is too long for a network are left out. */
public final class Buttons {

  /** Bytes of a command (callback_data, core.telegram.org/bots/api#inlinekeyboardbutton). */
  private static final int LONGEST = 64;

  private final List<List<Button>> rows = new ArrayList<>();

  /** Whether a button can stand for {@code command}. */
  public static boolean fits(String command) {
    return command.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
  }

  /** Buttons side by side. */
  public Buttons row(Button... buttons) {
    return rows(List.of(buttons), Math.max(1, buttons.length));
  }

  /** So many side by side, in as many rows as that takes. */
  public Buttons rows(List<Button> buttons, int wide) {
    List<Button> fitting =
        buttons.stream().filter(button -> button.opensPage() || fits(button.command())).toList();
    for (int from = 0; from < fitting.size(); from += wide) {
      rows.add(fitting.subList(from, Math.min(fitting.size(), from + wide)));
    }
    return this;
  }

  public List<List<Button>> build() {
    return List.copyOf(rows);
  }
}
