package org.didbon.command.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.didbon.command.TextFile;
import org.didbon.domain.Item;
import org.didbon.domain.Rule;
import org.didbon.fixture.BotFixture;
import org.didbon.fixture.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What /story says of what outlets changed, and the file with their first words. */
class StoryEvidenceTest {

  private static final String LINK = "https://asiaplus.example/news/1";
  private static final String TITLE = "Три мигранта погибли в городе";
  private static final String TEXT =
      "Суд начнётся завтра утром в столице.\nОни приехали летом из деревни.";

  @TempDir private Path folder;
  private final TestClock clock = new TestClock(SEEN);
  private BotFixture room;

  @BeforeEach
  void open() {
    Rule rule =
        new Rule("migrants", "Migrants", "мигрант", Rule.Severity.NORMAL, List.of(), List.of());
    room = new BotFixture(folder, clock, List.of("asiaplus"), List.of(rule));
    room.say("/subscribe migrants");
  }

  @AfterEach
  void close() throws Exception {
    room.close();
  }

  @Test
  void changesStandUnderTheReportInTheOrderInWhichTheyCame() throws InterruptedException {
    room.report(report(TITLE, TEXT));
    clock.set(clock.instant().plus(Duration.ofHours(1)));
    room.edit(report("Мигранты погибли в городе", TEXT));
    clock.set(clock.instant().plus(Duration.ofHours(1)));
    room.edit(report("Мигранты погибли в городе", "Суд начнётся завтра утром в столице."));

    assertThat(room.say("/story"))
        .contains(
            "headline changed 8 Apr 2024, 13:00 (UTC): “Три мигранта погибли в городе” →"
                + " “Мигранты погибли в городе”\n"
                + "  passage removed 8 Apr 2024, 14:00 (UTC): “Они приехали летом из деревни.”");
  }

  @Test
  void aHeadlineThatWasTakenOutStillNamesItsReport() throws InterruptedException {
    room.report(report(TITLE, TEXT));
    room.edit(report("Мигранты погибли в городе", TEXT));
    clock.set(clock.instant().plus(Duration.ofHours(1)));
    room.edit(report("", TEXT));

    assertThat(room.say("/story"))
        .startsWith("Мигранты погибли в городе\n")
        .contains("\n  Мигранты погибли в городе\n")
        .contains("headline removed 8 Apr 2024, 13:00 (UTC): “Мигранты погибли в городе”")
        .doesNotContain("(no headline)");
  }

  @Test
  void theFirstWordsComeAsAFileThatCanBeChecked() throws Exception {
    room.report(report(TITLE, TEXT));
    clock.set(clock.instant().plus(Duration.ofHours(1)));
    room.edit(report("Мигранты погибли", "Другой текст об этом событии целиком."));
    String story = room.buttons("/story").get(1).split(" ")[1];

    TextFile file = Objects.requireNonNull(room.reply("/story " + story + " evidence").file());

    assertThat(file.name()).isEqualTo("story-" + story + ".txt");
    assertThat(file.text())
        .contains("Address: " + LINK, "First seen: 2024-04-08T12:00:00Z")
        .contains("): " + sha256(TITLE + "\n" + TEXT) + "\n\n")
        .contains("> " + TITLE + "\n> " + TEXT.replace("\n", "\n> ") + "\n")
        .contains("headline changed");
    assertThat(room.reply("/story доказательство").file()).isEqualTo(file);
    assertThat(room.buttons("/story")).contains("/story " + story + " evidence");
  }

  @Test
  void noLineOfAnOutletPassesForOneOfTheFile() throws Exception {
    String forged = "-".repeat(72) + "\nSource: other\nSHA-256 (x): 00\n\u001b[2J<b>=cmd|x</b>";
    room.report(report(TITLE, forged));
    String story = room.buttons("/story").get(1).split(" ")[1];

    TextFile file = Objects.requireNonNull(room.reply("/story " + story + " evidence").file());

    assertThat(file.text().lines().filter(line -> line.startsWith("Source: "))).hasSize(1);
    assertThat(file.text().lines().filter(line -> line.startsWith("SHA-256"))).hasSize(1);
    assertThat(file.text().lines().filter(line -> line.startsWith("---"))).isEmpty();
  }

  @Test
  void ofWhatIsNotKeptThatIsSaid() throws InterruptedException {
    room.report(report("Погода на завтра", "Дождь и ветер."));

    assertThat(room.say("/story zzz evidence")).startsWith("No first words are kept of story zzz");
  }

  private static Item report(String title, String text) {
    return item("guid-number-1")
        .from("asiaplus")
        .in("ru")
        .link(LINK)
        .title(title)
        .text(text)
        .build();
  }

  private static String sha256(String words) throws Exception {
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
