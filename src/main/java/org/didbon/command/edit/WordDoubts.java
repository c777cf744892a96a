package org.didbon.command.edit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.didbon.domain.Actor;
import org.didbon.domain.BadInput;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.rule.ActorPreviewer;
import org.didbon.rule.WordUse;
import org.jspecify.annotations.Nullable;

/** Whether a name of one word is a word or an abbreviation like any other. Thread-safe. */
final class WordDoubts {

  private static final String ABBREVIATION = "\\p{Lu}{2,6}";

  private final ActorPreviewer past;

  WordDoubts(ActorPreviewer past) {
    this.past = past;
  }

  /**
   * A line for each doubtful name that comes in.
   *
   * @param before the person without them; null if he is new
   */
  RichText describe(Actor after, @Nullable Actor before, Localizer localizer) {
    List<String> known = before == null ? List.of() : names(before).toList();
    RichText.Builder text = RichText.builder();
    names(after)
        .filter(name -> name.matches("\\p{L}{2,}") && !known.contains(name))
        .distinct()
        .forEach(name -> text.lines(doubt(name, localizer)));
    return text.build();
  }

  private static Stream<String> names(Actor actor) {
    return actor.names().values().stream().flatMap(List::stream);
  }

  private RichText doubt(String name, Localizer localizer) {
    if (name.matches(ABBREVIATION)) {
      return line("actor.doubt.abbreviation", Map.of("name", name), localizer);
    }
    try {
      WordUse use = past.use(name, localizer.zone());
      return use.isOrdinary()
          ? line(
              "actor.doubt.small",
              Map.of("name", name, "small", use.small(), "items", use.items()),
              localizer)
          : RichText.NONE;
    } catch (BadInput e) {
      return RichText.NONE; // an operator of queries, such as OR
    }
  }

  private static RichText line(String key, Map<String, ?> arguments, Localizer localizer) {
    return RichText.of("⚠ " + localizer.say(key, arguments));
  }
}
