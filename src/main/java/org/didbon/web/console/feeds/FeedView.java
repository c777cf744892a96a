package org.didbon.web.console.feeds;

import java.util.List;
import org.didbon.web.console.BarChart;

/**
 * One feed.
 *
 * @param address as a link where it is one of the web
 * @param style class of its state
 * @param why it fails, or what is odd about it; {@code ""} if nothing is
 * @param facts what is set and known of it
 * @param silent how many items were taken in without alerts, in a sentence
 * @param items the newest, the newest first
 * @param history of edits, a line each, the last first
 * @param below that the file was changed under an edit, and how; {@code ""} if not
 * @param on whether it is visited
 * @param changed whether there is a change to take back
 * @param admin whether who looks may change it
 */
public record FeedView(
    String id,
    String address,
    String path,
    String style,
    String state,
    String why,
    List<FeedFact> facts,
    VisitStrip strip,
    BarChart perDay,
    String silent,
    List<ListedItem> items,
    List<String> history,
    String below,
    boolean on,
    boolean changed,
    boolean admin) {

  /** Something known of it under its name. */
  public record FeedFact(String name, String value) {}

  /**
   * An item of a feed.
   *
   * @param link {@code ""} if it has none of the web
   */
  public record ListedItem(String title, String link, String when) {}
}
