package org.didbon.story.likeness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.didbon.domain.Item;
import org.didbon.text.Languages;

/**
 * Reports in the order of time, and pairs of them of which somebody said whether they are of one
 * event.
 */
public final class LabelledStream {

  /** What was said of a pair. */
  public enum Label {
    SAME,
    DEVELOPMENT,
    RELATED,
    DIFFERENT
  }

  /** A pair of keys of items. */
  public record LabelledPair(String one, String other, Label label) {}

  final String name;
  final double weight;
  public final List<Item> items = new ArrayList<>();
  public final List<LabelledPair> pairs = new ArrayList<>();
  private final Map<String, Item> known = new HashMap<>();

  private LabelledStream(String name, double weight) {
    this.name = name;
    this.weight = weight;
  }

  /** A stream of JSON lines with pairs that lie in it, as {@code eval_stream.py} reads them. */
  public static LabelledStream of(Path stream, List<Path> pairs) throws IOException {
    LabelledStream read = new LabelledStream(stream.getFileName().toString(), 1);
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(stream)) {
      JsonNode row = json.readTree(line);
      read.add(
          row.path("feed").asText(),
          row.path("url").asText(),
          row.path("title").asText(),
          row.path("text").asText(),
          Instant.parse(row.path("time").asText()),
          row.path("lang").asText("ru"));
    }
    for (Path file : pairs) {
      for (Map<String, String> row : rows(file)) {
        List<Item> two = new ArrayList<>();
        for (String side : List.of("1", "2")) {
          two.add(
              read.add(
                  row.get("feed_" + side),
                  row.get("url_" + side),
                  row.get("title_" + side),
                  row.get("text_" + side),
                  Instant.parse(row.get("time_" + side)),
                  row.get("lang_" + side)));
        }
        read.pairs.add(
            new LabelledPair(two.get(0).key(), two.get(1).key(), Label.valueOf(row.get("label"))));
      }
    }
    read.items.sort(Comparator.comparing(Item::when));
    return read;
  }

  /** Pairs of headlines, each four days after the one before; there are many of them. */
  static LabelledStream ofHeadlines(Path file, double weight) throws IOException {
    LabelledStream read = new LabelledStream(file.getFileName().toString(), weight);
    Instant at = Instant.parse("2006-01-01T00:00:00Z");
    for (Map<String, String> row : rows(file)) {
      String label = row.get("class_1_same_0_related_-1_different");
      if (label.equals("0")) {
        continue;
      }
      String id = row.get("id");
      Item one = read.add("one", id, row.get("title_1"), "", at, "ru");
      Item other =
          read.add("other", id, row.get("title_2"), "", at.plus(Duration.ofMinutes(30)), "ru");
      read.pairs.add(
          new LabelledPair(
              one.key(), other.key(), label.equals("1") ? Label.SAME : Label.DIFFERENT));
      at = at.plus(Duration.ofDays(4));
    }
    return read;
  }

  private Item add(String feed, String url, String title, String text, Instant at, String hint) {
    return known.computeIfAbsent(
        feed + ' ' + url.replaceAll("[?#].*", "").replaceAll("/$", ""),
        key -> {
          String language = Languages.of(title, text, hint);
          String outlet = feed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-"); // as ids are
          Item item = new Item(outlet, key, List.of(key), url, true, title, text, at, at, language);
          items.add(item);
          return item;
        });
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String[] head = lines.get(0).split("\t", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < Math.min(head.length, cells.length); i++) {
        row.put(head[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }
}
