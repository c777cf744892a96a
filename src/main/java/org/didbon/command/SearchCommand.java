package org.didbon.command;

import java.util.List;
import java.util.Map;
import org.didbon.archive.Archive;
import org.didbon.archive.Page;
import org.didbon.archive.Page.Hit;
import org.didbon.archive.Place;
import org.didbon.domain.Item;
import org.didbon.domain.RichText;
import org.didbon.phrase.Speech;
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
  public List<String> words() {
    return List.of("поиск", "найти", "ҷустуҷӯ", "qidiruv", "издөө", "іздеу");
  }

  @Override
  public Reply run(Asked asked) {
    Speech speech = asked.speech();
    Query query = QueryParser.parse(asked.wordsFor(this));
    Page found = archive.search(watched.judge(query), Place.NEWEST, SHOWN);
    List<Item> items = found.hits().stream().map(Hit::item).toList();
    RichText.Builder list =
        RichText.builder().plain(head(found, speech)).lines(listing.of(items, speech));
    if (!archive.isUpToDate()) {
      Map<String, Integer> percent = Map.of("percent", archive.progress().percent());
      list.newLine().plain(speech.say("search.unread", percent));
    }
    return Reply.of(list.build());
  }

  private static String head(Page found, Speech speech) {
    if (found.hits().isEmpty()) {
      return speech.say(found.last() ? "search.none" : "search.deeper");
    }
    Map<String, Integer> count = Map.of("count", found.hits().size());
    return speech.say(found.last() ? "search.found" : "search.latest", count);
  }
}
