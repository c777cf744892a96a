package org.didbon.command;

import org.didbon.archive.Archive;
import org.didbon.archive.Page;
import org.didbon.archive.Page.Hit;
import org.didbon.archive.Place;
import org.didbon.domain.RichText;
import org.didbon.query.Query;
import org.didbon.query.QueryParser;

/** Past items that answer a query. */
final class SearchCommand implements Command {

  private static final int SHOWN = 10;

  private final Archive archive;
  private final Watched watched;
  private final Listing listing;

  SearchCommand(Archive archive, Watched watched, Listing listing) {
    this.archive = archive;
    this.watched = watched;
    this.listing = listing;
  }

  @Override
  public String name() {
    return "search";
  }

  @Override
  public String operands() {
    return "QUERY";
  }

  @Override
  public String summary() {
    return "past items, in the language of rules";
  }

  @Override
  public String example() {
    return "/search \"трудовой мигрант\" AND таджик";
  }

  @Override
  public Reply run(Asked asked) {
    Query query = QueryParser.parse(asked.wordsFor(this));
    Page found = archive.search(watched.judge(query), Place.NEWEST, SHOWN);
    int hits = found.hits().size();
    RichText.Builder list = RichText.builder();
    if (hits > 0) {
      list.plain(found.last() ? hits + " found:" : "The latest " + hits + ":").newLine();
      list.lines(listing.of(found.hits().stream().map(Hit::item).toList()));
    } else {
      list.plain(
          found.last()
              ? "Nothing answers that."
              : "Nothing among the latest items answers that; rarer words make it quicker to find.");
    }
    if (!archive.isUpToDate()) {
      String note = "The archive is still being read (%d%%): ask again for older items.";
      list.newLine().plain(note.formatted(archive.progress().percent()));
    }
    return Reply.of(list.build());
  }
}
