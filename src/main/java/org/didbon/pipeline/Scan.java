package org.didbon.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.didbon.domain.Item;
import org.didbon.story.Assignment;
import org.didbon.story.JoinReason;
import org.didbon.story.OwnLinks;
import org.didbon.story.StoryFinder;

/** Reads items once, without a database: what would alert, and which reports tell of one event. */
public final class Scan {

  private static final Iterator<Item> NO_ITEMS = Collections.emptyIterator();

  private final ItemAnalyzer analyzer;
  private final StoryFinder stories;

  public Scan(ItemAnalyzer analyzer, StoryFinder stories) {
    this.analyzer = analyzer;
    this.stories = stories;
  }

  /**
   * An item with all that was found out.
   *
   * @param story the id of its story
   * @param reason why it is in that
   * @param with the feed and id of the item it was found to go with
   */
  public record Scanned(ReadItem read, String story, JoinReason reason, Companion with) {}

  /**
   * What names an item: ids are the feeds' own.
   *
   * @param feed {@code ""} if there is none
   * @param id {@code ""} if there is none
   */
  public record Companion(String feed, String id) {

    private static final Companion NONE = new Companion("", "");
  }

  /**
   * The items in the order given. Stories are told in order of publication, whichever source an
   * item came from.
   */
  public List<Scanned> of(List<Item> items, Watchlist watchlist) {
    List<Item> read = withOwnLinks(items);
    IdentityHashMap<Item, Assignment> placed = new IdentityHashMap<>();
    StoryFinder.StoryIndex index = stories.shelf(Map.of());
    Map<String, Companion> known = new HashMap<>();
    read.stream()
        // many outlets date by the day: of equal moments the order of sources decides nothing
        .sorted(Comparator.comparing(Item::when).thenComparing(Item::feed))
        .forEach(
            item -> {
              placed.put(item, index.assign(item));
              index.settle();
              known.put(item.key(), new Companion(item.feed(), item.id()));
            });
    List<Scanned> scanned = new ArrayList<>();
    for (Item item : read) {
      Assignment place = Objects.requireNonNull(placed.get(item));
      Companion with = known.getOrDefault(place.reason().report(), Companion.NONE);
      ReadItem found = analyzer.read(item, watchlist);
      scanned.add(new Scanned(found, index.id(place.story().id()), place.reason(), with));
    }
    return scanned;
  }

  /** Which links are an item's own is seen in the document of its source. */
  private static List<Item> withOwnLinks(List<Item> items) {
    Map<String, List<Item>> documents = new LinkedHashMap<>();
    items.forEach(
        item -> documents.computeIfAbsent(item.feed(), feed -> new ArrayList<>()).add(item));
    Map<String, Iterator<Item>> read = new HashMap<>();
    documents.forEach((feed, document) -> read.put(feed, OwnLinks.of(document).iterator()));
    return items.stream().map(item -> read.getOrDefault(item.feed(), NO_ITEMS).next()).toList();
  }
}
