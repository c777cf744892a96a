package org.didbon.web.console.feeds;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a feed is changed.
 *
 * @param heading what the feed is called as it is saved
 * @param number of the last change that who edits has seen
 * @param fields as they are saved, or as they were sent and cannot be saved
 * @param paces what may be chosen, seconds -> words, the shortest first
 * @param fixed whether its address cannot be changed here, as secrets go there
 * @param fault why it was not saved; {@code ""} if it was not tried
 * @param where the field that the fault is in; {@code ""} if in none
 */
public record FeedEditView(
    String path,
    String heading,
    long number,
    FeedFields fields,
    Map<Long, String> paces,
    boolean fixed,
    String fault,
    String where) {

  /**
   * What stands in the fields.
   *
   * @param every seconds, as it is sent
   */
  public record FeedFields(
      String title,
      String address,
      String every,
      String language,
      String country,
      boolean fullText) {}

  /** The paces in order. */
  public List<Map.Entry<Long, String>> choices() {
    return List.copyOf(paces.entrySet());
  }

  /** What is wrong with a field; {@code ""} if nothing is. */
  public String faultOf(String field) {
    return where.equals(field) ? fault : "";
  }

  /** The element that says what is wrong with a field; null if nothing is. */
  public @Nullable String describes(String field) {
    return faultOf(field).isEmpty() ? null : field + "-fault";
  }
}
