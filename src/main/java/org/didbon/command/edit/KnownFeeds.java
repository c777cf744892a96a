package org.didbon.command.edit;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.command.Operands;
import org.didbon.domain.Feed;
import org.didbon.rule.Editable;
import org.didbon.rule.Overlay;
import org.didbon.rule.RuleBook;
import org.didbon.rule.RuleJson;
import org.didbon.text.Letters;

/** Which feed is meant: by its id, or by its title. Thread-safe. */
final class KnownFeeds {

  private static final Pattern WORD = Pattern.compile("\\S+");

  private final RuleBook book;

  KnownFeeds(RuleBook book) {
    this.book = book;
  }

  /**
   * A feed as it was named.
   *
   * @param rest what stands behind it
   */
  record NamedFeed(String id, String rest) {}

  /** The id of the feed that stands behind the first word. */
  String id(Operands words) {
    return named(words.rest()).id();
  }

  /** The feed that {@code typed} begins with; what is none is taken for an id. */
  NamedFeed named(String typed) {
    Operands words = Operands.of(typed);
    NamedFeed byId = new NamedFeed(words.id(), words.rest());
    if (!book.now().entry(Editable.FEED, words.id()).content().text().isEmpty()) {
      return byId;
    }
    return book.now().all(Editable.FEED).stream()
        .filter(overlay -> !overlay.content().isDeleted())
        .flatMap(overlay -> byTitle(overlay, typed).stream())
        .min(Comparator.comparingInt(feed -> feed.rest().length()))
        .orElse(byId);
  }

  /** Titles have blanks in them: as many words are taken as the title has. */
  private static Optional<NamedFeed> byTitle(Overlay overlay, String typed) {
    Feed feed = RuleJson.feed(overlay.content().text());
    String title = Letters.fold(feed.title());
    String typedWords = typed.strip();
    Matcher word = WORD.matcher(typedWords);
    while (word.find()) {
      if (Letters.fold(typedWords.substring(0, word.end())).equals(title)) {
        return Optional.of(new NamedFeed(feed.id(), typedWords.substring(word.end()).strip()));
      }
    }
    return Optional.empty();
  }
}
