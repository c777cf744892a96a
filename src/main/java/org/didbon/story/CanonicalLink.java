package org.didbon.story;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** One spelling for all addresses of one page. Thread-safe. */
final class CanonicalLink {

  /** Parameters that tell where a reader came from, not what he reads. */
  private static final Set<String> TRACKING =
      Set.of(
          "utm_source",
          "utm_medium",
          "utm_campaign",
          "utm_content",
          "utm_term",
          "utm_id",
          "fbclid",
          "gclid",
          "yclid",
          "ysclid",
          "igshid",
          "mc_cid",
          "mc_eid",
          "ref",
          "from",
          "at_medium",
          "at_campaign",
          "ns_mchannel",
          "ns_source",
          "ns_campaign",
          "maca");

  private static final Pattern DOOR = Pattern.compile("^https?://(?:(?:www|m|amp)\\.)?");

  private final BasicURLNormalizer normalizer =
      BasicURLNormalizer.newBuilder().queryParamsToRemove(TRACKING).build();

  /** The address without scheme, fragment, tracking and a closing slash; {@code ""} if none. */
  String of(String link) {
    if (link.isBlank()) {
      return "";
    }
    String normal = normalizer.filter(link.strip());
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
