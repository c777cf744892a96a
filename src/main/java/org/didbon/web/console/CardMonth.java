package org.didbon.web.console;

import java.util.List;

/**
 * A month of stories about somebody.
 *
 * @param month as {@code 2026-11}
 * @param name as people read it
 * @param days the latest first
 * @param before an earlier month with stories, {@code ""} if there is none; likewise {@code after}
 * @param page from 1
 * @param more whether there is another page
 */
public record CardMonth(
    String month,
    String name,
    List<CardDay> days,
    MonthLink before,
    MonthLink after,
    int page,
    boolean more) {

  public CardMonth {
    days = List.copyOf(days);
  }

  /** The stories of a day. */
  public record CardDay(String name, List<CardStory> stories) {

    public CardDay {
      stories = List.copyOf(stories);
    }
  }

  /** Another month; both {@code ""} if there is none. */
  public record MonthLink(String month, String label) {

    static final MonthLink NONE = new MonthLink("", "");

    public boolean leads() {
      return !month.isEmpty();
    }
  }
}
