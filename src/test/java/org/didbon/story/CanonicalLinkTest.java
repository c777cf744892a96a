package org.didbon.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalLinkTest {

  private static final String PAGE = "paper.example/2026/05/ferry";

  private final CanonicalLink canonical = new CanonicalLink();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://paper.example/2026/05/ferry",
        "http://www.paper.example/2026/05/ferry/",
        "HTTPS://Paper.Example:443/2026/05/ferry#top",
        "http://paper.example:80/2026/05/ferry//",
        "http://paper.example:443/2026/05/ferry",
        "https://m.paper.example/2026/05/ferry",
        "https://amp.paper.example/2026/05/ferry",
        "https://paper.example/2026/05/ferry/amp/",
        "https://paper.example/2026/05/ferry/amp.html",
        "https://paper.example/2026/05/ferry?amp=1",
        "https://paper.example/2026/05/ferry?outputType=amp",
        "https://paper.example/2026/05/ferry/index.html",
        "https://paper.example/2026/05/ferry/index.php",
        "https://paper.example/2026/05/ferry/default.aspx",
        "https://paper.example/2026/05/ferry;jsessionid=A1B2C3?utm_source=rss",
        "https://paper.example/2026/05/ferry?PHPSESSID=9f8e7d",
        "https://paper.example/2026/05/ferry?sid=12&count=40",
        "https://paper.example/2026/05/ferry?_=1699&cb=77",
        "https://paper.example/2026/05/ferry?nocache=0.5312"
      })
  void onePageIsOneAddress(String spelling) {
    assertThat(canonical.of(spelling)).isEqualTo(PAGE);
  }

  @ParameterizedTest
  @CsvSource({
    "https://paper.example/story?id=7, paper.example/story?id=7",
    "https://paper.example/story?sid=9&id=7&views=3, paper.example/story?id=7",
    "https://paper.example/?p=7, paper.example?p=7",
    "https://paper.example/amphibians, paper.example/amphibians",
    "https://paper.example/side?outside=1, paper.example/side?outside=1",
    "https://paper.example:8080/a, paper.example:8080/a"
  })
  void whatChoosesThePageStays(String link, String expected) {
    assertThat(canonical.of(link)).isEqualTo(expected);
  }

  @Test
  void aSiteIsNoPage() {
    assertThat(CanonicalLink.isHome(canonical.of("https://www.paper.example/"))).isTrue();
    assertThat(CanonicalLink.isHome(canonical.of("https://paper.example/index.html"))).isTrue();
    assertThat(CanonicalLink.isHome(canonical.of("https://paper.example/?p=7"))).isFalse();
    assertThat(CanonicalLink.isHome(canonical.of("https://paper.example/a"))).isFalse();
    assertThat(CanonicalLink.isHome("")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "'  ', ''",
    "'  https://paper.example/a  ', paper.example/a",
    "Not An Address, not an address",
    "https://paper.example/a?id=7&sid=9, paper.example/a?id=7",
    "https://paper.example/a?sid=9&id=7, paper.example/a?id=7",
    "https://paper.example///, paper.example"
  })
  void whatIsNoAddressHasASpellingToo(String link, String expected) {
    assertThat(canonical.of(link)).isEqualTo(expected);
  }

  @Test
  void anAddressIsItselfHoweverManyWereAskedFor() {
    String one = "https://paper.example/Aa";
    String other = "https://paper.example/BB";
    assertThat(one.hashCode()).as("they share a place in the memory").isEqualTo(other.hashCode());

    for (int time = 0; time < 2; time++) {
      assertThat(canonical.of(one)).isEqualTo("paper.example/Aa");
      assertThat(canonical.of(other)).isEqualTo("paper.example/BB");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "paper.example/a?id=7, paper.example/a",
    "paper.example?p=7, paper.example",
    "paper.example/a, paper.example/a",
    "?p=7, ''",
    "'', ''"
  })
  void aPageIsOneWhateverIsAskedOfIt(String page, String path) {
    assertThat(CanonicalLink.path(page)).isEqualTo(path);
  }
}
