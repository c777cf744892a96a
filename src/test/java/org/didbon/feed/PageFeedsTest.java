package org.didbon.feed;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How pages name their feeds. */
class PageFeedsTest {

  private static final URI PAGE = URI.create("https://paper.example/news/today.html");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          <link rel="alternate" type="application/rss+xml" href="https://paper.example/all.xml"> | https://paper.example/all.xml
          <LINK HREF='/out/atom' TYPE='application/atom+xml' REL='alternate' TITLE='x'>           | https://paper.example/out/atom
          <link type=application/rss+xml rel=alternate href=latest.rss>                           | https://paper.example/news/latest.rss
          <link href=//cdn.example/f rel="ALTERNATE home" type="Application/RSS+XML; charset=x">  | https://cdn.example/f
          <link rel="alternate" href="?feed=rss2">                                                | https://paper.example/news/today.html?feed=rss2
          <link rel="alternate" type="application/feed+json" href="../f.json">                    | https://paper.example/f.json
          <link rel="feed" href="/f">                                                             | https://paper.example/f
          <link rel="alternate" type="text/xml" href="/export/rss.xml">                           | https://paper.example/export/rss.xml
          <base href="https://other.example/a/"><link type="application/rss+xml" href="b">        | https://other.example/a/b
          <link rel="alternate" type="application/rss+xml" href="feed:https://paper.example/q">   | https://paper.example/q
          <link rel="alternate" type="application/rss+xml" href="feed://paper.example/q">         | http://paper.example/q
          <link rel="alternate" type="application/rss+xml" href="/q?a=1&amp;b=2#top">             | https://paper.example/q?a=1&b=2
          <link rel="alternate" type="application/rss+xml" href=" /лента ">                       | https://paper.example/%D0%BB%D0%B5%D0%BD%D1%82%D0%B0
          <p><a class=x href='/rss/'>Subscribe</a>                                                | https://paper.example/rss/
          <a href="/export/4711">RSS</a>                                                          | https://paper.example/export/4711
          <a href="/podcast.rss">hear</a>                                                         | https://paper.example/podcast.rss
          <a href=index.xml>all</a>                                                               | https://paper.example/news/index.xml
          <a href="/x?lang=ru&amp;format=feed">all</a>                                            | https://paper.example/x?lang=ru&format=feed
          <a href="/news_feed_ru.php">all</a>                                                     | https://paper.example/news_feed_ru.php
          """)
  void aFeedIsFoundHoweverItIsWritten(String named, URI feed) {
    assertThat(PageFeeds.inPage("<html><head><title>T</title>" + named + "</html>", PAGE))
        .containsExactly(feed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<link rel=stylesheet href=/rss.css>",
        "<link rel=alternate hreflang=ru href=https://paper.example/ru/>",
        "<link rel=alternate type=application/json+oembed href=/oembed?url=x>",
        "<link rel=alternate type=application/json href=/wp-json/wp/v2/pages/7>",
        "<a href=/about>About our RSS feeds and more</a>",
        "<a href='javascript:rss()'>RSS</a>",
        "<a href='mailto:rss@paper.example'>RSS</a>",
        "<a href='#rss'>RSS</a>",
        "<link rel=alternate type=application/rss+xml href=''>",
        "<link rel=alternate type=application/rss+xml href='http://'>",
        "<link rel=alternate type=application/rss+xml href='file:///etc/rss'>",
        "<!-- <link rel=alternate type=application/rss+xml href=/old> -->"
      })
  void whatIsNoFeedIsNotTakenForOne(String html) {
    assertThat(PageFeeds.inPage("<html>" + html, PAGE)).isEmpty();
  }

  @Test
  void declaredFeedsComeBeforeLinksAndCommentsLast() {
    String page =
        """
        <html><body><a href=/rss>RSS</a>
        <link rel=alternate type=application/rss+xml href=/comments/feed/>
        <link rel=alternate type=application/atom+xml href=/atom>
        <a href=/atom>again</a>
        """;

    assertThat(PageFeeds.inPage(page, PAGE))
        .containsExactly(
            URI.create("https://paper.example/atom"),
            URI.create("https://paper.example/rss"),
            URI.create("https://paper.example/comments/feed/"));
  }

  @Test
  void aPageInAFileSaysItselfWhereItIsFrom() {
    URI file = URI.create("file:///tmp/page.html");
    String link = "<link rel=alternate type=application/rss+xml href=/rss>";

    assertThat(PageFeeds.inPage("<link rel=canonical href=https://a.example/b>" + link, file))
        .containsExactly(URI.create("https://a.example/rss"));
    assertThat(PageFeeds.inPage(link, file)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<link ",
        "<a href=/rss/",
        "<div><a>",
        "<link rel=alternate type=application/rss+xml href=/",
        "<link rel=alternate href=/rss/rss/rss/rss/rss/rss/rss/rss/rss/rss/rss/rss/rss/x>",
        "<a href='/feedfeedfeedfeedfeedfeedfeedfeedfeedfeedfeedfeedfeedfeedfeed.x'>rss  </a>",
        "<base href=/x>",
        "<table><tr>",
        "<div><div><div><div><div><div><div><b><i>x</div><a href=y><i>1</i></a></div></div>"
      })
  @Timeout(value = 20, unit = SECONDS)
  void aHostilePageIsReadInBoundedTime(String piece) {
    List<URI> found = PageFeeds.inPage("<html>" + piece.repeat(30_000), PAGE);

    assertThat(found).hasSizeLessThanOrEqualTo(50);
  }
}
