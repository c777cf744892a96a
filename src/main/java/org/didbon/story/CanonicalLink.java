package org.didbon.story;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Pattern;
import org.didbon.domain.TrackingMarks;
import org.jspecify.annotations.Nullable;

/**
 * One spelling for all addresses of one page. The same few hundred addresses are asked for again
 * and again while a document is recorded: the latest are remembered. Thread-safe.
 */
final class CanonicalLink {

  /**
   * Parameters that are others at each visit, or choose a dress of the page: counters, sessions.
   */
  private static final Pattern FLEETING =
      Pattern.compile(
          "(?i)(?<=[?&])(?:phpsessid|jsessionid|aspsessionid[a-z]*|cfid|cftoken|osid|zenid"
              + "|sid|s_id|session|sessid|session_?id|sess|token_?id|visitor_?id|visit"
              + "|count|counter|cnt|hits?|views?|rnd|rand|random|nocache|no_cache|cache|cachebuster"
              + "|cache_?bust|cb|bust|_|ts|timestamp|nonce|uniq|unique"
              + "|amp|outputtype|mobile|print|platform|device)(?:=[^&]*)?(?:&|$)");

  /** A session in the path (jcp.org, Servlet specification: URL rewriting). */
  private static final Pattern PATH_SESSION =
      Pattern.compile("(?i);(?:jsessionid|phpsessid|sid)=[^/?#;]*");

  private static final Pattern DOOR =
      Pattern.compile("^https?://(?:(?:www\\d?|m|mobile|amp|touch|pda|wap)\\.)?");

  /** The page a server gives for the folder, and the dress for telephones. */
  private static final Pattern DRESS =
      Pattern.compile("(?i)/(?:index|default)\\.(?:html?|php\\d?|aspx?|jsp)$|/amp(?:\\.html)?$");

  private static final Pattern PORT = Pattern.compile("^([^/?]+):(?:80|443)(?=[/?]|$)");

  private static final int REMEMBERED = 1 << 11;

  private final BasicURLNormalizer normalizer = BasicURLNormalizer.newBuilder().build();
  private final AtomicReferenceArray<@Nullable Remembered> remembered =
      new AtomicReferenceArray<>(REMEMBERED);

  private record Remembered(String link, String canonical) {}

  /** The address without scheme, fragment, tracking and a closing slash; {@code ""} if none. */
  String of(String link) {
    if (link.isBlank()) {
      return "";
    }
    int place = Math.floorMod(link.hashCode(), REMEMBERED);
    Remembered known = remembered.get(place);
    if (known == null || !known.link().equals(link)) {
      known = new Remembered(link, spelled(link));
      remembered.set(place, known);
    }
    return known.canonical();
  }

  private String spelled(String link) {
    String normal = normalizer.filter(TrackingMarks.without(link.strip()));
    if (normal == null) {
      normal = link.strip().toLowerCase(Locale.ROOT);
    }
    String bare = DOOR.matcher(PATH_SESSION.matcher(normal).replaceAll("")).replaceFirst("");
    bare = PORT.matcher(bare).replaceFirst("$1");
    int question = bare.indexOf('?');
    String path = question < 0 ? bare : bare.substring(0, question);
    String query = question < 0 ? "" : FLEETING.matcher(bare.substring(question)).replaceAll("");
    query =
        query.endsWith("&") || query.endsWith("?") ? query.substring(0, query.length() - 1) : query;
    return slashless(DRESS.matcher(slashless(path)).replaceFirst("")) + query;
  }

  /** Whether a canonical address is that of a whole site, not of a page in it. */
  static boolean isHome(String canonical) {
    return canonical.indexOf('/') < 0 && canonical.indexOf('?') < 0;
  }

  /** The address without what is asked of the page. */
  static String path(String canonical) {
    int question = canonical.indexOf('?');
    return question < 0 ? canonical : canonical.substring(0, question);
  }

  private static String slashless(String path) {
    String bare = path;
    while (bare.endsWith("/")) {
      bare = bare.substring(0, bare.length() - 1);
    }
    return bare;
  }
}
