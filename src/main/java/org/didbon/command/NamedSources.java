package org.didbon.command;

import java.util.List;
import java.util.Map;
import org.didbon.domain.Feed;
import org.didbon.query.Nearest;
import org.didbon.query.ParsedQuery;
import org.didbon.query.QueryParser;
import org.didbon.query.Reference;
import org.didbon.rule.WatchlistView;

/** The sources that queries of people name: one that is not there finds nothing, ever. */
public record NamedSources(WatchlistView watchlist) {

  /**
   * Lets through a query that names none or those that are there.
   *
   * @throws org.didbon.query.QueryFault that says which is not, and the nearest there is
   */
  public void check(String query) {
    ParsedQuery parsed = QueryParser.read(query);
    List<String> known = watchlist.feeds().stream().map(Feed::id).toList();
    for (Reference named : parsed.references()) {
      if (named.kind() == Reference.Kind.FEED && !known.contains(named.id())) {
        List<String> near = Nearest.to(named.id(), known);
        throw near.isEmpty()
            ? parsed.faultAt(named, "search.no_source", Map.of("id", named.id()))
            : parsed.faultAt(
                named, "search.no_source_near", Map.of("id", named.id(), "near", near));
      }
    }
  }
}
