package org.didbon.feed;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okio.ByteString;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The text of the article behind a link, where the outlet's robots.txt lets us read it. */
final class ArticleText {

  private static final String ROBOT = "didbon";
  private static final int HOSTS = 1_000;
  private static final Set<String> KINDS = Set.of("text/html", "application/xhtml+xml");

  private final FeedFetcher fetcher;
  private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
  private final Map<String, BaseRobotRules> rules =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, BaseRobotRules> eldest) {
          return size() > HOSTS;
        }
      };

  ArticleText(FeedFetcher fetcher) {
    this.fetcher = fetcher;
  }

  /** Plain text, {@code ""} if it is not to be had. */
  String of(String link) {
    if (!rules(URI.create(link)).isAllowed(link)) {
      return "";
    }
    FetchResult page = fetcher.fetch(URI.create(link), "", "");
    String kind = page.contentType().split(";", 2)[0].strip();
    return page.outcome() == FetchResult.Outcome.FRESH && KINDS.contains(kind)
        ? main(FeedText.of(page.body(), page.contentType()))
        : "";
  }

  /** The element with the most text in its own paragraphs is the article. */
  private static String main(String html) {
    Element body = Jsoup.parse(html).body();
    Element best = null;
    int most = 0;
    for (Element element : body.select("article, main, section, div, td")) {
      int length = 0;
      for (Element child : element.children()) {
        length += child.normalName().equals("p") ? child.text().length() : 0;
      }
      if (length > most) {
        most = length;
        best = element;
      }
    }
    return best == null ? "" : HtmlText.text(best.select("> p").outerHtml());
  }

  private synchronized BaseRobotRules rules(URI link) {
    String host = link.getScheme() + "://" + link.getRawAuthority();
    return rules.computeIfAbsent(
        host,
        site -> {
          FetchResult robots = fetcher.fetch(URI.create(site + "/robots.txt"), "", "");
          ByteString body =
              robots.outcome() == FetchResult.Outcome.FRESH ? robots.body() : ByteString.EMPTY;
          return parser.parseContent(
              site + "/robots.txt", body.toByteArray(), "text/plain", List.of(ROBOT));
        });
  }
}
