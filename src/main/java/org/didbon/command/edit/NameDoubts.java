package org.didbon.command.edit;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.didbon.actor.NameWarning;
import org.didbon.domain.Actor;
import org.didbon.domain.RichText;
import org.didbon.domain.RichText.Piece;
import org.didbon.phrase.Localizer;
import org.didbon.text.Letters;

/** What may be meant otherwise of an actor's names, and which command makes it plain. */
public final class NameDoubts {

  private NameDoubts() {}

  /** A line for each that is about {@code actor}. */
  public static RichText describe(
      Actor actor, Collection<NameWarning> warnings, Localizer localizer) {
    RichText.Builder text = RichText.builder();
    warnings.stream()
        .filter(warning -> warning.actor().equals(actor.id()))
        .forEach(warning -> text.plain("⚠ ").pieces(line(warning, actor, localizer)).newLine());
    return text.build();
  }

  private static List<Piece> line(NameWarning warning, Actor actor, Localizer localizer) {
    String key = "actor.doubt." + warning.doubt().name().toLowerCase(Locale.ROOT);
    RichText line =
        localizer.rich(
            key, Map.of("name", named(warning), "command", RichText.code(command(warning, actor))));
    return line.lines().get(0);
  }

  private static String named(NameWarning warning) {
    return switch (warning.doubt()) {
      case SAME_NAME, SAME_SURNAME -> "@" + warning.name();
      case OTHER_CASE, NO_RUSSIAN, ONE_LETTER, ORDINARY, COMMON, GIVEN -> warning.name();
    };
  }

  private static String command(NameWarning warning, Actor actor) {
    String fuller = "/actor alias " + actor.id();
    String never = "/actor edit " + actor.id() + " bare never";
    return switch (warning.doubt()) {
      case NO_RUSSIAN -> fuller + " ru …";
      case OTHER_CASE, ONE_LETTER, SAME_NAME -> fuller + " …";
      case ORDINARY, COMMON, GIVEN -> isWhole(warning.name(), actor) ? fuller + " …" : never;
      case SAME_SURNAME -> never;
    };
  }

  /** Whether the actor is known by this word alone. */
  private static boolean isWhole(String surname, Actor actor) {
    return actor.names().values().stream()
        .flatMap(List::stream)
        .anyMatch(name -> Letters.fold(name).equals(Letters.fold(surname)));
  }
}
