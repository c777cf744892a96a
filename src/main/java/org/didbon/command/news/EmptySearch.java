package org.didbon.command.news;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.archive.Archive;
import org.didbon.archive.ReadPosition;
import org.didbon.domain.Feed;
import org.didbon.query.Nearest;
import org.didbon.query.ParsedQuery;
import org.didbon.query.QueryFault;
import org.didbon.query.QueryParser;
import org.didbon.query.Reference;
import org.didbon.rule.WatchlistView;
import org.didbon.text.Beginnings;

/** What may be the matter with a search that nothing answers. Thread-safe. */
final class EmptySearch {

  /** A phrase, or anything else between blanks and parentheses. */
  private static final Pattern PART = Pattern.compile("\"[^\"]*\"|«[^»]*»|[^\\s()\"«»]+");

  /** Shorter ones are operators, or begin too many words. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{4,}");

  private final Archive archive;
  private final WatchlistView watchlist;

  EmptySearch(Archive archive, WatchlistView watchlist) {
    this.archive = archive;
    this.watchlist = watchlist;
  }

  /**
   * Whether it names a source that there is not.
   *
   * @throws QueryFault that says so, and the nearest there is
   */
  void mustNameSources(String query) {
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

  /** The same query of words that only begin as its words do, if that has hits. */
  Optional<String> withStars(String query) {
    String starred = PART.matcher(query).replaceAll(EmptySearch::star);
    if (starred.equals(query)) {
      return Optional.empty();
    }
    try {
      boolean found =
          !archive.search(watchlist.judge(starred), ReadPosition.NEWEST, 1).hits().isEmpty();
      return found ? Optional.of(starred) : Optional.empty();
    } catch (QueryFault tooBroad) {
      return Optional.empty();
    }
  }

  private static String star(MatchResult part) {
    String word = part.group();
    String written = WORD.matcher(word).matches() ? Beginnings.of(word) + "*" : word;
    return Matcher.quoteReplacement(written);
  }
}
