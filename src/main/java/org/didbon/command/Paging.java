package org.didbon.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of a page behind what a command asks for, as buttons write it. */
public final class Paging {

  private static final Pattern NUMBERED = Pattern.compile("(?:(.*)\\s)?([1-9]\\d{0,2})");

  private Paging() {}

  /**
   * A page of a list.
   *
   * @param of what it is a list of, as typed
   * @param number from 1 on
   */
  public record Page(String of, int number) {

    public boolean isFirst() {
      return number == 1;
    }
  }

  /** The first page where no number is told. */
  public static Page of(String words) {
    Matcher numbered = NUMBERED.matcher(words);
    if (!numbered.matches()) {
      return new Page(words, 1);
    }
    String of = numbered.group(1) == null ? "" : numbered.group(1).strip();
    return new Page(of, Integer.parseInt(numbered.group(2)));
  }
}
