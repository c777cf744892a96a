package org.didbon.command;

import java.util.List;
import org.didbon.alert.AlertComposer;
import org.didbon.domain.Item;
import org.didbon.domain.RichText;

/** Items as short lists. Thread-safe. */
final class Listing {

  private final Watched watched;
  private final AlertComposer composer;

  Listing(Watched watched, AlertComposer composer) {
    this.watched = watched;
    this.composer = composer;
  }

  /** Each item on three lines at most: headline, outlet and time, address. */
  RichText of(List<Item> items) {
    RichText.Builder list = RichText.builder();
    for (Item item : items) {
      list.plain("• ").bold(item.title().isEmpty() ? "(no headline)" : item.title()).newLine();
      list.italic("  " + watched.ofFeed(item.feed()) + " · " + composer.told(item)).newLine();
      if (!item.link().isEmpty()) {
        list.plain("  ").link(item.link(), item.link()).newLine();
      }
    }
    return list.build();
  }
}
