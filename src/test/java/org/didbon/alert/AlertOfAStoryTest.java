package org.didbon.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.didbon.alert.IdTitles.TITLES;
import static org.didbon.domain.Items.item;

import java.util.List;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.Field;
import org.didbon.domain.Ground;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Preferences.Size;
import org.didbon.domain.RichText;
import org.didbon.domain.Span;
import org.didbon.domain.Story;
import org.didbon.domain.Subject;
import org.didbon.domain.Summary;
import org.didbon.fixture.StrictCatalogues;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an alert says of the story it belongs to, and what can be done about it. */
class AlertOfAStoryTest {

  private static final Localizer ENGLISH = Catalogues.english();
  private static final Item ITEM =
      item("1").title("Three dead").link("https://news.example/1").build();

  private static final String SAID = "asiaplus · 8 Apr 2024, 12:00 (UTC)";

  @Test
  void whoKnowsTheStoryIsToldSoBelowTheHeadline() {
    assertThat(AlertComposer.again(alert(), List.of(), ENGLISH).text().plain())
        .isEqualTo("Three dead\nThere is more on a story you know\n" + SAID);
  }

  @Test
  void whatTookTheStoryFurtherBeforeIsToldBelowThat() {
    assertThat(
            AlertComposer.again(alert(), List.of("Three dead", "Two dead", "One dead"), ENGLISH)
                .text()
                .plain())
        .startsWith(
            "Three dead\nThere is more on a story you know\nBefore that: Two dead\n"
                + "Before that: One dead\n"
                + SAID);
  }

  @Test
  void howReportsDifferStandsBelowWhatTheAlertSays() {
    Body alert =
        AlertComposer.alert(
            ITEM,
            new Summary("They are.", List.of()),
            List.of(),
            "s1",
            TITLES,
            ENGLISH,
            Size.STANDARD);

    Body differing =
        AlertComposer.differing(alert, RichText.of("Reports differ: 3 and 8"), ENGLISH);

    assertThat(differing.text().plain())
        .isEqualTo("Three dead\nThey are.\nReports differ: 3 and 8\n" + SAID);
    assertThat(AlertComposer.differing(differing, RichText.of("Reports differ: 8"), ENGLISH))
        .as("in place of how they differed before")
        .isEqualTo(AlertComposer.differing(alert, RichText.of("Reports differ: 8"), ENGLISH));
    assertThat(AlertComposer.differing(differing, RichText.NONE, ENGLISH)).isEqualTo(alert);
  }

  /** Feeds that have the story, and the line about them below the alert. */
  @ParameterizedTest
  @CsvSource({
    "a,           ''",
    "a b,         'Also: b; 2 sources, first: a'",
    "a b c d e,   'Also: b, c, d, e; 5 sources, first: a'",
    "a b c d e f, 'Also: b, c, d, e …; 6 sources, first: a'",
  })
  void furtherOutletsAreNamedUpToFour(String feeds, String told) {
    Body wider = widen(feeds, "Three dead");

    assertThat(below(alert(), wider)).isEqualTo(told);
  }

  @Test
  void whatAnotherOutletTellsAtMoreLengthStandsBelowTheHeadline() {
    Body fuller = AlertComposer.fuller(alert(), "Three people died.", "Feed b", ENGLISH);

    assertThat(fuller.text().plain()).isEqualTo("Three dead\nThree people died. (Feed b)\n" + SAID);
    Body again = AlertComposer.again(alert(), List.of(), ENGLISH);
    assertThat(AlertComposer.fuller(again, "Three people died.", "Feed b", ENGLISH))
        .isEqualTo(again);
  }

  @Test
  void aRelatedStoryIsOneButtonAway() {
    Story other = new Story("s9", "A fire", ITEM.when(), ITEM.when());

    Body related = AlertComposer.seeAlso(alert(), other, ENGLISH);

    assertThat(below(alert(), related)).isEqualTo("See also: A fire");
    assertThat(related.buttons())
        .last()
        .asInstanceOf(list(Button.class))
        .extracting(Button::command)
        .containsExactly("/story s9");
    assertThat(related.brief().plain()).endsWith("\nSee also: A fire");
  }

  @Test
  void theButtonsOfAJoinedAlertLeadToTheOtherStory() {
    Story other = new Story("s9", "A fire", ITEM.when(), ITEM.when());

    Body joined = AlertComposer.joined(alert(), "s1", other.id(), other.title(), ENGLISH);

    assertThat(below(alert(), joined)).isEqualTo("Joined to: A fire");
    assertThat(joined.buttons().stream().flatMap(List::stream))
        .extracting(Button::command)
        .isNotEmpty()
        .allMatch(command -> command.endsWith(" s9"));
  }

