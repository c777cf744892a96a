package org.didbon.command.news;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.didbon.archive.Archive;
import org.didbon.archive.HitPage.Hit;
import org.didbon.archive.Judge;
import org.didbon.archive.ReadPosition;
import org.didbon.command.PastNews;
import org.didbon.command.PastNews.Found;
import org.didbon.domain.ChatAddress;

/**
 * Finds the reports that somebody may mean: by a link, by words of a headline, or by the number
 * that stands for one in a button. Thread-safe.
 */
public final class ReportFinder {

  /** More would be no choice. */
  static final int MOST = 5;

  private static final Pattern NUMBER = Pattern.compile("~(\\d{1,18})");
  private static final Pattern LINK =
      Pattern.compile("(?i)(?:[a-z]+://|www\\.)\\S+|[^\\s/]+\\.[a-z]{2,}/\\S*");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final int MOST_WORDS = 12;

  private final PastNews news;
  private final Archive archive;
  private final Function<String, Judge> judges;

  /**
   * @param judges of past items, by a query as written
   */
  public ReportFinder(PastNews news, Archive archive, Function<String, Judge> judges) {
    this.news = news;
    this.archive = archive;
    this.judges = judges;
  }

  /**
   * The newest few that fit, latest first.
   *
   * @param reader the chat that sees them
   */
  public List<Found> of(String words, ChatAddress reader) {
    Matcher number = NUMBER.matcher(words);
    if (number.matches()) {
      return news.found(List.of(Long.valueOf(number.group(1))), reader);
    }
    return isLink(words) ? news.linked(words, reader, MOST) : titled(words, reader);
  }

  public static boolean isLink(String words) {
    return LINK.matcher(words).matches();
  }

  private List<Found> titled(String words, ChatAddress reader) {
    return inTitle(words)
        .map(query -> archive.search(judges.apply(query), ReadPosition.NEWEST, MOST).hits())
        .map(hits -> news.found(hits.stream().map(Hit::number).toList(), reader))
        .orElse(List.of());
  }

  /** The query for headlines with all these words, in any form; empty if there are none. */
  private static Optional<String> inTitle(String words) {
    List<String> each = new ArrayList<>(Arrays.asList(NO_WORD.split(words, -1)));
    each.removeIf(word -> word.codePoints().noneMatch(Character::isLetterOrDigit));
    return each.isEmpty()
        ? Optional.empty()
        : Optional.of(
            each.stream()
                .limit(MOST_WORDS)
                .map(word -> "title:\"" + word + "\"")
                .collect(Collectors.joining(" ")));
  }
}
