package org.didbon.web.console.review;

import java.util.List;

/**
 * A change that waits for a second yes.
 *
 * @param person who asks for it
 * @param until in the reader's time
 * @param yes whether the reader may say yes
 * @param no whether he may say no
 * @param own whether it is his own, which he may take back
 * @param overtaken whether the thing is not any more as it was, so that a yes would be refused
 */
public record WaitingView(
    long number,
    String when,
    String person,
    String action,
    String name,
    String path,
    String note,
    String until,
    boolean yes,
    boolean no,
    boolean own,
    boolean overtaken,
    List<ChangedLine> lines) {

  public WaitingView {
    lines = List.copyOf(lines);
  }
}
