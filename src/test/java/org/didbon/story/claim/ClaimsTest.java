package org.didbon.story.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.didbon.domain.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told of how the reports of a story differ. */
class ClaimsTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void tellsWhatDiffersAndNothingElse(String name, List<Item> reports, List<String> expected) {
    assertThat(told(Claims.of(reports))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void quotesOnlyWhatStandsInAReport(String name, List<Item> reports, List<String> expected) {
    assertThat(Claims.of(reports))
        .allSatisfy(
            told ->
                assertThat(reports)
                    .filteredOn(report -> report.feed().equals(told.feed()))
                    .anySatisfy(
                        report -> {
                          String all = report.title() + '\n' + report.text();
                          assertThat(all).contains(told.quote()).contains(told.speaker());
                        }));
  }

  @Test
  void theOrderOfReportsDoesNotMatter() throws IOException {
    for (Arguments each : cases().toList()) {
      @SuppressWarnings("unchecked") // as cases() makes them
      List<Item> reports = (List<Item>) each.get()[1];
      List<Item> turned = new ArrayList<>(reports);
      Collections.reverse(turned);

      assertThat(Claims.of(turned)).as("%s", each.get()[0]).isEqualTo(Claims.of(reports));
    }
  }

  @Test
  void aDenialIsNewOnceAfterItsClaim() {
    Item claim = report("ria", "Украина вербует наемников в Таджикистане, заявил Патрушев", 0);
    Item denial = report("asia", "МИД Таджикистана опроверг вербовку наемников", 1);
    Item again = report("avesta", "МИД Таджикистана опровергает вербовку наемников", 2);

    assertThat(Claims.denies(denial, List.of(claim))).isTrue();
    assertThat(Claims.denies(again, List.of(claim, denial))).isFalse();
    assertThat(Claims.denies(denial, List.of())).isFalse();
    assertThat(Claims.denies(claim, List.of(denial))).isFalse();
  }

  @Test
  void anotherNumberIsOneThatNoEarlierReportHas() {
    Item three = report("tass", "Взрыв: погибли 3 человека", 0);
    Item eight = report("ria", "Взрыв: погибли 8 человек", 1);
    Item wounded = report("ria", "Взрыв: ранены 8 человек", 1);

    assertThat(Claims.countsOtherwise(eight, List.of(three))).isTrue();
    assertThat(Claims.countsOtherwise(three, List.of(three, eight))).isFalse();
    assertThat(Claims.countsOtherwise(wounded, List.of(three))).isFalse();
    assertThat(Claims.countsOtherwise(three, List.of())).isFalse();
  }

  @Test
  void readsOnlyTheBeginningOfALongText() {
    String rest = "Погибли 8 человек, сообщили в МИД. ".repeat(3_000);
    Item longOne =
        item("1").in("ru").title("Взрыв").text("Все на месте. ".repeat(150) + rest).build();
    Item other = report("tass", "Взрыв: погибли 3 человека", 0);
    Claims.of(List.of(longOne, other)); // the tables are read once

    assertThat(Claims.of(List.of(longOne, other))).isEmpty();
    assertTimeout(
        Duration.ofSeconds(2),
        () -> IntStream.range(0, 50).forEach(i -> Claims.of(List.of(longOne, other))));
  }

  @Test
  void aStoryOfThousandsIsReadFromBothEnds() {
    List<Item> many = new ArrayList<>();
    for (int at = 0; at < 5_000; at++) {
      many.add(report("feed" + at, "Взрыв: погибли " + (at < 4_999 ? 3 : 8) + " человек", at));
    }

    assertThat(told(Claims.of(many))).containsExactly("dead feed0 3, feed4999 8");
    assertTimeout(Duration.ofSeconds(2), () -> Claims.of(many));
  }

  private static Item report(String feed, String title, int minute) {
    return report(feed, "ru", title, "", minute);
  }

  private static Item report(String feed, String language, String title, String text, int minute) {
    return item(feed + minute)
        .from(feed)
        .in(language)
        .title(title)
        .text(text)
        .published(SEEN.minus(Duration.ofDays(9)).plus(Duration.ofMinutes(minute)))
        .build();
  }

  private static List<String> told(List<Statement> statements) {
    List<String> told = new ArrayList<>();
    Map<String, List<String>> numbers = new LinkedHashMap<>();
    for (Statement one : statements) {
      if (one.counted() == null) {
        String kind = one.kind().name().toLowerCase(Locale.ROOT);
        told.add(
            String.format("%s %s | %s | %s", kind, one.feed(), one.speaker(), one.quote())
                .replace("|  |", "| |"));
      } else {
        numbers
            .computeIfAbsent(
                one.counted().name().toLowerCase(Locale.ROOT), counted -> new ArrayList<>())
            .add(one.feed() + ' ' + (one.least() ? "≥" : "") + one.number());
      }
    }
    numbers.forEach((counted, all) -> told.add(counted + ' ' + String.join(", ", all)));
    return told;
  }

  static Stream<Arguments> cases() throws IOException {
    return Arrays.stream(table().split("\n== ", -1)).skip(1).map(ClaimsTest::set);
  }

  private static Arguments set(String block) {
    List<String> lines = block.lines().filter(line -> !line.isBlank()).toList();
    List<Item> reports = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith("> ")) {
        expected.add(line.substring(2));
      } else {
        String[] parts = line.split(" ", 3);
        String[] words = parts.length < 3 ? new String[] {""} : parts[2].split(" // ", 2);
        reports.add(
            report(parts[0], parts[1], words[0], words.length > 1 ? words[1] : "", reports.size()));
      }
    }
    return Arguments.of(lines.get(0), reports, expected);
  }

  private static String table() throws IOException {
    try (InputStream stream = ClaimsTest.class.getResourceAsStream("differing.txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
