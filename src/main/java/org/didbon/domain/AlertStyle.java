package org.didbon.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How a chat wants its alerts to look and sound, beside their size.
 *
 * @param previews whether pictures of linked pages are shown
 * @param silent whether no phone rings, but for what was settled apart
 * @param sourceFirst whether an alert begins with who says so
 * @param hashtags whether it ends with those of its people and topics
 * @param reads languages that are read here, BCP 47, the dearest first; empty if nobody said
 * @param translation language that alerts in others are translated into, BCP 47; {@code ""} if no
 *     translation is wanted
 */
public record AlertStyle(
    Previews previews,
    boolean silent,
    boolean sourceFirst,
    boolean hashtags,
    List<String> reads,
    String translation) {

  /** Whether a chat wants pictures of linked pages. */
  public enum Previews {
    /** As its network is set. */
    AS_SET,
    ON,
    OFF
  }

  private static final String SILENT = "silent";
  private static final String SOURCE_FIRST = "source-first";
  private static final String HASHTAGS = "hashtags";
  private static final String PREVIEW = "preview=";
  private static final String READS = "reads=";
  private static final String TRANSLATION = "translate=";

  /** Of a chat that chose nothing. */
  public static final AlertStyle USUAL =
      new AlertStyle(Previews.AS_SET, false, false, false, List.of(), "");

  public AlertStyle {
    reads = List.copyOf(reads);
  }

  public AlertStyle withPreviews(Previews other) {
    return new AlertStyle(other, silent, sourceFirst, hashtags, reads, translation);
  }

  public AlertStyle withSilent(boolean other) {
    return new AlertStyle(previews, other, sourceFirst, hashtags, reads, translation);
  }

  public AlertStyle withSourceFirst(boolean other) {
    return new AlertStyle(previews, silent, other, hashtags, reads, translation);
  }

  public AlertStyle withHashtags(boolean other) {
    return new AlertStyle(previews, silent, sourceFirst, other, reads, translation);
  }

  public AlertStyle withReads(List<String> others) {
    return new AlertStyle(previews, silent, sourceFirst, hashtags, others, translation);
  }

  public AlertStyle withTranslation(String other) {
    return new AlertStyle(previews, silent, sourceFirst, hashtags, reads, other);
  }

  /** Whether a text in {@code language} is one to translate: none that is read here. */
  public boolean isForeign(String language) {
    return !translation.isEmpty() && !translation.equals(language) && !reads.contains(language);
  }

  /** In one word, such as {@code preview=off;silent;reads=ru,tg}; {@code ""} of the usual one. */
  public String written() {
    List<String> parts = new ArrayList<>();
    if (previews != Previews.AS_SET) {
      parts.add(PREVIEW + previews.name().toLowerCase(Locale.ROOT));
    }
    if (silent) {
      parts.add(SILENT);
    }
    if (sourceFirst) {
      parts.add(SOURCE_FIRST);
    }
    if (hashtags) {
      parts.add(HASHTAGS);
    }
    if (!reads.isEmpty()) {
      parts.add(READS + String.join(",", reads));
    }
    if (!translation.isEmpty()) {
      parts.add(TRANSLATION + translation);
    }
    return String.join(";", parts);
  }

  /** Reads what {@link #written} wrote; what it does not know is passed over. */
  public static AlertStyle of(String written) {
    List<String> parts = Arrays.asList(written.split(";", -1));
    return new AlertStyle(
        parts.contains(PREVIEW + "on")
            ? Previews.ON
            : parts.contains(PREVIEW + "off") ? Previews.OFF : Previews.AS_SET,
        parts.contains(SILENT),
        parts.contains(SOURCE_FIRST),
        parts.contains(HASHTAGS),
        list(value(parts, READS)),
        value(parts, TRANSLATION));
  }

  private static String value(List<String> parts, String key) {
    return parts.stream()
        .filter(part -> part.startsWith(key))
        .map(part -> part.substring(key.length()))
        .findFirst()
        .orElse("");
  }

  private static List<String> list(String written) {
    return written.isEmpty() ? List.of() : List.of(written.split(",", -1));
  }
}
