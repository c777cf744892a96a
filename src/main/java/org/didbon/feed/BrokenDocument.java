package org.didbon.feed;

import com.rometools.rome.io.impl.DateParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.didbon.feed.RawFeed.RawItem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** A document that is no XML any more: what is whole in it is saved. */
final class BrokenDocument {

  private static final int DEEPEST = 100;

  private BrokenDocument() {}

  /** The items that are there from their first to their last tag. */
  static RawFeed read(String text) {
    Parser parser = Parser.xmlParser();
    parser.setMaxDepth(DEEPEST);
    Document document = Jsoup.parse(text, "", parser);
    List<RawItem> items = new ArrayList<>();
    for (String tag : List.of("item", "entry")) {
      Elements found = document.getElementsByTag(tag);
      int whole = Math.min(found.size(), count(text, "</" + tag + ">"));
      found.stream().limit(whole).map(BrokenDocument::item).forEach(items::add);
    }
    Element channel = document.getElementsByTag("channel").first();
    return new RawFeed(
        "", // which of the titles that are left is the feed's own cannot be told
        channel == null ? "" : first(channel, "link"),
        channel == null ? "" : first(channel, "language"),
        Duration.ZERO,
        items);
  }

  private static RawItem item(Element item) {
    String html = "";
    for (String tag : List.of("description", "summary", "content:encoded", "content")) {
      String longer = first(item, tag);
      html = longer.length() > html.length() ? longer : html;
    }
    String link = first(item, "link");
    if (link.isEmpty()) {
      link = item.getElementsByTag("link").attr("href");
    }
    String guid = first(item, "guid");
    return new RawItem(
        guid.isEmpty() ? first(item, "id") : guid, link, first(item, "title"), html, date(item));
  }

  private static @Nullable Long date(Element item) {
    for (String tag : List.of("pubDate", "published", "updated", "dc:date")) {
      Date date = DateParser.parseDate(first(item, tag), Locale.ENGLISH);
      if (date != null) {
        return date.toInstant().toEpochMilli();
      }
    }
    return null;
  }

  private static String first(Element in, String tag) {
    for (Element child : in.children()) {
      if (child.tagName().equalsIgnoreCase(tag)) {
        return child.wholeText().strip();
      }
    }
    return "";
  }

  private static int count(String text, String part) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
      count++;
    }
    return count;
  }
}
