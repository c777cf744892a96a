package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.domain.Item;
import org.didbon.pipeline.Watchlist;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the manual says of queries is so: each line of its tables is asked. */
class ManualQueriesTest {

  private static final Path PAGE = Path.of("src/site/markdown/query.md");
  private static final Pattern ROW = Pattern.compile("\\| `(.+?)` \\| (.+?) \\| (.+?) \\|");
  private static final String BETWEEN = " · ";

  private final Watchlist nobody = Watchlist.of(List.of(), List.of(), List.of());

  @TestFactory
  List<DynamicTest> eachLineOfTheTablesIsTrue() throws IOException {
    List<DynamicTest> tests =
        Files.readAllLines(PAGE).stream()
            .map(ROW::matcher)
            .filter(Matcher::matches)
            .map(row -> DynamicTest.dynamicTest(row.group(1), () -> ask(row.toMatchResult())))
            .toList();
    assertThat(tests).hasSizeGreaterThan(20);
    return tests;
  }

  private void ask(MatchResult row) {
    for (String text : row.group(2).split(BETWEEN, -1)) {
      assertThat(finds(row.group(1), text)).as("%s finds %s", row.group(1), text).isTrue();
    }
    for (String text : row.group(3).split(BETWEEN, -1)) {
      assertThat(finds(row.group(1), text)).as("%s finds %s", row.group(1), text).isFalse();
    }
  }

  private boolean finds(String query, String text) {
    Item item =
        new Item(
            "feed",
            "id",
            List.of("guid:id"),
            "",
            false,
            text,
            "",
            null,
            Instant.EPOCH,
            Item.UNKNOWN_LANGUAGE);
    return nobody.judge(query).match(item).isPresent();
  }
}
