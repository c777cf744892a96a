package org.didbon.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.didbon.domain.Item;

/**
 * Which links of a document lead to one report alone, now that one page is one address however it
 * is written: a counter or a mark of where the reader came from makes no page of its own. Pure.
 */
public final class OwnLinks {

  private static final CanonicalLink CANONICAL = new CanonicalLink();

  private OwnLinks() {}

  /** The page that the link of an item leads to, however it is written; {@code ""} if to none. */
  public static String page(Item item) {
    return CANONICAL.of(item.link());
  }

  /** The items of one document in their order, none with a link that others have too. */
  public static List<Item> of(List<Item> document) {
    return of(document, (page, title) -> false);
  }

  /**
   * Some of the items of one document, likewise.
   *
   * @param others whether one of the others has this page under another title than this
   */
  public static List<Item> of(List<Item> document, BiPredicate<String, String> others) {
    Map<String, String> pages = new HashMap<>();
    Map<String, Set<String>> headlines = new HashMap<>();
    for (Item item : document) {
      String page = pages.computeIfAbsent(item.link(), CANONICAL::of);
      headlines.computeIfAbsent(page, link -> new HashSet<>()).add(item.title());
    }
    return document.stream()
        .map(
            item -> {
              String page = pages.getOrDefault(item.link(), "");
              boolean own = isOwn(item, page, headlines) && !others.test(page, item.title());
              return own ? item : item.withOwnLink(false);
            })
        .toList();
  }

  private static boolean isOwn(Item item, String link, Map<String, Set<String>> headlines) {
    // one report may stand in a document twice
    return item.ownLink()
        && !CanonicalLink.isHome(link)
        && headlines.getOrDefault(link, Set.of()).size() == 1;
  }
}
