package org.didbon.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The feeds that a web page names, however it writes them: in {@code link} elements
 * (rssboard.org/rss-autodiscovery), or in plain links that look like feeds.
 */
final class PageFeeds {

  /** Pages name their feeds near their beginning; what a hostile one goes on with is not read. */
  private static final int LONGEST_PAGE = 2_000_000;

  private static final int LONGEST_ADDRESS = 2_000;
  private static final int LONGEST_NAME = 60;
  private static final int MOST_LINKS = 20_000;
  private static final int MOST = 50;
  private static final int DEEPEST = 256;

  /** Types of nothing but feeds. */
  private static final Pattern TYPE =
      Pattern.compile("(application|text)/(rss|atom|rdf|feed)(\\+(xml|json))?");

  /** Types of other things too: of a feed only if the address says so. */
  private static final Pattern LOOSE_TYPE = Pattern.compile("|(application|text)/(xml|json)");

  /** The last part of a path that is called as feeds are. */
  private static final Pattern NAME =
      Pattern.compile(
          "(feeds?|rss|atom|rdf)[\\d.]*(\\.\\w{2,4})?"
              + "|.{1,40}\\.(rss|atom|rdf)"
              + "|index\\.(xml|rss|rdf)"
              + "|.{0,40}(rss|atom|feed).{0,10}\\.(xml|json|php)");

  private static final Pattern QUERY =
      Pattern.compile("(feed|format|type|output|alt)=(feed|rss2?|atom|rdf)");

  /** What people write on the link to a feed, and nothing else. */
  private static final Pattern LABEL = Pattern.compile("(rss|atom)(\\P{L}{0,3}(feeds?|2\\.0))?");

  private PageFeeds() {}

  /**
   * Whole addresses of what may be the page's feeds, at most fifty: those it declares before those
   * it only links to, and feeds of comments last.
   *
   * @param base address of the page; if that is none of the web, what the page says of its own
   *     address stands in for it
   */
  static List<URI> inPage(String html, URI base) {
    Parser parser = Parser.htmlParser();
    parser.setMaxDepth(DEEPEST);
    Document page;
    try {
      page = Jsoup.parse(html.substring(0, Math.min(html.length(), LONGEST_PAGE)), "", parser);
    } catch (IndexOutOfBoundsException e) {
      return List.of(); // jsoup loses itself in markup made for that (1.24.1: seen)
    }
    String home = home(page, base);
    Set<URI> found = new LinkedHashSet<>();
    page.getElementsByTag("link").stream()
        .limit(MOST_LINKS)
        .filter(PageFeeds::declares)
        .forEach(link -> address(link, home).ifPresent(found::add));
    page.getElementsByTag("a").stream()
        .limit(MOST_LINKS)
        .forEach(
            link ->
                address(link, home)
                    .filter(url -> looksLikeFeed(url) || isCalledFeed(link))
                    .ifPresent(found::add));
    List<URI> sorted = new ArrayList<>(found);
    sorted.removeIf(PageFeeds::isOfComments);
    found.stream().filter(PageFeeds::isOfComments).forEach(sorted::add);
    return sorted.stream().limit(MOST).toList();
  }

  /** What relative addresses of the page begin from; {@code ""} if it is not known. */
  private static String home(Document page, URI base) {
    String own = isOfWeb(base) ? base.toString() : said(page, "link[rel=canonical]", "href");
    String home = own.isEmpty() ? said(page, "meta[property=og:url]", "content") : own;
    Element told = page.selectFirst("base[href]");
    return told == null ? home : absolute(told.attr("href"), home).map(URI::toString).orElse(home);
  }

  private static String said(Document page, String where, String attribute) {
    Element element = page.selectFirst(where);
    return element == null
        ? ""
        : absolute(element.attr(attribute), "").map(URI::toString).orElse("");
  }

  private static boolean declares(Element link) {
    List<String> rel = List.of(link.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+"));
    if (rel.contains("stylesheet") || rel.contains("oembed")) {
      return false;
    }
    String type = link.attr("type").toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    boolean alternate = rel.contains("alternate") || rel.contains("feed");
    return TYPE.matcher(type).matches()
        || rel.contains("feed")
        || (alternate
            && LOOSE_TYPE.matcher(type).matches()
            && address(link, "http://page.invalid/").filter(PageFeeds::looksLikeFeed).isPresent());
  }

  private static Optional<URI> address(Element link, String home) {
    return absolute(link.attr("href"), home);
  }

  /** An address of the web, without the place in the document; empty if it is none. */
  private static Optional<URI> absolute(String written, String home) {
    String href = written.strip().replaceFirst("^feed:(?=https?://)", "");
    href = href.replaceFirst("^feed://", "http://");
    if (href.isEmpty() || href.startsWith("#") || href.length() > LONGEST_ADDRESS) {
      return Optional.empty();
    }
    try {
      String whole = StringUtil.resolve(home, href);
      int place = whole.indexOf('#');
      URI url = new URI(place < 0 ? whole : whole.substring(0, place));
      return Optional.of(url).filter(PageFeeds::isOfWeb).map(u -> URI.create(u.toASCIIString()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  static boolean isOfWeb(URI url) {
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    return (scheme.equals("http") || scheme.equals("https"))
        && url.getHost() != null
        && url.getUserInfo() == null;
  }

  private static boolean looksLikeFeed(URI url) {
    String path = String.valueOf(url.getRawPath()).toLowerCase(Locale.ROOT).replaceFirst("/$", "");
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (name.length() <= LONGEST_NAME && NAME.matcher(name).matches()) {
      return true;
    }
    String query = url.getRawQuery() == null ? "" : url.getRawQuery().toLowerCase(Locale.ROOT);
    return List.of(query.split("&")).stream().anyMatch(part -> QUERY.matcher(part).matches());
  }

  private static boolean isCalledFeed(Element link) {
    return LABEL.matcher(link.text().strip().toLowerCase(Locale.ROOT)).matches()
        || link.attr("type").toLowerCase(Locale.ROOT).matches("application/(rss|atom)\\+xml");
  }

  /** Whether it brings what readers say, not what the outlet does. */
  static boolean isOfComments(URI url) {
    return url.toString().toLowerCase(Locale.ROOT).contains("comments");
  }
}
