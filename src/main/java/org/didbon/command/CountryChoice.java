package org.didbon.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.didbon.domain.BadInput;
import org.didbon.domain.Button;
import org.didbon.phrase.Localizer;
import org.didbon.query.Countries;

/** Offers the countries that may be meant by a name with a slip in it. */
public final class CountryChoice {

  private CountryChoice() {}

  /**
   * The answer with a button for each; empty if nothing is called nearly so.
   *
   * @param command what a button says, for a code
   */
  public static Optional<BadInput> near(
      String typed, CommandRequest request, UnaryOperator<String> command) {
    Localizer localizer = request.localizer();
    List<Button> buttons =
        Countries.near(typed).stream()
            .map(code -> new Button(localizer.country(code), command.apply(code)))
            .toList();
    return buttons.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Choice(
                localizer.say("country.near", Map.of("name", typed)),
                new Buttons().rows(buttons, 1).build()));
  }
}
