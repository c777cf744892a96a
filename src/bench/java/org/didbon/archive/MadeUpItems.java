package org.didbon.archive;

import java.util.List;
import java.util.stream.LongStream;
import org.didbon.domain.Item;
import org.didbon.match.Corpus;

/**
 * A long history that takes no room: each item is made up anew whenever it is read, which costs
 * about as much as to read it from an SQLite file.
 */
public final class MadeUpItems implements PastItems {

  private final Corpus corpus = new Corpus();
  private final int count;

  public MadeUpItems(int count) {
    this.count = count;
  }

  @Override
  public List<KeptItem> changedAfter(long turn, long number, int limit) {
    long last = Math.min(count, number + limit);
    return LongStream.rangeClosed(number + 1, last).mapToObj(this::kept).toList();
  }

  @Override
  public List<KeptItem> recordedBefore(long number, int limit) {
    long last = Math.min(count, number - 1);
    long first = Math.max(1, last - limit + 1);
    return LongStream.rangeClosed(first, last)
        .map(at -> first + last - at)
        .mapToObj(this::kept)
        .toList();
  }

  @Override
  public List<KeptItem> numbered(List<Long> numbers) {
    return numbers.stream().map(this::kept).toList();
  }

  @Override
  public long items() {
    return count;
  }

  private KeptItem kept(long number) {
    Item item = corpus.item((int) number);
    return new KeptItem(1, number, item);
  }
}
