package org.didbon.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.archive.ReadPosition;
import org.didbon.cache.LatestMap;
import org.didbon.domain.SavedQuery;

/**
 * Searches as buttons ask for them: {@code /search ~WHEN-NUMBER QUERY}, where to read on in base
 * 36. A query too long for a button is remembered, and {@code ~HASH} stands for it; after a
 * restart, or many searches later, it has to be typed again. Thread-safe.
 */
public final class Searches {

  private static final int MOST = 10_000;
  private static final int RADIX = 36;
  private static final Pattern PLACE =
      Pattern.compile("~(-?[0-9a-z]+)-([0-9a-z]+)(?:-(\\d{1,6}))? (.*)");
  private static final Pattern SIGN = Pattern.compile("~([0-9a-f]{16})");

  private final LatestMap<String, String> remembered = new LatestMap<>(MOST);

  /**
   * What a button or a person asks for.
   *
   * @param after where the page before ended
   * @param shown how many items stand on the pages before
   */
  public record WantedPage(String query, ReadPosition after, int shown) {}

  /** What a button for {@code query} says. */
  public String command(String query) {
    String command = "/search " + query;
    return Buttons.fits(command) ? command : "/search " + remember(query);
  }

  /**
   * What a button says that reads on.
   *
   * @param shown how many items were shown
   */
  public String command(String query, ReadPosition after, int shown) {
    String place =
        "/search ~"
            + Long.toString(after.when(), RADIX)
            + "-"
            + Long.toString(after.number(), RADIX)
            + "-"
            + shown;
    String command = place + " " + query;
    return Buttons.fits(command) ? command : place + " " + remember(query);
  }

  /** Empty if the query was a long one that is forgotten. */
  public Optional<WantedPage> wanted(String words) {
    Matcher place = PLACE.matcher(words);
    ReadPosition after = place.matches() ? place(place) : ReadPosition.NEWEST;
    String query = place.matches() ? place.group(4) : words;
    // a button of a former version has no number
    int shown = place.matches() && place.group(3) != null ? Integer.parseInt(place.group(3)) : 0;
    Optional<String> known = id(query).map(this::query).orElse(Optional.of(query));
    return known.map(text -> new WantedPage(text, after, shown));
  }

  private static ReadPosition place(Matcher written) {
    try {
      return new ReadPosition(
          Long.parseLong(written.group(1), RADIX), Long.parseLong(written.group(2), RADIX));
    } catch (NumberFormatException e) {
      return ReadPosition.NEWEST; // no button of ours says so
    }
  }

  /** What stands for a query in a button; it is remembered. */
  public String remember(String query) {
    SavedQuery saved = SavedQuery.of(query);
    remembered.put(saved.id(), query);
    return sign(saved.id());
  }

  public static String sign(String id) {
    return "~" + id;
  }

  /** The id that a sign stands for; empty if it is none. */
  static Optional<String> id(String sign) {
    Matcher written = SIGN.matcher(sign);
    return written.matches() ? Optional.of(written.group(1)) : Optional.empty();
  }

  /** The query that a sign stands for; empty if it is forgotten. */
  private Optional<String> query(String id) {
    return remembered.get(id);
  }
}
