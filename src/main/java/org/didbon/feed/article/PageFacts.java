package org.didbon.feed.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.didbon.feed.text.HtmlText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself to search engines.
 *
 * @param body the article's text, {@code ""} if it is not told
 * @param free false if the page says that one has to pay for it
 * @param film whether it is about a film, not an article
 */
record PageFacts(String body, boolean free, boolean film) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private static final int LONGEST = 1_000_000;
  private static final int MOST = 20;
  private static final int MOST_VALUES = 10_000;

  static PageFacts of(Document page) {
    PageFacts all = new PageFacts("", true, isFilm(page));
    int count = 0;
    for (Element script : page.getElementsByTag("script")) {
      if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json") && count++ < MOST) {
        all = all.with(script.data());
      }
    }
    return all;
  }

  private static boolean isFilm(Document page) {
    for (Element meta : page.getElementsByTag("meta")) {
      if (meta.attr("property").equals("og:type")) {
        return meta.attr("content").startsWith("video");
      }
    }
    return false;
  }

  private PageFacts with(String json) {
    if (json.length() > LONGEST) {
      return this;
    }
    try {
      return with(JSON.readTree(json.strip()));
    } catch (JsonProcessingException e) {
      // many outlets write what is no JSON: then the page tells itself alone
      return this;
    }
  }

  private PageFacts with(JsonNode root) {
    String longest = body;
    boolean open = free;
    Deque<JsonNode> left = new ArrayDeque<>();
    left.add(root);
    for (int seen = 0; !left.isEmpty() && seen < MOST_VALUES; seen++) {
      JsonNode node = left.poll();
      String told = node.path("articleBody").asText("");
      longest = told.length() > longest.length() ? told : longest;
      String access = node.path("isAccessibleForFree").asText("");
      // of a part of the page alone it is told within that part
      open = open && !access.equalsIgnoreCase("false");
      node.forEach(left::add);
    }
    return new PageFacts(longest.equals(body) ? body : HtmlText.text(longest), open, film);
  }
}
