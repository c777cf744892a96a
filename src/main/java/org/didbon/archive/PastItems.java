package org.didbon.archive;

import java.util.List;
import org.didbon.domain.Item;

/** The recorded items in the order they were recorded. Implementations are thread-safe. */
public interface PastItems {

  /**
   * A recorded item.
   *
   * @param number grows with each recorded item, 1 for the first; numbers may be missing in between
   */
  record Numbered(long number, Item item) {}

  /** Up to {@code limit} items with numbers greater than {@code number}, in order. */
  List<Numbered> after(long number, int limit);

  /**
   * The items of these numbers, in the order asked for; numbers that are not there are left out.
   */
  List<Numbered> numbered(List<Long> numbers);

  /** The greatest number, 0 if there is no item. */
  long last();
}
