package org.didbon.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.domain.Actor.Role;
import org.didbon.domain.SharedWords;
import org.didbon.domain.Wording;
import org.junit.jupiter.api.Test;

/** Edits lie in databases for years: what was written once reads, and is written so again. */
class RuleJsonTest {

  private static final String FIRST_SHAPE =
      """
      {"id":"a","name":"A B","names":{"en":["A B"],"ru":["А Б"]},"born":"1951-07-11","country":"RU",\
      "roles":[{"title":"Mayor","of":"Moscow","from":"2010","to":""}],"about":"One.",\
      "bareSurname":"AUTO","not":[]}\
      """;

  private static final Actor ACTOR =
      new Actor(
          "a",
          "A B",
          Map.of("ru", List.of("А Б"), "en", List.of("A B")),
          "1951-07-11",
          "RU",
          List.of(new Role("Mayor", "Moscow", "2010", "")),
          "One.",
          BareSurname.AUTO,
          List.of());

  @Test
  void anActorOfTheFirstShapeReadsAndIsWrittenAsItWas() {
    assertThat(RuleJson.actor(FIRST_SHAPE)).isEqualTo(ACTOR);
    assertThat(RuleJson.of(ACTOR)).isEqualTo(FIRST_SHAPE);
  }

  @Test
  void whatStandsInSeveralLanguagesIsWrittenOneTextALanguage() {
    String text =
        FIRST_SHAPE
            .replace("\"Mayor\"", "{\"en\":\"Mayor\",\"ru\":\"Мэр\"}")
            .replace("\"One.\"", "{\"en\":\"One.\",\"ru\":\"Раз.\",\"tg\":\"Як.\"}");

    Actor read = RuleJson.actor(text);

    assertThat(read.roles().get(0).title()).isEqualTo(new Wording("Mayor", Map.of("ru", "Мэр")));
    assertThat(read.about().in("tg")).contains("Як.");
    assertThat(RuleJson.of(read)).isEqualTo(text);
  }

  @Test
  void tagsAreWrittenWhereThereAreSome() {
    String text = FIRST_SHAPE.replace("\"roles\"", "\"tags\":[\"security\"],\"roles\"");

    Actor tagged = RuleJson.actor(text);

    assertThat(tagged.tags()).containsExactly("security");
    assertThat(RuleJson.of(tagged)).isEqualTo(text);
  }

  @Test
  void aListWithoutTitlesOfLanguagesReadsAndIsWrittenAsItWas() {
    String text = "{\"id\":\"a\",\"title\":\"A\",\"query\":\"б OR в\"}";
    SharedWords titled = new SharedWords("a", "A", Map.of("ru", "А"), "б OR в");

    assertThat(RuleJson.list(text)).isEqualTo(new SharedWords("a", "A", "б OR в"));
    assertThat(RuleJson.of(RuleJson.list(text))).isEqualTo(text);
    assertThat(RuleJson.list(RuleJson.of(titled))).isEqualTo(titled);
  }

  @Test
  void whatANewerProgramWroteBesideIsLeftOut() {
    String text = FIRST_SHAPE.replace("\"born\"", "\"party\":{\"en\":[\"One\"]},\"born\"");

    assertThat(RuleJson.actor(text)).isEqualTo(ACTOR);
  }
}
