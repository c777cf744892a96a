package org.didbon.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a list is read on: behind which of its things, by what gives it its place, so that what
 * comes meanwhile moves nothing. Nobody need know what is in it.
 *
 * @param list whose it is
 * @param place of the last thing that was told, mostly in milliseconds; 0 where its id gives it
 * @param id of that thing
 */
record PageCursor(String list, long place, String id) {

  private static final int LONGEST = 500;
  private static final Pattern PLACE = Pattern.compile("([a-z-]+) (-?\\d{1,19}) (\\P{Cntrl}*)");

  static PageCursor of(String list, long place, String id) {
    return new PageCursor(list, place, id);
  }

  /**
   * Reads what {@link #written} wrote; empty for {@code ""}.
   *
   * @throws ApiFault if it is none of that list
   */
  static Optional<PageCursor> read(String list, String written) {
    if (written.isEmpty()) {
      return Optional.empty();
    }
    try {
      String plain =
          written.length() > LONGEST
              ? ""
              : new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
      Matcher parts = PLACE.matcher(plain);
      if (parts.matches() && parts.group(1).equals(list)) {
        return Optional.of(new PageCursor(list, Long.parseLong(parts.group(2)), parts.group(3)));
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw ApiFault.parameter(
        "cursor", "this is no cursor of this list; take next of the page before, or leave it out");
  }

  String written() {
    String plain = list + " " + place + " " + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }
}
