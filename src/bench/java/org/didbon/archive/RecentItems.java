package org.didbon.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.didbon.domain.Item;

/**
 * The same items, all of the days before {@code last}.
 *
 * @param spread how many days
 * @param told changes a text
 */
public record RecentItems(
    MadeUpItems madeUp, Duration spread, Instant last, UnaryOperator<Item> told)
    implements PastItems {

  public RecentItems(MadeUpItems madeUp, Duration spread, Instant last) {
    this(madeUp, spread, last, item -> item);
  }

  @Override
  public List<KeptItem> changedAfter(long turn, long number, int limit) {
    long end = Math.min(madeUp.items(), number + limit);
    return numbered(LongStream.rangeClosed(number + 1, end).boxed().toList());
  }

  @Override
  public List<KeptItem> recordedBefore(long number, int limit) {
    return madeUp.recordedBefore(number, limit).stream().map(this::moved).toList();
  }

  @Override
  public List<KeptItem> numbered(List<Long> numbers) {
    return madeUp.numbered(numbers).stream().map(this::moved).toList();
  }

  @Override
  public long items() {
    return madeUp.items();
  }

  private KeptItem moved(KeptItem kept) {
    Item item = told.apply(kept.item());
    Instant when =
        last.minusMillis(spread.toMillis() * (madeUp.items() - kept.number()) / madeUp.items());
    return new KeptItem(
        kept.turn(),
        kept.number(),
        new Item(
            item.feed(),
            item.id(),
            item.marks(),
            item.link(),
            item.ownLink(),
            item.title(),
            item.text(),
            when,
            when,
            item.language()));
  }
}