  /** Language of the chat, and the line about three outlets in two languages. */
  @ParameterizedTest
  @CsvSource({
    "en, 'Also: b, c; 3 sources in 2 languages, first: a'",
    "ru, 'Также: b, c; всего 3 источника на 2 языках, первый: a'",
    "tg, 'Инчунин: b, c; ҳамагӣ 3 манбаъ ба 2 забон, аввалин: a'",
    "uz, 'Shuningdek: b, c; jami 3 ta manba 2 tilda, birinchisi: a'",
    "ky, 'Ошондой эле: b, c; баары 3 булак 2 тилде, биринчиси: a'",
    "kk, 'Сондай-ақ: b, c; барлығы 3 дереккөз 2 тілде, біріншісі: a'",
  })
  void languagesAreCountedWhereTheyAreSeveral(String language, String told) {
    Localizer localizer = StrictCatalogues.UTC.in(language);

    Body wider =
        AlertComposer.widen(
            alert(),
            new Spread(List.of("a", "b", "c"), 2),
            List.of("Three dead"),
            TITLES,
            localizer);

    assertThat(below(alert(), wider)).isEqualTo(told);
  }

  /** Headline of the latest report, and the line about it. */
  @ParameterizedTest
  @CsvSource({
    "Eight dead,  Latest: Eight dead",
    "Three dead,  ''",
    "THREE DEAD!, ''",
  })
  void theLatestHeadlineIsToldIfItSaysAnythingElse(String latest, String told) {
    Body wider = widen("a", latest);

    assertThat(below(alert(), wider)).isEqualTo(told);
  }

  @Test
  void whatIsAddedStandsInBriefToo() {
    Body wider = widen("a b", "Eight dead");

    assertThat(wider.brief().plain())
        .isEqualTo("Three dead\n" + SAID + "\nLatest: Eight dead\nAlso: b; 2 sources, first: a");
  }

  @Test
  void underAnAlertIsWhatCanBeDoneAboutIt() {
    assertThat(alert().buttons())
        .containsExactly(
            List.of(new Button("Why?", "/why s1"), new Button("All reports", "/story s1")),
            List.of(new Button("Not this person", "/wrong s1"), new Button("More…", "/more s1")));
  }

  /** Of whom it is said that it is wrong: of a person, unless a rule matched as well. */
  @ParameterizedTest
  @CsvSource({
    "actor:a,         Not this person",
    "actor:a actor:b, Not this person",
    "rule:r,          Not relevant",
    "actor:a rule:r,  Not relevant",
  })
  void anAlertOfPeopleAloneMayBeOfANamesake(String because, String told) {
    Match[] matches =
        List.of(because.split(" ", -1)).stream()
            .map(subject -> match(subject, 0, 5))
            .toArray(Match[]::new);

    assertThat(alert(matches).buttons().get(1).get(0).label()).isEqualTo(told);
  }

  /** How many different words matched, and which are quoted. */
  @ParameterizedTest
  @CsvSource({
    "1, “a”",
    "4, '“a”, “b”, “c”, “d”'",
    "5, '“a”, “b”, “c”, “d” …'",
  })
  void fourMatchedWordsAreQuoted(int words, String told) {
    Item item = item("1").title("abcdefg").build();
    List<Span> spans =
        List.of(0, 1, 2, 3, 4).subList(0, words).stream()
            .map(at -> new Span(Field.TITLE, at, at + 1))
            .toList();

    String said = Reason.words(new Match(Subject.rule("r"), Ground.QUERY, spans), item, ENGLISH);

    assertThat(said).isEqualTo(told);
  }

  private static Body alert(Match... because) {
    return AlertComposer.alert(
        ITEM, Summary.NONE, List.of(because), "s1", TITLES, ENGLISH, Size.STANDARD);
  }

  private static Body widen(String feeds, String latest) {
    Spread spread = new Spread(List.of(feeds.split(" ", -1)), 1);
    return AlertComposer.widen(alert(), spread, List.of(latest), TITLES, ENGLISH);
  }

  /** What a wider alert says that the first one did not. */
  private static String below(Body alert, Body wider) {
    String first = alert.text().plain();
    assertThat(wider.text().plain()).startsWith(first);
    return wider.text().plain().substring(first.length()).strip();
  }

  private static Match match(String subject, int start, int end) {
    String[] parts = subject.split(":", -1);
    return new Match(
        new Subject(Subject.Kind.of(parts[0]), parts[1]),
        Ground.QUERY,
        List.of(new Span(Field.TITLE, start, end)));
  }
}
