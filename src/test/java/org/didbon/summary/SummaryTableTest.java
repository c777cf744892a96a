package org.didbon.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.item;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.didbon.domain.Field;
import org.didbon.domain.Ground;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Span;
import org.didbon.domain.Subject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pieces of text as outlets write them, and what an alert tells of them ({@code pieces.txt}). */
class SummaryTableTest {

  private static final Pattern MATCHED = Pattern.compile("\\{([^}]+)}");

  /**
   * @param text with matched words in braces; each word is a subject of its own
   */
  private record SummaryCase(String language, String title, String text, String expected) {}

  static Stream<SummaryCase> pieces() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(SummaryTableTest.class.getResourceAsStream("pieces.txt"))) {
      String all = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.split("(?m)^--- "))
          .skip(1)
          .map(SummaryTableTest::piece)
          .toList()
          .stream();
    }
  }

  private static SummaryCase piece(String block) {
    String[] halves = block.split("(?m)^===\\n");
    String[] head = halves[0].split("\n", 2);
    String[] named = head[0].split(" \\| ", 2);
    String title = named.length > 1 ? named[1].strip() : "";
    return new SummaryCase(named[0].strip(), title, head[1].strip(), halves[1].strip());
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void tellsWhoDidWhatInWholeSentences(SummaryCase piece) {
    List<Match> matches = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Matcher matcher = MATCHED.matcher(piece.text());
    int last = 0;
    while (matcher.find()) {
      text.append(piece.text(), last, matcher.start());
      int start = text.length();
      text.append(matcher.group(1));
      Span span = new Span(Field.TEXT, start, text.length());
      Subject subject = Subject.rule("word" + matches.size());
      matches.add(new Match(subject, Ground.QUERY, List.of(span)));
      last = matcher.end();
    }
    text.append(piece.text().substring(last));
    Item item = item("1").in(piece.language()).title(piece.title()).text(text.toString()).build();

    assertThat(new Summarizer(3, 500).summarize(item, matches).text()).isEqualTo(piece.expected());
  }
}
