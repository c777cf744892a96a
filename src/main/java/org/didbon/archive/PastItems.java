package org.didbon.archive;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.domain.Item;

/** The recorded items in the order of their last change. Implementations are thread-safe. */
public interface PastItems {

  /**
   * A recorded item.
   *
   * @param turn of the record that brought it or gave it other words; never falls
   * @param number of the item, 1 or more, greater than those recorded before; edits keep it
   */
  record KeptItem(long turn, long number, Item item) {}

  /**
   * Up to {@code limit} items that were recorded or edited later than the one at this turn and
   * number, ordered by turn and number; from the first on after 0, 0.
   */
  List<KeptItem> changedAfter(long turn, long number, int limit);

  /**
   * Up to {@code limit} items that were recorded before the one of this number, the latest first;
   * of all, where it is greater than any.
   */
  List<KeptItem> recordedBefore(long number, int limit);

  /**
   * The items of these numbers, in the order asked for; numbers that are not there are left out.
   */
  List<KeptItem> numbered(List<Long> numbers);

  /** Those of these numbers that are there. */
  default Set<Long> known(List<Long> numbers) {
    return numbered(numbers).stream().map(KeptItem::number).collect(Collectors.toSet());
  }

  /** How many there are. */
  long items();
}
