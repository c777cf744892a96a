package org.didbon.command;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.archive.Place;

/**
 * Searches as buttons ask for them: {@code /search ~WHEN-NUMBER QUERY}, where to read on in base
 * 36. A query too long for a button is remembered, and {@code ~HASH} stands for it; after a
 * restart, or many searches later, it has to be typed again. Thread-safe.
 */
final class Searches {

  private static final int MOST = 10_000;
  private static final int HASH_BYTES = 8;
  private static final int RADIX = 36;
  private static final Pattern PLACE = Pattern.compile("~(-?[0-9a-z]+)-([0-9a-z]+) (.*)");
  private static final Pattern HASH = Pattern.compile("~([0-9a-f]{16})");

  private final Map<String, String> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MOST;
        }
      };

  /**
   * What a button or a person asks for.
   *
   * @param after where the page before ended
   */
  record Wanted(String query, Place after) {}

  /** What a button for {@code query} says. */
  String command(String query) {
    String command = "/search " + query;
    return Buttons.fits(command) ? command : "/search " + hash(query);
  }

  /** What a button says that reads on. */
  String command(String query, Place after) {
    String place =
        "/search ~"
            + Long.toString(after.when(), RADIX)
            + "-"
            + Long.toString(after.number(), RADIX);
    String command = place + " " + query;
    return Buttons.fits(command) ? command : place + " " + hash(query);
  }

  /** Empty if the query was a long one that is forgotten. */
  Optional<Wanted> wanted(String words) {
    Matcher place = PLACE.matcher(words);
    Place after = place.matches() ? place(place) : Place.NEWEST;
    String query = place.matches() ? place.group(3) : words;
    Matcher hash = HASH.matcher(query);
    if (!hash.matches()) {
      return Optional.of(new Wanted(query, after));
    }
    synchronized (remembered) {
      return Optional.ofNullable(remembered.get(hash.group(1)))
          .map(known -> new Wanted(known, after));
    }
  }

  private static Place place(Matcher written) {
    try {
      return new Place(
          Long.parseLong(written.group(1), RADIX), Long.parseLong(written.group(2), RADIX));
    } catch (NumberFormatException e) {
      return Place.NEWEST; // no button of ours says so
    }
  }

  /** What stands for a query, which is remembered. */
  private String hash(String query) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha.digest(query.getBytes(StandardCharsets.UTF_8));
      String hash = HexFormat.of().formatHex(digest, 0, HASH_BYTES);
      synchronized (remembered) {
        remembered.put(hash, query);
      }
      return "~" + hash;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
