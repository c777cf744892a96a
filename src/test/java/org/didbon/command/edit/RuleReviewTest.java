package org.didbon.command.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.didbon.domain.Button;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.SharedWords;
import org.didbon.fixture.RuleFixture;
import org.didbon.rule.Action;
import org.didbon.rule.Author;
import org.didbon.rule.Change;
import org.didbon.rule.Editable;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule tells the people who edit it which of its parts bring what. */
class RuleReviewTest {

  private static final String QUERY =
      "мигрант NEAR/3 (депортация OR рейд OR высылка)"
          + " OR (таджик (хостел OR общежитие) NOT (турист OR студент))"
          + " OR гастарбайтер";

  @TempDir Path folder;

  @Test
  void eachPartSaysWhatItBroughtAndWhatReadersCalledNotRelevant() {
    try (RuleFixture rules = new RuleFixture(folder, QUERY)) {
      rules.say("/subscribe #migrants");
      rules.record(
          "Депортация мигрантов из Москвы; о том, что потом и будет ли высылка, молчат",
          "Рейд на рынке: мигрантов отпустили, депортация отменена",
          "Мигрант открыл пекарню, а о том, что ему грозила высылка, узнали позже",
          "Таджик открыл хостел в Казани",
          "Таджик нашёл хостел для туристов",
          "Таджик живёт в общежитии для студентов",
          "Птицы летят на юг");
      pressNotRelevant(rules, "Казани");

      String card = rules.say("/rule show migrants");

      assertThat(card)
          .contains("Days looked back on: 1; items: 3; called “not relevant”: 1")
          .contains("• 2 · мигрант NEAR/3 (депортация OR рейд OR высылка)")
          .contains("• 1 (✗ 1) · таджик (хостел OR общежитие)")
          .contains("• kept away: 2 · NOT (турист OR студент)")
          .contains("• 0 · гастарбайтер")
          .contains("Without effect in that time: высылка · общежитие · гастарбайтер");
    }
  }

  @Test
  void whatKeptNothingAwayIsNamedToo() {
    try (RuleFixture rules = new RuleFixture(folder, "мигрант NOT (Техас OR США)")) {
      rules.record("Мигранты в США", "Депортация мигрантов");

      assertThat(rules.say("/rule show migrants"))
          .contains("• 1 · мигрант")
          .contains("• kept away: 1 · NOT (техас OR сша)")
          .contains("Without effect in that time: техас");
    }
  }

  @Test
  void theWordsOfAListAreCountedOneByOne() {
    try (RuleFixture rules = new RuleFixture(folder)) {
      SharedWords peoples = new SharedWords("peoples", "", "таджик OR узбек OR киргиз");
      Status on = Status.on(RuleJson.of(peoples));
      rules.book.save(
          rules.book.propose(new Change(Editable.WORDS, "peoples", Action.ADD, on, "")),
          new Author(RuleFixture.OWNER, ChatAddress.of(RuleFixture.OWNER)));
      rules.record("Депортация таджиков", "Депортация узбеков", "Киргиз женился");
      rules.sayAndSave("/rule add deported $peoples NEAR/2 депортация");

      assertThat(rules.say("/rule show deported"))
          .contains("items: 2;")
          .contains("Without effect in that time: киргиз");
    }
  }

  @Test
  void aRuleThatBroughtNothingAtAllSaysOnlyThat() {
    try (RuleFixture rules = new RuleFixture(folder, "мигрант OR слон")) {
      assertThat(rules.say("/rule show migrants"))
          .contains("items: 0; called “not relevant”: 0")
          .doesNotContain("Without effect");
    }
  }

  @Test
  void ofManyPartsAMessageHasTheFirst() {
    StringBuilder query = new StringBuilder("мигрант");
    for (char letter = 'а'; letter < 'а' + 20; letter++) {
      query.append(" OR слово").append(letter);
    }
    try (RuleFixture rules = new RuleFixture(folder, query.toString())) {
      rules.record("Депортация мигрантов");

      String card = rules.say("/rule show migrants");

      assertThat(card).contains("• 1 · мигрант\n").contains("And 9 more.");
      assertThat(card).contains("Without effect in that time: словоа · словоб");
    }
  }

  /** What a reader does under the alert whose text has {@code words}. */
  static void pressNotRelevant(RuleFixture rules, String words) {
    List<String> pressed =
        rules.alerts(RuleFixture.OWNER).stream()
            .filter(body -> body.text().plain().contains(words))
            .flatMap(body -> body.buttons().stream().flatMap(List::stream))
            .map(Button::command)
            .filter(command -> command.startsWith("/wrong "))
            .toList();
    assertThat(pressed).isNotEmpty();
    pressed.forEach(rules::say);
  }
}
