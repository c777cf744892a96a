package org.didbon.web.console.feeds;

import java.util.List;

/**
 * An address that was looked at.
 *
 * @param address as it was typed; {@code ""} before
 * @param offered what stands there
 * @param others what a page names beyond what was read
 * @param fault why nothing is offered, or nothing was added; {@code ""} if nothing is wrong
 */
public record LookView(String address, List<Offered> offered, List<String> others, String fault) {

  /** Characters that the field takes. */
  public static final int LONGEST = 2_000;

  /**
   * A feed that may be added.
   *
   * @param lines what stands in it
   * @param refused why it cannot be added; {@code ""} if it can
   */
  public record Offered(
      String title, String address, String language, List<String> lines, String refused) {}
}
