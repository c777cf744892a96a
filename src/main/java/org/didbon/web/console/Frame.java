package org.didbon.web.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.didbon.phrase.Localizer;

/**
 * What is around the content of each page, and what every template may say.
 *
 * @param localizer of whoever looks
 * @param forms goes into each form as {@code _csrf}; {@code ""} where nobody is signed in
 * @param menu what he may see of it; none where nobody is signed in
 * @param current of the menu
 * @param said what was just done
 */
public record Frame(
    Localizer localizer,
    String forms,
    List<MenuEntry> menu,
    MenuEntry current,
    String title,
    Optional<String> said) {

  /** What may be said on the page that follows a change: keys {@code console.said.…}. */
  static final Set<String> SAID =
      Set.of(
          "saved",
          "undone",
          "split",
          "joined",
          "together",
          "parted",
          "resent",
          "dropped",
          "ended",
          "added",
          "removed",
          "checked",
          "asked",
          "refused",
          "withdrawn",
          "on",
          "off");

  public Frame {
    menu = List.copyOf(menu);
  }

  static Frame of(Caller caller, MenuEntry current, String title, Optional<String> said) {
    return new Frame(
        caller.localizer(),
        caller.forms(),
        Stream.of(MenuEntry.values())
            .filter(entry -> entry != MenuEntry.NONE && caller.may(entry.right()))
            .toList(),
        current,
        title,
        said);
  }

  /** For those who are not signed in. */
  static Frame outside(Localizer localizer, String title) {
    return new Frame(localizer, "", List.of(), MenuEntry.NONE, title, Optional.empty());
  }

  /** ISO 639-1. */
  public String language() {
    return localizer.language();
  }

  public String say(String key) {
    return localizer.say(key);
  }

  public String say(String key, String name, Object argument) {
    return localizer.say(key, Map.of(name, argument));
  }

  public String say(String key, Map<String, ?> arguments) {
    return localizer.say(key, arguments);
  }

  /** The address of one of {@link Assets}. */
  public String asset(String name) {
    return Assets.path(name);
  }
}
