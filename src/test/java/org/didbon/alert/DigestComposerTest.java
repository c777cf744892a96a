package org.didbon.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.didbon.alert.Digest.DigestLine;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Preferences;
import org.didbon.domain.RichText;
import org.didbon.domain.RichText.Piece;
import org.didbon.domain.RichText.Style;
import org.didbon.domain.Schedule;
import org.didbon.domain.Subject;
import org.didbon.phrase.Catalogues;
import org.junit.jupiter.api.Test;

/** What matters most stands first, under what the chat asked for. */
class DigestComposerTest {

  private static final ChatAddress CHAT = ChatAddress.of("telegram:7");
  private static final Subject MIGRANTS = Subject.rule("migrants");
  private static final Subject BORDER = Subject.rule("border");

  @Test
  void whatManyTellGoesBeforeWhatOneTellsAndAnUrgentStoryBeforeBoth() {
    List<String> lines =
        told(
            line("one", MIGRANTS, false, 1, 0),
            line("many", MIGRANTS, false, 9, 0),
            line("urgent", MIGRANTS, true, 1, 0));

    assertThat(stories(lines)).containsExactly("• urgent", "• many", "• one");
  }

  @Test
  void aDayHalvesWhatAStoryIsWorth() {
    List<String> lines =
        told(line("old", MIGRANTS, false, 3, 24), line("fresh", MIGRANTS, false, 2, 0));
    List<String> younger =
        told(line("old", MIGRANTS, false, 3, 12), line("fresh", MIGRANTS, false, 2, 0));

    assertThat(stories(lines)).containsExactly("• fresh", "• old");
    assertThat(stories(younger)).containsExactly("• old", "• fresh");
  }

  @Test
  void eachSubjectIsNamedOnceAboveItsStories() {
    List<String> lines =
        told(
            line("a", MIGRANTS, false, 3, 0),
            line("b", BORDER, false, 2, 0),
            line("c", MIGRANTS, false, 1, 0));

    assertThat(lines.stream().filter(line -> !line.startsWith(" ")).toList())
        .containsExactly("3 stories for you", "migrants", "• a", "• c", "border", "• b");
  }

  @Test
  void sixteenStoriesTakeTwoMessagesEachOfWhichSaysWhatItIsAbout() {
    DigestLine[] many =
        IntStream.range(0, 16)
            .mapToObj(n -> line("n" + n, MIGRANTS, false, 20 - n, 0))
            .toArray(DigestLine[]::new);

    List<String> messages = messages(List.of(), many);

    assertThat(messages).hasSize(2);
    assertThat(messages.get(0)).contains("• n0\n", "• n14\n").doesNotContain("n15");
    assertThat(messages.get(1)).startsWith("16 stories for you\nmigrants\n• n15\n");
    assertThat(messages(List.of(), Arrays.copyOf(many, 15))).hasSize(1);
  }

  @Test
  void nothingIsSaidOfNothingUnlessItWasAskedFor() {
    assertThat(messages(List.of())).isEmpty();
    assertThat(messages(List.of(MIGRANTS, BORDER)))
        .containsExactly("Quiet: nothing new of migrants, border.");
  }

  @Test
  void oneOutletIsNamedAndOfSeveralTheFirstWithTheirNumber() {
    assertThat(told(line("a", MIGRANTS, false, 1, 0)).get(3)).startsWith("  feed0 · ");
    assertThat(told(line("a", MIGRANTS, false, 3, 0)).get(3)).startsWith("  feed0 and 3 sources");
    assertThat(stories(told(line("", MIGRANTS, false, 1, 0)))).doesNotContain("• ");
  }

  @Test
  void aStoryLeadsToItsReport() {
    DigestLine line =
        new DigestLine("s", "a", MIGRANTS, false, List.of("f"), "https://news.example/1", SEEN);
    Digest digest =
        new Digest(CHAT, Schedule.HOURLY, SEEN, Preferences.NONE, List.of(line), List.of());

    RichText message = DigestComposer.compose(digest, IdTitles.TITLES, Catalogues.english()).get(0);

    assertThat(message.lines().stream().flatMap(List::stream))
        .contains(new Piece(Style.LINK, "a", "https://news.example/1"));
  }

  private static List<String> told(DigestLine... lines) {
    return messages(List.of(), lines).get(0).lines().toList();
  }

  private static List<String> stories(List<String> lines) {
    return lines.stream().filter(line -> line.startsWith("•")).toList();
  }

  private static List<String> messages(List<Subject> always, DigestLine... lines) {
    Digest digest =
        new Digest(CHAT, Schedule.HOURLY, SEEN, Preferences.NONE, List.of(lines), always);
    return DigestComposer.compose(digest, IdTitles.TITLES, Catalogues.english()).stream()
        .map(RichText::plain)
        .toList();
  }

  private static DigestLine line(
      String title, Subject subject, boolean urgent, int feeds, int hoursAgo) {
    List<String> names = IntStream.range(0, feeds).mapToObj(n -> "feed" + n).toList();
    return new DigestLine(
        title, title, subject, urgent, names, "", SEEN.minus(Duration.ofHours(hoursAgo)));
  }
}
