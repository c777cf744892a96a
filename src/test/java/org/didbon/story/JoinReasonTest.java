package org.didbon.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.item;

import java.time.Duration;
import java.util.Map;
import org.didbon.domain.Item;
import org.junit.jupiter.api.Test;

class JoinReasonTest {

  private final StoryFinder finder = new StoryFinder(Duration.ofDays(3));
  private final StoryFinder.StoryIndex index = finder.shelf(Map.of());
  private final Item first =
      item("1")
          .in("ru")
          .link("https://news.example/raid")
          .title("В Екатеринбурге задержали 47 мигрантов из Таджикистана")
          .text("Полиция провела рейд на рынке Таганский ряд.")
          .build();

  @Test
  void theFirstReportOfAStoryGoesWithNone() {
    assertThat(index.assign(first).reason()).isEqualTo(JoinReason.FIRST);
  }

  @Test
  void oneAddressIsToldBeforeAnythingElse() {
    index.assign(first);

    JoinReason reason = index.assign(item("2").from("ozodi").link(first.link()).build()).reason();

    assertThat(reason).isEqualTo(new JoinReason(JoinReason.By.LINK, first.key(), 0, Map.of()));
  }

  @Test
  void oneHeadlineIsToldBeforeLikeness() {
    index.assign(first);

    JoinReason reason = index.assign(item("2").from("ozodi").title(first.title()).build()).reason();

    assertThat(reason).isEqualTo(new JoinReason(JoinReason.By.HEADLINE, first.key(), 0, Map.of()));
  }

  @Test
  void likenessIsToldWithWhatWasMeasured() {
    index.assign(first);
    Item alike =
        item("2")
            .in("ru")
            .from("ozodi")
            .title("47 мигрантов из Таджикистана задержали в Екатеринбурге на рынке")
            .text(first.text())
            .build();

    JoinReason reason = index.assign(alike).reason();

    assertThat(reason.by()).isEqualTo(JoinReason.By.LIKENESS);
    assertThat(reason.report()).isEqualTo(first.key());
    assertThat(reason.score()).isPositive();
    assertThat(reason.features()).containsKeys("headlines", "numbers").doesNotContainValue(0.0);
  }
}
