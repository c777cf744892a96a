package org.didbon.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Items for tests: only what matters there is said. */
public record Items(
    String feed,
    String id,
    String link,
    String title,
    String text,
    @Nullable Instant published,
    String language) {

  public static final Instant SEEN = Instant.parse("2024-04-08T12:00:00Z");

  public static Items item(String id) {
    return new Items("asiaplus", id, "", "", "", SEEN, "en");
  }

  public Items from(String feed) {
    return new Items(feed, id, link, title, text, published, language);
  }

  public Items link(String link) {
    return new Items(feed, id, link, title, text, published, language);
  }

  public Items title(String title) {
    return new Items(feed, id, link, title, text, published, language);
  }

  public Items text(String text) {
    return new Items(feed, id, link, title, text, published, language);
  }

  public Items published(@Nullable Instant published) {
    return new Items(feed, id, link, title, text, published, language);
  }

  public Items in(String language) {
    return new Items(feed, id, link, title, text, published, language);
  }

  public Item build() {
    return build(true);
  }

  /** The item, whose link leads to it alone only if {@code ownLink}. */
  public Item build(boolean ownLink) {
    List<String> marks = List.of("guid:" + id);
    return new Item(feed, id, marks, link, ownLink, title, text, published, SEEN, language);
  }
}
