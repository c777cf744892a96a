package org.didbon.command.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.didbon.command.Reply;
import org.didbon.domain.Button;
import org.didbon.fixture.RuleFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that would better a rule are offered to those who edit it, and taken by one tap. */
class RuleSuggestionTest {

  /** Reports that share no word but that of the rule. */
  private static final List<String> PLACES =
      List.of(
          "Казань", "Тверь", "Омск", "Пермь", "Самара", "Рязань", "Калуга", "Курск", "Пенза",
          "Чита", "Уфа", "Тула", "Псков", "Томск", "Киров", "Брянск", "Липецк", "Вологда", "Сургут",
          "Иваново");

  private static final List<String> BIRDS =
      List.of(
          "Птицы-мигранты вернулись на озеро",
          "Орнитологи окольцевали птиц: мигранты летят стаями",
          "Среди мигрантов весны редкая птица",
          "Птицам трудно: мигранты гибнут над морем");

  @TempDir Path folder;

  @Test
  void aWordThatSetsTheUnwantedApartIsTakenByOneTapAndTakenBack() {
    try (RuleFixture rules = new RuleFixture(folder)) {
      rules.say("/subscribe #migrants");
      record(rules, BIRDS.stream(), PLACES.stream().map(place -> "Мигранты, город " + place));
      press(rules, BIRDS);

      assertThat(labels(rules.reply(RuleFixture.OWNER, "/rule show migrants")))
          .contains("Suggest words");
      Reply offer = rules.reply(RuleFixture.OWNER, "/rule suggest migrants");

      assertThat(offer.body().text().plain())
          .contains("still brings: 4; its other reports: 20.")
          .contains("Exclude птица: in 4 of 4 called “not relevant”, in 0 of 20 others.")
          .contains("Lost: 4");
      assertThat(labels(offer)).first().isEqualTo("− птица");
      assertThat(rules.say("/rule show migrants")).doesNotContain("птица");

      assertThat(rules.press(offer)).startsWith("Saved").contains("NOT птица");
      assertThat(rules.say("/rule suggest migrants")).contains("still brings: 0;");
      assertThat(rules.say("/rule undo migrants")).contains("− мигрант NOT птица");
      assertThat(rules.say("/rule suggest migrants")).contains("still brings: 4;");
    }
  }

  @Test
  void whatWouldCostWantedReportsOrBreakAnExampleIsNotOffered() {
    try (RuleFixture rules = new RuleFixture(folder)) {
      rules.say("/subscribe #migrants");
      // one in ten of the wanted reports has the word too
      record(
          rules,
          BIRDS.stream(),
          IntStream.range(0, PLACES.size())
              .mapToObj(i -> "Мигранты, город " + PLACES.get(i) + (i % 10 == 0 ? " и птица" : "")));
      press(rules, BIRDS);

      assertThat(rules.say("/rule suggest migrants")).contains("No word stands out.");
    }
    try (RuleFixture rules = new RuleFixture(folder.resolve("other"))) {
      rules.say("/rule match migrants Мигранты и птица");
      rules.say("/subscribe #migrants");
      record(rules, BIRDS.stream(), PLACES.stream().map(place -> "Мигранты, город " + place));
      press(rules, BIRDS);

      assertThat(labels(rules.reply(RuleFixture.OWNER, "/rule suggest migrants")))
          .doesNotContain("− птица");
    }
  }

  @Test
  void aWordThatOftenStandsBesideIsOfferedWithWhatItWouldBring() {
    try (RuleFixture rules = new RuleFixture(folder, "депортация OR выдворение")) {
      record(
          rules,
          Stream.concat(
              PLACES.stream().limit(8).map(place -> "Депортация, реадмиссия и " + place),
              Stream.of("Реадмиссия стала законом", "Суд о реадмиссии отложен")),
          PLACES.stream().map(place -> "Погода: " + place));

      Reply offer = rules.reply(RuleFixture.OWNER, "/rule suggest migrants");

      assertThat(offer.body().text().plain())
          .contains("Add реадмиссия: beside the words of the rule in 8 of 8 reports")
          .contains("Gained: 2");
      assertThat(rules.press(offer)).startsWith("Saved");
      assertThat(rules.say("/rule show migrants"))
          .contains("депортация OR выдворение OR реадмиссия");
    }
  }

  @Test
  void whatTheRuleExcludesIsNoGainOfAWord() {
    try (RuleFixture rules = new RuleFixture(folder, "депортация NOT футбол NOT хоккей")) {
      record(
          rules,
          Stream.concat(
              PLACES.stream().limit(8).map(place -> "Депортация, реадмиссия и " + place),
              Stream.of(
                  "Реадмиссия стала законом",
                  "Суд о реадмиссии отложен",
                  "Футбол и реадмиссия",
                  "Хоккей и реадмиссия")),
          PLACES.stream().map(place -> "Погода: " + place));

      assertThat(rules.say("/rule suggest migrants"))
          .contains("Add реадмиссия: beside the words of the rule in 8 of 8 reports")
          .contains("Gained: 2");
    }
  }

  @Test
  void twoPressesAreNoReason() {
    try (RuleFixture rules = new RuleFixture(folder)) {
      rules.say("/subscribe #migrants");
      List<String> two = BIRDS.subList(0, 2);
      record(rules, two.stream(), PLACES.stream().map(place -> "Мигранты, город " + place));
      press(rules, two);

      assertThat(rules.say("/rule suggest migrants"))
          .contains("still brings: 2;")
          .contains("No word stands out.");
    }
  }

  private static void record(RuleFixture rules, Stream<String> some, Stream<String> others) {
    rules.record(Stream.concat(some, others).toArray(String[]::new));
  }

  /** A reader calls the alerts of these headlines not relevant. */
  private static void press(RuleFixture rules, List<String> titles) {
    rules.alerts(RuleFixture.OWNER).stream()
        .filter(body -> titles.stream().anyMatch(body.text().plain()::contains))
        .flatMap(body -> body.buttons().stream().flatMap(List::stream))
        .map(Button::command)
        .filter(command -> command.startsWith("/wrong "))
        .toList()
        .forEach(rules::say);
  }

  private static List<String> labels(Reply reply) {
    return reply.body().buttons().stream().flatMap(List::stream).map(Button::label).toList();
  }
}
