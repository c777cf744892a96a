package org.didbon.story.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.didbon.domain.Item;
import org.junit.jupiter.api.Test;

/** What outlets write in one form of words about another place or man each time. */
class FormsFilledInTest {

  private static final Instant NOON = Instant.parse("2024-04-08T12:00:00Z");

  private final OpenReports open = new OpenReports(Duration.ofDays(3));

  private static Item item(String feed, int number, String title, String text) {
    String link = "https://" + feed + ".example/" + number;
    Instant at = NOON.plus(Duration.ofMinutes(number));
    return new Item(feed, link, List.of(link), link, true, title, text, at, at, "ru");
  }

  private static boolean isOf(List<LikelyStory> near, String story) {
    return !near.isEmpty() && near.get(0).story().equals(story) && near.get(0).score() >= 0;
  }

  @Test
  void aRaidInAnotherCityIsOfNoStoryOfRaids() {
    open.add(
        item("one", 1, "В Казани на рынке задержали сорок мигрантов", "Их проверяют."), "kazan");
    open.add(item("two", 2, "Рейд на рынке в Казани: задержаны 40 мигрантов", ""), "kazan");

    assertThat(open.near(item("three", 3, "В Самаре на рынке задержали мигрантов", ""), Set.of()))
        .noneMatch(likely -> likely.score() >= 0);
    assertThat(
            isOf(
                open.near(
                    item("three", 4, "Сорок мигрантов задержаны на рынке в Казани", ""), Set.of()),
                "kazan"))
        .isTrue();
  }

  @Test
  void aMeetingWithSomebodyElseIsAnother() {
    open.add(item("one", 1, "Рахмон встретился с Токаевым", "Президенты обсудили газ."), "t");
    open.add(item("two", 2, "Состоялись переговоры Рахмона с Токаевым", "Говорили о газе."), "t");

    assertThat(
            open.near(
                item("three", 3, "Рахмон встретился с Мирзиёевым", "Президенты обсудили воду."),
                Set.of()))
        .noneMatch(likely -> likely.score() >= 0);
  }

  @Test
  void theBorderThatOpensIsNotTheOneThatCloses() {
    open.add(item("one", 1, "Таджикистан закрыл границу с Афганистаном", ""), "closed");

    assertThat(open.near(item("two", 2, "Таджикистан открыл границу с Афганистаном", ""), Set.of()))
        .noneMatch(likely -> likely.score() >= 0);
  }
}
