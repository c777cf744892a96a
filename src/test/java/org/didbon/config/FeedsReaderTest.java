package org.didbon.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.didbon.domain.Feed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedsReaderTest {

  @TempDir Path path;

  @Test
  void aFeedIsReadWithAllItsKeys() {
    TestFolder folder =
        feeds(
            "  - {id: asiaplus-en, title: Asia-Plus, url: \"https://asiaplustj.info/en/rss\","
                + " language: en, country: TJ, every: 90s, fullText: true}");

    Config config = folder.read();

    assertThat(config.feeds())
        .containsExactly(
            new Feed(
                "asiaplus-en",
                "Asia-Plus",
                URI.create("https://asiaplustj.info/en/rss"),
                "en",
                "TJ",
                Duration.ofSeconds(90),
                true));
  }

  @Test
  void whatIsLeftOutHasItsDefault() {
    TestFolder folder = feeds("  - {id: a, url: \"https://a.example/rss\"}");

    Feed feed = folder.read().feeds().get(0);

    assertThat(feed.title()).isEqualTo("a");
    assertThat(feed.every()).isEqualTo(Duration.ofMinutes(10));
    assertThat(feed.language()).isEmpty();
    assertThat(feed.fullText()).isFalse();
  }

  @Test
  void norwayIsACountryAndNotANo() {
    TestFolder folder = feeds("  - {id: a, url: \"https://a.example/rss\", country: NO}");

    assertThat(folder.read().feeds().get(0).country()).isEqualTo("NO");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "every: 10 | every: \"10\" has no unit; write 10s, 10m, 10h or 10d",
        "every: ten minutes | every: \"ten minutes\" is no span of time; write a number and s, m, h"
            + " or d, such as 10m",
        "every: 0s | every: \"0s\" is too little; write 1s or more",
        "every: 31d | every: \"31d\" is too much; write 30d or less",
        "fullText: yes | fullText: \"yes\" is neither true nor false; write true or false",
        "country: UK | country: \"UK\" is no ISO 3166 code of a country; write GB",
        "country: tj | country: \"tj\" is no ISO 3166 code of a country; write TJ",
        "country: Tajikistan | country: \"Tajikistan\" is no ISO 3166 code of a country;"
            + " write TJ",
        "country: Tatooine | country: \"Tatooine\" is no ISO 3166 code of a country; write a"
            + " code such as RU or TJ",
        "language: kz | language: \"kz\" is no ISO 639 code of a language; write kk",
        "language: Russian | language: \"Russian\" is no ISO 639 code of a language; write a code"
            + " such as ru, en, tg, uz, ky or kk",
        "title: [a] | title: text is wanted here, not a list; write it after the colon",
        "evry: 10m | unknown key \"evry\" in a feed; write every",
        "interval: 10m | unknown key \"interval\" in a feed; write one of id, url, title, language,"
            + " country, every, fullText, headers, login, proxy",
        "urls: x | unknown key \"urls\" in a feed; delete it: url stands on line 3",
        "id: b | \"id\" stands twice in a feed, first on line 2; keep one of them",
      })
  void aFaultyValueIsToldWithItsRemedy(String line, String told) {
    TestFolder folder = feeds("  - id: a\n    url: https://a.example/rss\n    " + line);

    assertThat(folder.faults()).containsExactly("feeds.yaml:4: " + told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a.example/rss | \"a.example/rss\" is no web address; write it whole, with https:// before"
            + " it",
        "ftp://a.example/rss | \"ftp://a.example/rss\" is no web address; write it whole, with"
            + " https:// before it",
        "https:///rss | \"https:///rss\" names no server; write one such as"
            + " https://example.org/rss",
        "https://новости.рф/rss | \"https://новости.рф/rss\" names no server; write"
            + " https://xn--b1amnebsh.xn--p1ai/rss",
        "https://a.example/a b | \"https://a.example/a b\" has a blank in it; write %20 for a"
            + " blank",
        "https://a.example/{x} | \"https://a.example/{x}\" is no web address; write one such as"
            + " https://example.org/rss, as the browser shows it",
        "https://a.example:99999/ | \"https://a.example:99999/\" has an impossible port; write one"
            + " from 1 to 65535",
        "https://me:word@a.example/ | an address may hold no user name or password; write it"
            + " without what is before @",
      })
  void aFaultyAddressIsToldWithItsRemedy(String url, String told) {
    TestFolder folder = feeds("  - id: a\n    url: \"" + url + "\"");

    assertThat(folder.faults()).containsExactly("feeds.yaml:3: url: " + told);
  }

  @Test
  void aFeedNeedsAnIdAndAnAddress() {
    TestFolder folder = feeds("  - title: Asia-Plus\n    url:");

    assertThat(folder.faults())
        .containsExactly(
            "feeds.yaml:2: a feed needs id; write id: and a short name of a-z, 0-9 and -",
            "feeds.yaml:3: a feed needs url; write url: \"https://…\"");
  }

  @Test
  void anIdThatIsNoneIsProposedInLatinLetters() {
    TestFolder folder = feeds("  - {id: Азия Плюс, url: \"https://a.example/rss\"}");

    assertThat(folder.faults())
        .containsExactly(
            "feeds.yaml:2: id: \"Азия Плюс\" is no id: an id is made of a-z, 0-9 and -; write"
                + " aziya-plyus");
  }

  @Test
  void anIdBelongsToOneFeed() {
    TestFolder folder =
        feeds(
            "  - {id: a, url: \"https://a.example/rss\"}\n"
                + "  - {id: a, url: \"https://b.example/rss\"}");

    assertThat(folder.faults())
        .containsExactly(
            "feeds.yaml:3: the id \"a\" belongs to a feed on line 2; give this one another id, such"
                + " as a-2");
  }

  @Test
  void anAddressBelongsToOneFeed() {
    TestFolder folder =
        feeds(
            "  - {id: a, url: \"https://a.example/rss\"}\n"
                + "  - {id: b, url: \"https://a.example/rss\"}");

    assertThat(folder.faults())
        .containsExactly(
            "feeds.yaml:3: the feed \"a\" has the same url; delete one of the two feeds");
  }

  @Test
  void noFeedOfTheHouseIsCalledAsThoseOfChatsAre() {
    TestFolder folder = feeds("  - {id: own--a, url: \"https://a.example/rss\"}");

    assertThat(folder.faults())
        .containsExactly(
            "feeds.yaml:2: the id \"own--a\" begins as those of chats' own feeds do; begin it"
                + " otherwise than with own--");
  }

  @Test
  void anEntryThatIsNoMappingIsToldSo() {
    TestFolder folder = feeds("  - https://a.example/rss");

    assertThat(folder.faults())
        .contains("feeds.yaml:2: a feed is written as text here; write key: value, one a line");
  }

  private TestFolder feeds(String entries) {
    return new TestFolder(path).write("feeds.yaml", "feeds:\n" + entries + "\n");
  }
}
