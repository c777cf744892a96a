package org.didbon.story.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.item;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.didbon.domain.Item;
import org.didbon.domain.Items;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptReportTest {

  private static final Duration WINDOW = Duration.ofDays(3);

  private static final Items RAID =
      item("1")
          .from("feed of a name with blanks")
          .in("ru")
          .title("Консул: «рейд на рынке» 12 апреля, задержаны 47 граждан Таджикистана")
          .text("Генеральный консул Зафар Саидзода потребовал объяснений в Екатеринбурге.");

  @ParameterizedTest
  @ValueSource(strings = {"", "Погода", "Консул: «рейд на рынке» 12 апреля, задержано 47 граждан"})
  void aReportComesBackAsItWas(String title) {
    OpenReport report = OpenReports.report(RAID.title(title).build(), "");

    OpenReport back = KeptReport.read(KeptReport.of(report), "raid");

    assertThat(back.story()).isEqualTo("raid");
    assertThat(back.key()).isEqualTo(report.key());
    assertThat(back.feed()).isEqualTo(report.feed());
    assertThat(back.at()).isEqualTo(report.at());
    assertThat(back.traits().language()).isEqualTo(report.traits().language());
    assertThat(PackedTraits.of(back.traits())).isEqualTo(PackedTraits.of(report.traits()));
  }

  @Test
  void whatIsRecalledIsAnsweredAsWhatWasRead() {
    OpenReports read = new OpenReports(WINDOW);
    OpenReports recalled = new OpenReports(WINDOW);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String city = i % 2 == 0 ? "Душанбе" : "Худжанда";
      String title = "Полиция задержала " + i + " мигрантов на рынке " + city;
      items.add(item("i" + i).from("f" + i % 5).in("ru").title(title).build());
    }
    for (Item one : items.subList(0, 30)) {
      read.add(one, "story of " + one.feed());
      recalled.recall(read.reading(one), "story of " + one.feed());
    }

    for (Item one : items) {
      assertThat(recalled.near(one, Set.of())).isEqualTo(read.near(one, Set.of()));
    }
    assertThat(read.near(items.get(35), Set.of())).isNotEmpty();
  }
}
