package org.didbon.feed.text;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.didbon.domain.TrackingMarks;

/**
 * The addresses that outlets write, in whatever way they write them: as browsers take them, letters
 * of all scripts left as they are. Pure.
 */
public final class FeedLinks {

  /** Longer ones no browser's bar and no chat shows, and no outlet means. */
  private static final int LONGEST = 2_048;

  private static final Pattern AMPERSAND = Pattern.compile("(?i)&(?:amp|#0*38|#x0*26);");

  /** A whole tag in place of its address. */
  private static final Pattern ANCHOR =
      Pattern.compile(
          "(?i)^\\s{0,9}<a\\s[^>]{0,200}?href\\s{0,3}=\\s{0,3}[\"']?([^\"'\\s>]+).*",
          Pattern.DOTALL);

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");
  private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\"'<]+|[\\s\\p{Z}\"'>]+$");

  /** Feed addresses of old readers: {@code feed://host/} and {@code feed:https://host/}. */
  private static final Pattern FEED = Pattern.compile("(?i)^feed:(?://(?=https?:)|(?=https?:))?");

  private static final Pattern WEB = Pattern.compile("(?i)^(https?):[/\\\\]+(?=[^/\\\\])");
  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:(?!\\d)");
  private static final Pattern WWW = Pattern.compile("(?i)^www\\d?\\.[^/\\s.]+\\.[^/\\s]+.*");

  /** What no address may hold unescaped (RFC 3986); letters of all scripts may (RFC 3987). */
  private static final Pattern ILLEGAL =
      Pattern.compile("[\\s\\p{Z}\"<>\\\\^`{|}]|%(?![0-9A-Fa-f]{2})");

  private static final Pattern BRACKET = Pattern.compile("[\\[\\]]");

  private static final URI NOWHERE = URI.create("");

  private FeedLinks() {}

  /**
   * An absolute http address without tracking marks, or {@code ""}: nothing else is a place to read
   * news.
   *
   * @param link as the outlet wrote it
   * @param base what it stands relative to: the document's address with its xml:base applied
   */
  public static String resolve(String link, URI base) {
    String plain = plain(link);
    if (plain.isEmpty() || plain.startsWith("#") || plain.length() > LONGEST) {
      return "";
    }
    String absolute = TrackingMarks.without(absolute(plain, base));
    return absolute.length() > LONGEST ? "" : absolute;
  }

  /** An address that stands alone, as it may be asked for; as it is if it cannot. */
  public static String address(String written) {
    String plain = plain(written);
    String absolute = plain.isEmpty() ? "" : absolute(plain, NOWHERE);
    HttpUrl url = HttpUrl.parse(absolute);
    boolean foreign = url != null && absolute.chars().anyMatch(c -> c > 0x7f);
    return absolute.isEmpty() ? written.strip() : foreign ? url.toString() : absolute;
  }

  /** As it was meant: escaped once too often, broken into lines, in quotes. */
  private static String plain(String link) {
    String unescaped = link;
    for (int i = 0; i < 2; i++) {
      unescaped = AMPERSAND.matcher(unescaped).replaceAll("&");
    }
    Matcher anchor = ANCHOR.matcher(unescaped);
    String bare = anchor.matches() ? anchor.group(1) : unescaped;
    String seen = UNSEEN.matcher(bare).replaceAll("");
    return FEED.matcher(AROUND.matcher(seen).replaceAll("")).replaceFirst("");
  }

  private static String absolute(String link, URI base) {
    Matcher web = WEB.matcher(link);
    if (web.find()) {
      return whole(web.group(1).toLowerCase(Locale.ROOT), link.substring(web.end()));
    }
    if (link.startsWith("//") || link.startsWith("\\\\")) {
      return whole(scheme(base), link.substring(2));
    }
    if (WWW.matcher(link).matches() || beginsWithHost(link, base)) {
      return whole(scheme(base), link);
    }
    return SCHEME.matcher(link).find() ? "" : relative(link, base);
  }

  private static String whole(String scheme, String rest) {
    int path = rest.length();
    for (char sign : new char[] {'/', '\\', '?', '#'}) {
      int at = rest.indexOf(sign);
      path = at >= 0 && at < path ? at : path;
    }
    String address = scheme + "://" + rest.substring(0, path) + escaped(rest.substring(path));
    return HttpUrl.parse(address) == null ? "" : address;
  }

  private static String relative(String link, URI base) {
    HttpUrl from = HttpUrl.parse(base.toString());
    HttpUrl to = from == null ? null : from.resolve(escaped(link));
    return to == null ? "" : escaped(to.toString());
  }

  /** Path, query and fragment as an address may hold them. */
  private static String escaped(String rest) {
    int fragment = rest.indexOf('#');
    String asked = fragment < 0 ? rest : rest.substring(0, fragment);
    String place = fragment < 0 ? "" : "#" + rest.substring(fragment + 1).replace("#", "%23");
    int query = asked.indexOf('?');
    String path = query < 0 ? asked : asked.substring(0, query);
    String question = query < 0 ? "" : asked.substring(query);
    return percented(BRACKET, percented(ILLEGAL, path.replace('\\', '/')))
        + percented(ILLEGAL, question + place);
  }

  private static String percented(Pattern illegal, String text) {
    return illegal
        .matcher(text)
        .replaceAll(
            found -> {
              StringBuilder escaped = new StringBuilder();
              for (byte b : found.group().getBytes(StandardCharsets.UTF_8)) {
                escaped.append("%%%02X".formatted(b));
              }
              return escaped.toString();
            });
  }

  /** {@code outlet.example/news/1} in a feed of outlet.example. */
  private static boolean beginsWithHost(String link, URI base) {
    String host = base.getHost();
    return host != null
        && host.indexOf('.') > 0
        && link.regionMatches(true, 0, host, 0, host.length())
        && (link.length() == host.length() || "/:?".indexOf(link.charAt(host.length())) >= 0);
  }

  private static String scheme(URI base) {
    return "http".equalsIgnoreCase(base.getScheme()) ? "http" : "https";
  }
}
