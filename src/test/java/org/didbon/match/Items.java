package org.didbon.match;

import java.time.Instant;
import java.util.List;
import org.didbon.domain.Item;
import org.didbon.domain.Rule;

/** Items and rules for tests. */
final class Items {

  private Items() {}

  static Item russian(String title, String text) {
    return item("feed-a", title, text, "ru");
  }

  static Item english(String title, String text) {
    return item("feed-b", title, text, "en");
  }

  static Item item(String feed, String title, String text, String language) {
    Instant seen = Instant.parse("2024-04-06T09:05:00Z");
    return new Item(
        feed,
        "1",
        List.of("guid:1"),
        List.of("guid:1"),
        "",
        true,
        title,
        text,
        seen,
        seen,
        language);
  }

  static Rule rule(String id, String query) {
    return new Rule(id, "", query, Rule.Severity.NORMAL, List.of(), List.of());
  }
}
