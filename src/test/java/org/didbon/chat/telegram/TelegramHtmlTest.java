package org.didbon.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.didbon.domain.Field;
import org.didbon.domain.RichText;
import org.didbon.domain.RichText.Style;
import org.didbon.domain.Span;
import org.junit.jupiter.api.Test;

class TelegramHtmlTest {

  private static final String SENTENCE = "The ministry denied the report of the agency on Friday. ";
  private static final String URL = "https://mfa.tj/1";
  private static final String FAMILY = "👨‍👩‍👧‍👦";

  @Test
  void everyStyleHasItsTag() {
    RichText text =
        RichText.builder()
            .plain("plain ")
            .bold("bold ")
            .italic("italic ")
            .code("/help ")
            .link("link", "https://mfa.tj/en?a=1&b=2")
            .build();

    assertThat(html(text))
        .isEqualTo(
            "plain <b>bold </b><i>italic </i><code>/help </code>"
                + "<a href=\"https://mfa.tj/en?a=1&amp;b=2\">link</a>");
  }

  @Test
  void matchedWordsAreBoldInASentenceAndUnderlinedInABoldHeadline() {
    RichText text =
        RichText.builder()
            .bold("Claim of ")
            .mark("Patrushev")
            .newLine()
            .plain("Said ")
            .mark("Patrushev")
            .build();

    assertThat(html(text))
        .isEqualTo("<b>Claim of </b><b><u>Patrushev</u></b>\nSaid <b>Patrushev</b>");
  }

  @Test
  void aHeadlineWithMatchedWordsIsOneLink() {
    RichText text =
        RichText.builder()
            .marked("Claim of Patrushev", List.of(new Span(Field.TITLE, 9, 18)), Style.BOLD, URL)
            .plain(" new")
            .build();

    assertThat(html(text))
        .isEqualTo("<a href=\"" + URL + "\"><b>Claim of </b><b><u>Patrushev</u></b></a> new");
    assertThat(TelegramHtml.of(text, TelegramHtml.MESSAGE).link()).isEqualTo(URL);
  }

  /** The first headline's place among what Telegram shows is that of its link. */
  @Test
  void aLinkStaysOneWhereItsStylesGo() {
    RichText.Builder text = RichText.builder();
    for (int i = 0; i < 99; i++) {
      text.bold("word ");
    }
    text.newLine()
        .marked("Claim of Patrushev", List.of(new Span(Field.TITLE, 9, 18)), Style.BOLD, URL);

    assertThat(html(text.build()))
        .endsWith("<b>word </b>\n<a href=\"" + URL + "\">Claim of Patrushev</a>");
  }

  @Test
  void textOfStrangersNeverBecomesMarkup() {
    String hostile = "<script>alert(1)</script> &amp;amp; </b> *_~` \"quoted\"";

    TelegramHtml rendered = TelegramHtml.of(RichText.of(hostile), TelegramHtml.MESSAGE);

    assertThat(rendered.html()).doesNotContain("<");
    assertThat(seen(rendered)).isEqualTo(hostile);
  }

  @Test
  void whatActsOnTheReadersClientIsTakenOut() {
    RichText text =
        RichText.of("a\u0000b\u202Ec\u2066d\u0007e\uD83Df\uFFFEg", "one\ntwo\u2028three");

    assertThat(html(text)).isEqualTo("abcdefg\none two three");
  }

  @Test
  void aHeadlineMentionsNobody() {
    RichText text = RichText.builder().plain("@durov wrote press@mfa.tj ").code("@chan").build();

    assertThat(html(text)).isEqualTo("@\u2060durov wrote press@mfa.tj <code>@chan</code>");
  }

  @Test
  void onlyAddressesOfTheWebAreLinks() {
    RichText text =
        RichText.builder()
            .link("one ", "javascript:alert(1)")
            .link("two ", "tg://resolve?domain=x")
            .link("three ", "")
            .link("four ", "https://" + "a".repeat(3000) + ".tj/")
            .link("five", "http://tj.example/\"><b>\u202Ex")
            .build();

    assertThat(html(text))
        .isEqualTo(
            "one two three four <a href=\"http://tj.example/%22%3E%3Cb%3E%E2%80%AEx\">five</a>");
  }

  @Test
  void aTextThatFitsIsLeftWhole() {
    TelegramHtml rendered =
        TelegramHtml.of(RichText.of("x".repeat(TelegramHtml.MESSAGE)), TelegramHtml.MESSAGE);

    assertThat(rendered.whole()).isTrue();
    assertThat(rendered.html()).hasSize(TelegramHtml.MESSAGE);
  }

  @Test
  void aLongTextEndsAfterASentence() {
    TelegramHtml rendered =
        TelegramHtml.of(RichText.of(SENTENCE.repeat(100)), TelegramHtml.MESSAGE);

    assertThat(rendered.whole()).isFalse();
    assertThat(rendered.plain()).endsWith("on Friday. …").hasSizeBetween(4000, 4096);
  }

  @Test
  void aLongTextWithoutSentencesEndsAfterAWord() {
    TelegramHtml rendered =
        TelegramHtml.of(RichText.of("мигранты ".repeat(1000)), TelegramHtml.MESSAGE);

    assertThat(rendered.plain()).endsWith("мигранты…").hasSizeBetween(4000, 4096);
  }

