package org.didbon.feed;

import java.net.URI;
import java.time.Clock;
import java.util.Set;
import okhttp3.HttpUrl;
import org.didbon.feed.charset.FeedText;
import org.didbon.feed.http.Errand;
import org.didbon.feed.http.FeedFetcher;
import org.didbon.feed.http.FetchResult;
import org.didbon.feed.http.RestingHosts;
import org.didbon.feed.http.Robots;
import org.didbon.feed.text.HtmlText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The text of the article behind a link, where the outlet's robots.txt lets us read it. */
final class ArticleText {

  private static final Set<String> KINDS = Set.of("text/html", "application/xhtml+xml");

  private static final int DEEPEST = 200;

  private final FeedFetcher fetcher;
  private final Robots robots;
  private final RestingHosts resting;

  ArticleText(FeedFetcher fetcher, Clock clock) {
    this.fetcher = fetcher;
    this.robots = new Robots(fetcher, clock);
    this.resting = new RestingHosts(clock);
  }

  /** Plain text, {@code ""} if it is not to be had. */
  String of(String link) {
    URI address = address(link);
    String host = address.getHost();
    if (host == null || resting.rests(host) || !robots.allow(address)) {
      return "";
    }
    FetchResult page = fetcher.fetch(Errand.to(address));
    if (page.outcome() == FetchResult.FetchOutcome.FAILED && page.status() == 0) {
      resting.rest(host);
    }
    String kind = page.contentType().split(";", 2)[0].strip();
    return page.outcome() == FetchResult.FetchOutcome.FRESH && KINDS.contains(kind)
        ? main(FeedText.of(page.body(), page.contentType()))
        : "";
  }

  /** An odd link costs the text of its article alone. */
  private static URI address(String link) {
    HttpUrl url = HttpUrl.parse(link);
    return url == null ? URI.create("") : url.uri();
  }

  /** The element with the most text in its own paragraphs is the article. */
  private static String main(String html) {
    Parser parser = Parser.htmlParser();
    parser.setMaxDepth(DEEPEST);
    Element body = Jsoup.parse(html, "", parser).body();
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
}
