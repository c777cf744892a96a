package org.didbon.command;

import java.util.List;
import org.didbon.command.PastNews.Recorded;
import org.didbon.domain.RichText;
import org.didbon.query.Query;
import org.didbon.query.QueryParser;

/** Past items that answer a query. */
final class SearchCommand implements Command {

  private static final int SHOWN = 10;
  private static final int LOOKED_AT = 5_000;

  private final PastNews news;
  private final Watched watched;
  private final Listing listing;

  SearchCommand(PastNews news, Watched watched, Listing listing) {
    this.news = news;
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
    List<Recorded> found =
        news.latest(LOOKED_AT).stream()
            .filter(recorded -> watched.match(query, recorded.item()).isPresent())
            .toList();
    if (found.isEmpty()) {
      return Reply.of(RichText.of("Nothing among the latest items answers that."));
    }
    RichText.Builder list =
        RichText.builder()
            .plain(found.size() + " found" + (found.size() > SHOWN ? ", the latest:" : ":"));
    return Reply.of(
        list.newLine().lines(listing.of(found.subList(0, Math.min(SHOWN, found.size())))).build());
  }
}