  @Test
  void noCharacterIsHalvedHoweverManyPartsItHas() {
    for (int shift = 0; shift < 12; shift++) {
      String text = "x".repeat(shift) + FAMILY.repeat(1000);

      String plain = TelegramHtml.of(RichText.of(text), TelegramHtml.MESSAGE).plain();

      String families = plain.substring(shift, plain.length() - 1);
      assertThat(families).isEqualTo(FAMILY.repeat(families.length() / FAMILY.length()));
      assertThat(plain).endsWith("…").hasSizeBetween(4070, 4096);
    }
  }

  @Test
  void evenOneCharacterWithMarksBeyondAllMeasureIsCut() {
    TelegramHtml rendered =
        TelegramHtml.of(RichText.of("e" + "\u0301".repeat(9000)), TelegramHtml.MESSAGE);

    assertThat(rendered.plain()).startsWith("e\u0301").endsWith("…").hasSizeBetween(4094, 4096);
  }

  @Test
  void theLongestLineGivesWaySoThatSourceAndLinkStay() {
    RichText alert =
        RichText.builder()
            .bold(SENTENCE.repeat(400))
            .newLine()
            .plain("A short summary.")
            .newLine()
            .link("https://mfa.tj/1", "https://mfa.tj/1")
            .build();

    TelegramHtml rendered = TelegramHtml.of(alert, TelegramHtml.MESSAGE);

    assertThat(rendered.plain().length()).isBetween(4000, 4096);
    assertThat(rendered.html())
        .startsWith("<b>The ministry")
        .endsWith(
            "on Friday.</b> …\nA short summary.\n"
                + "<a href=\"https://mfa.tj/1\">https://mfa.tj/1</a>");
  }

  @Test
  void twoLongLinesGiveWayAlike() {
    RichText text = RichText.of("один ".repeat(5000), "два ".repeat(5000));

    String[] lines = TelegramHtml.of(text, TelegramHtml.CAPTION).plain().split("\n", -1);

    assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeBetween(500, 512));
  }

  @Test
  void ofManyShortLinesTheLastGo() {
    RichText.Builder list = RichText.builder();
    for (int i = 0; i < 1000; i++) {
      list.plain("story " + i).newLine();
    }

    String plain = TelegramHtml.of(list.build(), TelegramHtml.MESSAGE).plain();

    assertThat(plain).startsWith("story 0\nstory 1\n").endsWith("\n…").hasSizeBetween(4000, 4096);
  }

  @Test
  void markupBeyondWhatTheServerTakesIsLeftOut() {
    RichText.Builder links = RichText.builder();
    for (int i = 0; i < 40; i++) {
      links.bold("b").link("story", "https://mfa.tj/" + "a".repeat(1500)).newLine();
    }

    String unlinked = html(links.build());

    assertThat(unlinked).startsWith("<b>b</b>story\n").doesNotContain("href");
    assertThat(unlinked.getBytes(StandardCharsets.UTF_8).length).isLessThan(32_768);
  }

  @Test
  void ofMoreStylesThanTelegramShowsTheLinkIsNotTheOneThatGoes() {
    RichText.Builder marks = RichText.builder();
    for (int i = 0; i < 150; i++) {
      marks.mark("и").plain(" ");
    }
    marks.newLine().link("read", "https://mfa.tj/1");

    String html = html(marks.build());

    assertThat(html).contains("<a href=\"https://mfa.tj/1\">read</a>");
    assertThat(html.split("</(b|a)>", -1)).hasSize(100 + 1);
  }

  @Test
  void theLinkOfAnAlertStaysHoweverManyLinesItHas() {
    RichText.Builder alert = RichText.builder().bold("Headline").newLine();
    for (int i = 0; i < 90; i++) {
      alert.plain("Why: rule " + i + " — " + "слово ".repeat(30)).newLine();
    }
    alert.link("https://mfa.tj/1", "https://mfa.tj/1");

    TelegramHtml rendered = TelegramHtml.of(alert.build(), TelegramHtml.MESSAGE);

    assertThat(rendered.html()).startsWith("<b>Headline</b>").contains("href=\"https://mfa.tj/1\"");
    assertThat(rendered.plain().length()).isLessThanOrEqualTo(TelegramHtml.MESSAGE);
    assertThat(rendered.whole()).isFalse();
  }

  @Test
  void aLinkThatCannotBeFollowedIsNotAllThatWasToBeShown() {
    String address = "https://mfa.tj/" + "a".repeat(3_000);

    assertThat(TelegramHtml.of(RichText.builder().link("story", address).build(), 4096).whole())
        .isFalse();
    assertThat(
            TelegramHtml.of(RichText.builder().link("\u200B", "https://a.tj").build(), 9).whole())
        .isFalse();
  }

  @Test
  void whatIsAllInvisibleShowsNothing() {
    RichText text = RichText.of("\u200B\u2060 \u0000", "\u3164");

    assertThat(TelegramHtml.of(text, TelegramHtml.MESSAGE).shows()).isFalse();
  }

  private static String html(RichText text) {
    return TelegramHtml.of(text, TelegramHtml.MESSAGE).html();
  }

  private static String seen(TelegramHtml rendered) {
    try {
      return FakeHtml.visible(rendered.html());
    } catch (FakeHtml.Unreadable e) {
      throw new AssertionError(rendered.html(), e);
    }
  }
}
