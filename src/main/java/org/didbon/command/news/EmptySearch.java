package org.didbon.command.news;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.archive.Archive;
import org.didbon.archive.ReadPosition;
import org.didbon.query.QueryFault;
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
