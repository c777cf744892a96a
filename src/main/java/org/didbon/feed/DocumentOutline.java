package org.didbon.feed;

import java.util.List;

/**
 * The items of a visit's document, as far as its markup tells them apart.
 *
 * @param frame as {@link Imprint} has it; 0 if nothing can be told
 * @param same those that stand there as they were when they were recorded, and were not parsed
 * @param fresh all others
 */
public record DocumentOutline(long frame, List<ItemPrint> same, List<Sketch> fresh) {

  /** Of a document that must be read as a whole each time. */
  public static final DocumentOutline NONE = new DocumentOutline(0, List.of(), List.of());

  /**
   * An item that was parsed.
   *
   * @param id of the item that was made of it
   * @param markup as {@link ItemPrint} has it, as the others
   */
  public record Sketch(String id, long markup, long guid, long link) {}

  public DocumentOutline {
    same = List.copyOf(same);
    fresh = List.copyOf(fresh);
  }

  /** Whether something can be kept of it. */
  public boolean isTold() {
    return frame != 0;
  }
}
