package org.didbon.web.console.feeds;

import java.util.List;
import java.util.Map;

/**
 * The form in which a feed is changed.
 *
 * @param number of the last change that who edits has seen
 * @param every seconds
 * @param paces what may be chosen, seconds -> words, the shortest first
 * @param fixed whether its address cannot be changed here, as secrets go there
 */
public record FeedEditView(
    String id,
    String path,
    long number,
    String title,
    String address,
    String language,
    String country,
    long every,
    Map<Long, String> paces,
    boolean fullText,
    boolean fixed) {

  /** The paces in order. */
  public List<Map.Entry<Long, String>> choices() {
    return List.copyOf(paces.entrySet());
  }
}
