package org.didbon.rule;

/**
 * How a word stands in the items of the last 30 days.
 *
 * @param items of the newest, in how many it stands
 * @param small in how many of them in small letters, as no name does
 */
public record WordUse(int items, int small) {

  /** Whether it is a word like any other too: one slip of a writer says nothing. */
  public boolean isOrdinary() {
    return small >= 2 && small * 10 >= items;
  }
}
