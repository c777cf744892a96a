package org.didbon.command;

import java.util.List;
import java.util.Map;
import org.didbon.command.PastNews.Recorded;
import org.didbon.domain.RichText;
import org.didbon.phrase.Speech;
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
  public List<String> words() {
    return List.of("поиск", "найти", "ҷустуҷӯ", "qidiruv", "издөө", "іздеу");
  }

  @Override
  public Reply run(Asked asked) {
    Speech speech = asked.speech();
    Query query = QueryParser.parse(asked.wordsFor(this));
    List<Recorded> found =
        news.latest(LOOKED_AT).stream()
            .filter(recorded -> watched.match(query, recorded.item()).isPresent())
            .toList();
    if (found.isEmpty()) {
      return Reply.of(RichText.of(speech.say("search.none")));
    }
    Map<String, Integer> count = Map.of("count", found.size());
    String head =
        found.size() > SHOWN ? speech.say("search.more", count) : speech.say("search.found", count);
    List<Recorded> shown = found.subList(0, Math.min(SHOWN, found.size()));
    return Reply.of(RichText.builder().plain(head).lines(listing.of(shown, speech)).build());
  }
}
