package org.didbon.phrase;

import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.didbon.domain.RichText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sentences of one language with their arguments in them; where it lacks one, that of English.
 * Immutable.
 */
final class Phrasebook {

  private static final Logger log = LoggerFactory.getLogger(Phrasebook.class);

  /** Stand for rich arguments while a pattern is filled: Unicode's own, never part of a text. */
  private static final char FIRST_PLACE = '\ufdd0';

  private static final char LAST_PLACE = '\ufdef';

  private final Catalogue own;
  private final Catalogue english;

  /** Whether a missing phrase or argument throws. */
  private final boolean strict;

  /** Under which keys other words may stand that are said instead; {@code ""} for none. */
  private final String instead;

  Phrasebook(Catalogue own, Catalogue english, boolean strict) {
    this(own, english, strict, "");
  }

  private Phrasebook(Catalogue own, Catalogue english, boolean strict, String instead) {
    this.own = own;
    this.english = english;
    this.strict = strict;
    this.instead = instead;
  }

  /** The same, where a phrase that stands under {@code beginning} too is said as it is there. */
  Phrasebook preferring(String beginning) {
    return new Phrasebook(own, english, strict, beginning);
  }

  /** ISO 639-1. */
  String language() {
    return own.language();
  }

  /** A sentence on its own; rich arguments lose their styles. */
  String say(String key, Map<String, ?> arguments) {
    Map<String, Object> plain = new HashMap<>();
    arguments.forEach(
        (name, value) -> plain.put(name, value instanceof RichText rich ? rich.plain() : value));
    return filled(key, plain);
  }

  /** A sentence with styles: rich arguments keep theirs, all else is plain. */
  RichText rich(String key, Map<String, ?> arguments) {
    List<RichText> placed = new ArrayList<>();
    Map<String, Object> plain = new HashMap<>();
    arguments.forEach(
        (name, value) -> {
          if (value instanceof RichText rich) {
            plain.put(name, String.valueOf((char) (FIRST_PLACE + placed.size())));
            placed.add(rich);
          } else {
            plain.put(name, value instanceof String text ? oneLine(text) : value);
          }
        });
    RichText.Builder text = RichText.builder();
    String filled = filled(key, plain);
    int from = 0;
    for (int at = 0; at < filled.length(); at++) {
      char c = filled.charAt(at);
      boolean place = c >= FIRST_PLACE && c <= LAST_PLACE;
      if (place || c == '\n') {
        text.plain(filled.substring(from, at));
        from = at + 1;
        if (place) {
          put(text, placed.get(c - FIRST_PLACE));
        } else {
          text.newLine();
        }
      }
    }
    return text.plain(filled.substring(from)).build();
  }

  private static void put(RichText.Builder text, RichText argument) {
    for (int i = 0; i < argument.lines().size(); i++) {
      if (i > 0) {
        text.newLine();
      }
      text.pieces(argument.lines().get(i));
    }
  }

  /** Text of strangers: it begins no line of its own and takes no place of a rich argument. */
  private static String oneLine(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < FIRST_PLACE || c > LAST_PLACE) {
        clean.append(c == '\n' ? ' ' : c);
      }
    }
    return clean.toString();
  }

  private String filled(String key, Map<String, Object> arguments) {
    MessageFormat format =
        preferred(key).or(() -> own.format(key)).or(() -> missing(key)).orElse(null);
    if (format == null) {
      return key;
    }
    if (strict) {
      Set<String> needed = format.getArgumentNames();
      if (!arguments.keySet().containsAll(needed)) {
        throw new IllegalStateException("arguments of " + key + ": " + needed);
      }
    }
    return format.format(arguments);
  }

  private Optional<MessageFormat> preferred(String key) {
    return instead.isEmpty() ? Optional.empty() : own.format(instead + key);
  }

  private Optional<MessageFormat> missing(String key) {
    if (strict) {
      throw new IllegalStateException("no phrase " + key + " in " + language());
    }
    log.error("no phrase key={} language={}", key, language());
    return english.format(key);
  }
}
