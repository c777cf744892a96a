package org.didbon.web.console.feeds;

import java.util.List;

/**
 * The list of feeds.
 *
 * @param search what was searched for
 * @param state the word of the state that is shown; {@code ""} for all
 * @param tabs the states there are
 * @param summary how many there are
 * @param pages other pages of the list; empty if there is but one
 * @param admin whether who looks may add feeds
 */
public record FeedsView(
    String search,
    String state,
    String summary,
    List<FeedTab> tabs,
    List<FeedRow> rows,
    List<FeedTab> pages,
    boolean admin) {

  /** Whether there is no feed at all, and not only none like that. */
  public boolean isNothingYet() {
    return rows.isEmpty() && search.isEmpty() && state.isEmpty();
  }

  /**
   * A link to a part of the list.
   *
   * @param path where it leads
   * @param here whether it is what is shown
   */
  public record FeedTab(String label, String path, boolean here) {}
}
