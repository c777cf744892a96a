package org.didbon.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenYamlTest {

  @TempDir Path path;

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "    title: \"Asia-Plus => 4: the quotation mark that opens here is never closed; close it,"
            + " or write '' for '",
        "    title: Asia: Plus => 4: a second \": \" stands in this value, or the line is indented"
            + " more than the one above; put the value into '…', or indent the line like the one"
            + " above",
        "\ttitle: Asia-Plus => 4: a tab stands here; indent with blanks, two a level",
        "   title: Asia-Plus => 4: this does not go on as the lines above it began; indent it like"
            + " them; put a value that has quotation marks inside on lines of its own under \"key:"
            + " |\"",
        "    title: \"Asia\" Plus => 4: this does not go on as the lines above it began; indent it"
            + " like them; put a value that has quotation marks inside on lines of its own under"
            + " \"key: |\"",
        "    title: @asia => 4: a value may not begin with this sign; put the whole value into '…'",
        "    title: *asia => 4: a value that begins with * or & means something else to YAML; put it"
            + " into '…'",
        "    title: {a: b => 4: the { that opens here is not closed, or a comma is missing after it;"
            + " write {key: value, key: value}",
        "    title: [a => 4: the [ that opens here is not closed, or a comma is missing after it;"
            + " write [one, two]",
        "    title Asia-Plus => 4: this line is no \"key: value\"; write a key and a colon before it,"
            + " or indent it",
        "    title: \"C:\\Users\" => 4: \\ has a meaning of its own inside \"…\"; use '…', or write"
            + " \\\\ for it",
      })
  void aSlipOfTheHandIsExplained(String line, String told) {
    TestFolder folder =
        new TestFolder(path)
            .write(
                "feeds.yaml",
                "feeds:\n  - id: a\n    url: https://a.example/rss\n"
                    + line
                    + "\n    language: en\n");

    assertThat(folder.faults()).first().isEqualTo("feeds.yaml:" + told);
  }

  @Test
  void oneBrokenEntryHidesNoFaultOfTheOthers() {
    TestFolder folder =
        new TestFolder(path)
            .write(
                "feeds.yaml",
                """
                feeds:
                  - id: a
                    url: a.example
                  - id: b
                    url: "https://b.example
                  - id: c
                    url: c.example
                  - id: d: e
                  - id: f
                    url: f.example
                """);

    assertThat(folder.faults())
        .extracting(fault -> fault.substring(0, fault.indexOf(": ")))
        .containsExactly(
            "feeds.yaml:3", "feeds.yaml:5", "feeds.yaml:7", "feeds.yaml:8", "feeds.yaml:10");
  }

  @Test
  void aListNeedsItsName() {
    TestFolder folder =
        new TestFolder(path).write("feeds.yaml", "- {id: a, url: \"https://a.example/rss\"}\n");

    assertThat(folder.faults())
        .containsExactly("feeds.yaml:1: this list has no name; write feeds: on a line before it");
  }

  @Test
  void aFileHoldsOneDocument() {
    TestFolder folder = new TestFolder(path).write("feeds.yaml", "feeds: []\n---\nfeeds: []\n");

    assertThat(folder.faults())
        .first()
        .isEqualTo("feeds.yaml:2: a second document begins here; delete the line ---");
  }

  @Test
  void aliasesThatBlowUpAreRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    TestFolder folder = new TestFolder(path).write("feeds.yaml", bomb.toString());

    assertThat(folder.faults())
        .containsExactly(
            "feeds.yaml:1: this is nested too deeply, or repeats itself by too many aliases; write"
                + " each value out, no deeper than in the sample files");
  }

  @Test
  void whatIsNestedTooDeeplyIsRefused() {
    TestFolder folder =
        new TestFolder(path).write("feeds.yaml", "feeds: " + "[".repeat(5000) + "]".repeat(5000));

    assertThat(folder.faults())
        .containsExactly(
            "feeds.yaml:1: this is nested too deeply, or repeats itself by too many aliases; write"
                + " each value out, no deeper than in the sample files");
  }
}
