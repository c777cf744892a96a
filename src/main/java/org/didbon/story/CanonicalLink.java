package org.didbon.story;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.didbon.domain.TrackingMarks;

/** One spelling for all addresses of one page. Thread-safe. */
final class CanonicalLink {

  private static final Pattern DOOR = Pattern.compile("^https?://(?:(?:www|m|amp)\\.)?");

  private final BasicURLNormalizer normalizer = BasicURLNormalizer.newBuilder().build();

  /** The address without scheme, fragment, tracking and a closing slash; {@code ""} if none. */
  String of(String link) {
    if (link.isBlank()) {
      return "";
    }
    String normal = normalizer.filter(TrackingMarks.without(link.strip()));
    if (normal == null) {
      normal = link.strip().toLowerCase(Locale.ROOT);
    }
    String bare = DOOR.matcher(normal).replaceFirst("");
    while (bare.endsWith("/")) {
      bare = bare.substring(0, bare.length() - 1);
    }
    return bare;
  }
}
