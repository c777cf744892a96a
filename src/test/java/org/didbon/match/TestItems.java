package org.didbon.match;

import java.util.List;
import org.didbon.domain.Item;
import org.didbon.domain.Items;
import org.didbon.domain.Rule;

/** Items and rules in a few words. */
final class TestItems {

  private TestItems() {}

  static Item russian(String title, String text) {
    return item("feed-a", title, text, "ru");
  }

  static Item item(String feed, String title, String text, String language) {
    return Items.item("1").from(feed).title(title).text(text).in(language).build();
  }

  static Rule rule(String id, String query) {
    return new Rule(id, "", query, Rule.Severity.NORMAL, List.of(), List.of());
  }
}
