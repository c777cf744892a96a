package org.didbon.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.didbon.domain.Item;
import org.didbon.feed.DocumentOutline;
import org.didbon.feed.DocumentOutline.Sketch;
import org.didbon.feed.Imprint;
import org.didbon.feed.ItemPrint;
import org.didbon.story.OwnLinks;

/**
 * The recorded items that stand in a document, by their ids: those that were the same as before,
 * and each that was dealt with since. Not thread-safe.
 */
final class PresentItems implements Predicate<String> {

  private final DocumentOutline outline;
  private final Map<String, Sketch> sketches = new HashMap<>();
  private final Set<Long> same = new HashSet<>();
  private final Set<String> ids = new HashSet<>();
  private final List<ItemPrint> prints = new ArrayList<>();

  PresentItems(DocumentOutline outline) {
    this.outline = outline;
    outline.fresh().forEach(sketch -> sketches.put(sketch.id(), sketch));
    outline.same().forEach(print -> same.add(print.id()));
    prints.addAll(outline.same());
  }

  /** An item of the document is recorded under this id. */
  void add(Item item, String id) {
    ids.add(id);
    Sketch sketch = sketches.remove(item.id());
    if (sketch != null) {
      prints.add(
          new ItemPrint(
              sketch.markup(),
              sketch.guid(),
              sketch.link(),
              ItemPrint.mark(OwnLinks.page(item)),
              ItemPrint.mark(item.title()),
              ItemPrint.mark(id)));
    }
  }

  @Override
  public boolean test(String id) {
    return ids.contains(id) || same.contains(ItemPrint.mark(id));
  }

  /** Whether one of those that were the same has this page under another title. */
  boolean sharesPage(String page, String title) {
    if (page.isEmpty() || outline.same().isEmpty()) {
      return false;
    }
    long pageMark = ItemPrint.mark(page);
    long titleMark = ItemPrint.mark(title);
    return outline.same().stream()
        .anyMatch(one -> one.page() == pageMark && one.title() != titleMark);
  }

  /** What is kept of the document; {@link Imprint#NONE} unless all of it can be told. */
  Imprint imprint() {
    return outline.isTold() && sketches.isEmpty()
        ? new Imprint(outline.frame(), prints)
        : Imprint.NONE;
  }
}
