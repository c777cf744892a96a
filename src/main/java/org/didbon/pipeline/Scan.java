package org.didbon.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.didbon.domain.Item;
import org.didbon.story.StoryFinder;

/** Reads items once, without a database: what would alert, and which reports tell of one event. */
public final class Scan {

  private final ItemReader reader;
  private final StoryFinder stories;

  public Scan(ItemReader reader, StoryFinder stories) {
    this.reader = reader;
    this.stories = stories;
  }

  /** An item with all that was found out, and the id of its story. */
  public record Scanned(ReadItem read, String story) {}

  /**
   * The items in the order given. Stories are told in order of publication, whichever source an
   * item came from.
   */
  public List<Scanned> of(List<Item> items, Watch watch) {
    IdentityHashMap<Item, String> placed = new IdentityHashMap<>();
    StoryFinder.Shelf shelf = stories.shelf(Map.of());
    items.stream()
        .sorted(Comparator.comparing(Item::when))
        .forEach(item -> placed.put(item, shelf.place(item).story().id()));
    List<Scanned> scanned = new ArrayList<>();
    for (Item item : items) {
      scanned.add(new Scanned(reader.read(item, watch), placed.getOrDefault(item, "")));
    }
    return scanned;
  }
}
