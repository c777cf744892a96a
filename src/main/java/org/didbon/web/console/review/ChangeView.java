package org.didbon.web.console.review;

import java.util.List;

/**
 * One change that was made.
 *
 * @param when in the reader's time
 * @param person who made it
 * @param second who said the second yes; {@code ""} where none was needed
 * @param action what was done
 * @param name of what it was done to
 * @param path where its other changes are; {@code ""} for nowhere
 * @param note why; may be {@code ""}
 * @param lines what went and what came; none where the first line says all
 */
public record ChangeView(
    String when,
    String person,
    String second,
    String action,
    String name,
    String path,
    String note,
    List<ChangedLine> lines) {

  public ChangeView {
    lines = List.copyOf(lines);
  }
}
