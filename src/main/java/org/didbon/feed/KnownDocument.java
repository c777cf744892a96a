package org.didbon.feed;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.didbon.feed.DocumentOutline.Sketch;
import org.didbon.feed.FeedParser.Origin;
import org.didbon.feed.FeedParser.Parsed;
import org.didbon.feed.format.ItemCuts;

/**
 * Reads a document of whose items some may be known: they are cut out of what is parsed. Where it
 * cannot be told what that leaves, and where what is left is odd in any way, all of it is parsed.
 * Pure.
 *
 * @param readBy all that decides how a document is read, beside its characters
 * @param imprint of the document before
 */
record KnownDocument(String readBy, Imprint imprint) {

  DocumentReading read(String text, Origin origin) {
    Optional<ItemCuts> cuts = ItemCuts.of(text);
    return cuts.isEmpty() ? DocumentReading.whole(text, origin) : read(text, origin, cuts.get());
  }

  private DocumentReading read(String text, Origin origin, ItemCuts cuts) {
    long frame = ItemPrint.mark(readBy + '\n' + cuts.frame());
    Map<Long, ItemPrint> known = frame == imprint.frame() ? byMarkup() : Map.of();
    List<ItemPrint> same = new ArrayList<>();
    List<Long> others = new ArrayList<>();
    BitSet left = new BitSet();
    for (int item = 0; item < cuts.size(); item++) {
      long markup = ItemPrint.mark(cuts.markup(item));
      ItemPrint one = known.get(markup);
      if (one == null) {
        left.set(item);
        others.add(markup);
      } else {
        same.add(one);
      }
    }
    if (same.isEmpty()) {
      return told(
          FeedParser.parse(text, origin, List.of()), new Remainder(frame, List.of(), others));
    }
    Remainder cut = new Remainder(frame, same.stream().distinct().toList(), others);
    DocumentReading rest = told(FeedParser.parse(cuts.only(left), origin, cut.same()), cut);
    return rest.outline().isTold() ? rest : DocumentReading.whole(text, origin);
  }

  private Map<Long, ItemPrint> byMarkup() {
    return imprint.items().stream()
        .collect(Collectors.toMap(ItemPrint::markup, Function.identity(), (one, other) -> one));
  }

  /**
   * What was cut.
   *
   * @param others the marks of what was left, in its order
   */
  private record Remainder(long frame, List<ItemPrint> same, List<Long> others) {}

  /** With an outline, if each item that was left became one, and nothing was odd. */
  private static DocumentReading told(Parsed parsed, Remainder cut) {
    ParsedFeed feed = parsed.feed();
    boolean clean = feed.fault().isEmpty() && feed.remark().isEmpty();
    int size = cut.others().size();
    if (!clean || feed.items().size() != size || parsed.plains().size() != size) {
      return DocumentReading.whole(feed);
    }
    List<Sketch> fresh = new ArrayList<>();
    for (int item = 0; item < size; item++) {
      Identity.Plain plain = parsed.plains().get(item);
      fresh.add(
          new Sketch(
              feed.items().get(item).id(),
              cut.others().get(item),
              ItemPrint.mark(plain.guid()),
              ItemPrint.mark(plain.link())));
    }
    return new DocumentReading(feed, new DocumentOutline(cut.frame(), cut.same(), fresh));
  }
}
