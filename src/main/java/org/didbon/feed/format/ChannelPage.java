package org.didbon.feed.format;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.didbon.domain.FeedFault;
import org.didbon.domain.FeedFault.Kind;
import org.didbon.feed.format.RawFeed.RawItem;
import org.didbon.feed.format.RawFeed.RawLink;
import org.didbon.feed.text.HtmlText;
import org.didbon.feed.text.PlainText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/**
 * The web page on which Telegram shows the latest messages of a public channel ({@code
 * t.me/s/NAME}); seen in 2024 to 2026, documented nowhere. It is known by the names of its classes,
 * wherever it stands. Messages without words are left out: there is nothing to tell of them.
 */
public final class ChannelPage {

  /** Twenty messages take a tenth of it. */
  private static final int LONGEST = 3_000_000;

  /** Where a page says what it is. */
  private static final int HEAD = 200_000;

  private static final int DEEPEST = 500;
  private static final int MOST = 200;

  /** A longer first line is no headline, but how the text begins. */
  private static final int LONGEST_TITLE = 200;

  private static final String HISTORY = "tgme_channel_history";
  private static final String CHANNEL = "tgme_channel_info";
  private static final String PAGE = "tgme_page";

  private ChannelPage() {}

  /** Whether a page is Telegram's about a chat, with messages or without. */
  public static boolean is(String html) {
    String head = html.substring(0, Math.min(html.length(), HEAD));
    return head.contains("class=\"" + PAGE) || head.contains(CHANNEL) || head.contains(HISTORY);
  }

  /** What is shown of the channel; a fault if it shows nobody its messages on the web. */
  public static RawFeed read(String html, URI base) {
    // as loose XML: the tree that browsers build fails on hostile markup (jsoup 1.24.1: seen), and
    // what
    // is not closed does not matter here
    Parser parser = Parser.xmlParser().settings(ParseSettings.htmlDefault);
    parser.setMaxDepth(DEEPEST);
    Document page = Jsoup.parse(html.substring(0, Math.min(html.length(), LONGEST)), "", parser);
    boolean channel =
        !page.getElementsByClass(HISTORY).isEmpty() || !page.getElementsByClass(CHANNEL).isEmpty();
    if (!channel) {
      return RawFeed.failed(FeedFault.of(Kind.CHANNEL));
    }
    List<RawItem> items = new ArrayList<>();
    for (Element message : page.getElementsByAttribute("data-post")) {
      RawItem item = item(message, base);
      if (!item.texts().isEmpty() && items.size() < MOST) {
        items.add(item);
      }
    }
    return new RawFeed(title(page), List.of(), "", Duration.ZERO, items, "", "");
  }

  private static String title(Document page) {
    Element header = page.getElementsByClass("tgme_channel_info_header_title").first();
    Element meta = page.selectFirst("meta[property=og:title]");
    String title = header != null ? header.text() : meta == null ? "" : meta.attr("content");
    return PlainText.line(title);
  }

  private static RawItem item(Element message, URI base) {
    String post = message.attr("data-post").strip();
    String text = service(message) ? "" : text(message);
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end);
    boolean titled = first.length() <= LONGEST_TITLE;
    String rest = titled ? text.substring(end < 0 ? text.length() : end + 1) : text;
    List<String> texts = text.isEmpty() ? List.of() : List.of(rest);
    List<RawLink> links = new ArrayList<>();
    Element date = message.selectFirst("a.tgme_widget_message_date[href]");
    if (date != null) {
      links.add(new RawLink(date.attr("href").strip(), base));
    }
    Element time = message.selectFirst("a.tgme_widget_message_date time[datetime]");
    List<String> dates = time == null ? List.of() : List.of(time.attr("datetime"));
    return new RawItem(post, links, titled ? first : "", texts, List.of(), dates);
  }

  /** That a channel was made, or has another picture. */
  private static boolean service(Element message) {
    return message.hasClass("service_message") || message.selectFirst(".service_message") != null;
  }

  /** Of the message itself, not of one that it answers. */
  private static String text(Element message) {
    return message.getElementsByClass("js-message_text").stream()
        .filter(text -> text.parents().stream().noneMatch(ChannelPage::isReply))
        .map(HtmlText::text)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  private static boolean isReply(Element element) {
    return element.hasClass("tgme_widget_message_reply");
  }
}
