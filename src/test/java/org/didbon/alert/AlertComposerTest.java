package org.didbon.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.item;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.didbon.domain.Body;
import org.didbon.domain.Field;
import org.didbon.domain.Ground;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Preferences;
import org.didbon.domain.RichText;
import org.didbon.domain.RichText.Style;
import org.didbon.domain.Span;
import org.didbon.domain.Subject;
import org.didbon.domain.Summary;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Titles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertComposerTest {

  private static final Titles TITLES =
      new Titles() {
        @Override
        public String of(Subject subject, Localizer localizer) {
          return switch (subject.id()) {
            case "samadi" -> "Shohin Samadi";
            case "samadi-2" -> "Zarina Samadi";
            default -> "Central Asian migrants";
          };
        }

        @Override
        public String ofFeed(String feed) {
          return "Asia-Plus";
        }
      };

  private final Catalogues catalogues = Catalogues.strict(ZoneId.of("Asia/Dushanbe"));
  private final Localizer english = catalogues.in("en");

  @Test
  void saysWhatHappenedWhoReportsItWhenWhyAndWhere() {
    Item item =
        item("1")
            .title("Samadi denies the claim about migrants")
            .link("https://news.example/1")
            .published(Instant.parse("2024-04-06T11:40:00Z"))
            .build();
    Match actor = match(Subject.actor("samadi"), Ground.SURNAME_ALONE, 0, 6);
    Match rule = match(Subject.rule("migrants"), Ground.QUERY, 30, 38);

    RichText alert =
        AlertComposer.compose(
            item,
            new Summary("He spoke on Saturday.", List.of()),
            List.of(actor, rule),
            TITLES,
            english);

    assertThat(alert.plain())
        .isEqualTo(
            """
            Samadi denies the claim about migrants
            He spoke on Saturday.
            Asia-Plus · 6 Apr 2024, 16:40 (Dushanbe)
            Why: Shohin Samadi — “Samadi” (by surname alone; nothing in the report speaks for a namesake)
            Why: Central Asian migrants — “migrants”\
            """);
    assertThat(alert.lines().get(0))
        .extracting(RichText.Piece::url)
        .containsOnly("https://news.example/1");
    assertThat(alert.spelledOut())
        .startsWith("Samadi denies the claim about migrants\nhttps://news.example/1\nHe spoke");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://news.example/1", "https://news.example/%s"})
  void anAddressThatNoNetworkOpensIsShownInFull(String pattern) {
    String link = pattern.formatted("длинный-".repeat(40));
    Item item = item("1").title("Talks").link(link).build();

    RichText alert = AlertComposer.compose(item, Summary.NONE, List.of(), TITLES, english);

    assertThat(alert.plain()).endsWith("\n" + link);
    assertThat(alert.lines().get(0)).noneMatch(RichText.Piece::leads);
  }

  @Test
  void aHeadlineWithoutEndKeepsToThreeLines() {
    Item words = item("1").title("Samadi " + "и снова о том же ".repeat(1_250)).build();
    Item letters = item("1").title("А".repeat(20_000)).build();

    for (Item item : List.of(words, letters)) {
      RichText alert = AlertComposer.compose(item, Summary.NONE, List.of(), TITLES, english);

      assertThat(alert.plain().lines().findFirst().orElse("")).hasSizeBetween(160, 180);
      assertThat(alert.plain()).contains(" …\nAsia-Plus");
      assertThat(new ItemAlert(item, List.of(), TITLES, english).brief().plain())
          .hasSizeLessThan(230);
    }
  }

  @Test
  void saysWhoElseMayBeMeantToWhoeverFollowsOneOfThem() {
    Item item = item("1").title("Samadi and Ivanov meet").text("They met.").build();
    List<Span> place = List.of(new Span(Field.TITLE, 0, 6));
    List<Match> matches =
        Match.withOthers(
            List.of(
                new Match(Subject.actor("samadi"), Ground.ONE_OF, place),
                new Match(
                    Subject.actor("ivanov"),
                    Ground.SURNAME_ALONE,
                    List.of(new Span(Field.TITLE, 11, 17))),
                new Match(Subject.actor("samadi-2"), Ground.ONE_OF, place)));
    List<Match> because = List.of(matches.get(0));

    assertThat(AlertComposer.compose(item, Summary.NONE, because, TITLES, english).plain())
        .contains("(by a name that several share; one of: Shohin Samadi, Zarina Samadi)");
    assertThat(new ItemAlert(item, because, TITLES, english).brief().plain())
        .contains("one of: Shohin Samadi, Zarina Samadi");
    assertThat(matches.get(1).others()).isEmpty();
  }

  /** Another chat may follow the other one: in bold it would only puzzle this one. */
  @Test
  void marksInTheSummaryOnlyWhatTheChatAskedFor() {
    Item item = item("1").title("Talks").text("Samadi met Ivanov.").build();
    Summary summary = new Summary("Samadi met Ivanov.", List.of(new Summary.Excerpt(0, 0, 18)));
    Match samadi =
        new Match(
            Subject.actor("samadi"), Ground.SURNAME_ALONE, List.of(new Span(Field.TEXT, 0, 6)));
    Match ivanov =
        new Match(
            Subject.actor("ivanov"), Ground.SURNAME_ALONE, List.of(new Span(Field.TEXT, 11, 17)));

    assertThat(marked(item, summary, List.of(samadi))).containsExactly("Samadi");
    assertThat(marked(item, summary, List.of(ivanov))).containsExactly("Ivanov");
    assertThat(marked(item, summary, List.of(samadi, ivanov))).containsExactly("Samadi", "Ivanov");
  }

  private List<String> marked(Item item, Summary summary, List<Match> because) {
    return AlertComposer.compose(item, summary, because, TITLES, english).lines().get(1).stream()
        .filter(piece -> piece.style() == Style.MARK)
        .map(RichText.Piece::text)
        .toList();
  }

  @Test
  void saysInBriefWhatWhoWhenWhyAndWhere() {
    Item item =
        item("1")
            .title("Samadi denies the claim about migrants")
            .link("https://news.example/1")
            .published(Instant.parse("2024-04-06T11:40:00Z"))
            .build();
    Match rule = match(Subject.rule("migrants"), Ground.QUERY, 30, 38);

    Body alert =
        AlertComposer.alert(
            item, Summary.NONE, List.of(rule), "s", TITLES, english, Preferences.Size.STANDARD);

    assertThat(alert.brief().plain())
        .isEqualTo(
            """
            Samadi denies the claim about migrants
            Asia-Plus · 6 Apr 2024, 16:40 (Dushanbe) · Central Asian migrants — “migrants”\
            """);
    assertThat(alert.brief().lines().get(0))
        .extracting(RichText.Piece::url)
        .containsExactly("https://news.example/1");
  }

  @Test
  void namesAReportWithoutAHeadlineByItsFirstWords() {
    Item item = item("1").text("word ".repeat(90)).link("https://news.example/1").build();

    RichText brief = new ItemAlert(item, List.of(), TITLES, english).brief();

    assertThat(brief.plain()).startsWith("word word").contains("word …\nAsia-Plus");
  }

  @Test
  void theLatestOfAStoryStandsInBriefToo() {
    Item item = item("1").title("Three dead").build();
    Body alert =
        AlertComposer.alert(
            item, Summary.NONE, List.of(), "s", TITLES, english, Preferences.Size.STANDARD);

    Body wider =
        AlertComposer.widen(
            alert, new Spread(List.of("a", "b"), 1), List.of("Eight dead"), TITLES, english);

    assertThat(wider.brief().plain()).startsWith("Three dead").contains("Latest: Eight dead");
    assertThat(wider.text().plain()).contains("Latest: Eight dead");
  }

  @Test
  void marksTheMatchedWordsOfTheHeadline() {
    Item item = item("1").title("Samadi denies the claim about migrants").build();

    RichText alert =
        AlertComposer.compose(
            item,
            Summary.NONE,
            List.of(
                match(Subject.rule("migrants"), Ground.QUERY, 30, 38),
                match(Subject.actor("samadi"), Ground.FULL_NAME, 0, 6)),
            TITLES,
            english);

    assertThat(alert.lines().get(0).stream().filter(piece -> piece.style() == Style.MARK))
        .extracting(RichText.Piece::text)
        .containsExactly("Samadi", "migrants");
  }

  @Test
  void saysWhenAnUndatedReportWasSeen() {
    Item item = item("1").title("Undated").published(null).build();

    assertThat(ReportHeading.published(item, english))
        .isEqualTo("undated, seen 8 Apr 2024, 17:00 (Dushanbe)");
  }

  private static Match match(Subject subject, Ground ground, int start, int end) {
    return new Match(subject, ground, List.of(new Span(Field.TITLE, start, end)));
  }
}
