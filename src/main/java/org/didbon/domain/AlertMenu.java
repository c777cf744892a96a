package org.didbon.domain;

import java.util.List;
import java.util.Optional;

/** What the button of an alert says that opens its menu: by it the alert's other buttons come. */
public final class AlertMenu {

  /** Before the id of the alert's story. */
  public static final String COMMAND = "/more ";

  /** At the end of the line: the buttons of the alert come under a message of their own. */
  public static final String APART = "apart";

  private AlertMenu() {}

  /**
   * The button that stands for all those of one alert among several in one message.
   *
   * @param number of the alert there
   * @return empty if the alert has no menu
   */
  public static Optional<Button> numbered(int number, Body alert) {
    return alert.buttons().stream()
        .flatMap(List::stream)
        .filter(button -> button.command().startsWith(COMMAND))
        .findFirst()
        .map(menu -> new Button(String.valueOf(number), menu.command() + " " + APART));
  }
}
