package org.didbon.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the tags of actors are written: a word or a few, in small letters of any alphabet. */
public final class Tags {

  /** In two bytes a letter it still fits under a button, behind the name of a command. */
  private static final int LONGEST = 28;

  private static final Pattern TAG =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N} '\u02bb\u02bc\u2019-]*");

  private Tags() {}

  /** The tag in small letters with single blanks; empty if it cannot be one. */
  public static Optional<String> read(String written) {
    String tag = written.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    return Optional.of(tag).filter(some -> some.length() <= LONGEST && TAG.matcher(some).matches());
  }
}
