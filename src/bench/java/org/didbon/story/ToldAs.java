package org.didbon.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.didbon.domain.Item;
import org.didbon.domain.Subject;
import org.didbon.fixture.BotFixture;
import org.didbon.fixture.TestClock;
import org.didbon.outbox.ChatSender.Delivery;
import org.didbon.story.likeness.LabelledStream;
import org.didbon.story.likeness.LabelledStream.Label;
import org.didbon.story.likeness.LabelledStream.LabelledPair;

/**
 * Tells a chat that follows every outlet all of a stream, report by report through the whole bot,
 * and counts how the later report of each labelled pair came: as a reply below the earlier one's
 * alert, in an edit of it, in no message at all, or as an alert of its own.
 *
 * <pre>
 * ToldAs [--explain] STREAM.jsonl PAIRS.tsv …
 * </pre>
 */
final class ToldAs {

  /** How a report comes to a chat that was told of another. */
  private enum Way {
    REPLY,
    EDIT,
    /** It said nothing that the chat had not read. */
    SILENT,
    OWN
  }

  /**
   * How a report came.
   *
   * @param thread the number of the alert at whose head it stands
   */
  private record Arrived(Way way, int thread) {}

  private final Map<String, Arrived> told = new HashMap<>();
  private final Map<String, Integer> threads = new HashMap<>();
  private final Map<String, Integer> ofStories = new HashMap<>();

  public static void main(String[] args) throws Exception {
    List<String> files = new ArrayList<>(List.of(args));
    boolean explain = files.remove("--explain");
    LabelledStream stream =
        LabelledStream.of(
            Path.of(files.get(0)), files.subList(1, files.size()).stream().map(Path::of).toList());
    ToldAs measure = new ToldAs();
    measure.tell(stream.items);
    measure.report(stream, explain);
  }

  private void tell(List<Item> items) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("told-as");
    TestClock clock = new TestClock(items.get(0).when());
    List<String> feeds = items.stream().map(Item::feed).distinct().toList();
    try (BotFixture room = new BotFixture(folder, clock, feeds, List.of())) {
      for (String feed : feeds) {
        room.database().subscriptions().add(BotFixture.CHAT, Subject.feed(feed), clock.instant());
      }
      for (Item item : items) {
        clock.set(item.when());
        int before = room.sent().size();
        room.report(item);
        String story =
            room.database().news().stories(StoryFinder.keysOf(item)).values().stream()
                .map(one -> one.id())
                .findFirst()
                .orElse(item.key());
        told.put(item.key(), come(room.sent(), before, story));
      }
    }
  }

  /** Of what left since {@code before}, an edit of another story's alert tells of a merge. */
  private Arrived come(List<Delivery> sent, int before, String story) {
    Arrived now = null;
    for (int at = before; at < sent.size(); at++) {
      Delivery one = sent.get(at);
      String above = one.editsId().isEmpty() ? one.answersId() : one.editsId();
      int thread = above.isEmpty() ? at : threads.getOrDefault(above, at);
      threads.putIfAbsent("id" + (at + 1), thread);
      Way way = one.editsId().isEmpty() ? above.isEmpty() ? Way.OWN : Way.REPLY : Way.EDIT;
      if (now == null || way != Way.EDIT) {
        now = new Arrived(way, thread);
      }
    }
    if (now == null) {
      return new Arrived(Way.SILENT, ofStories.getOrDefault(story, -1));
    }
    ofStories.putIfAbsent(story, now.thread());
    return now;
  }

  private void report(LabelledStream stream, boolean explain) {
    Map<String, Item> items = new HashMap<>();
    stream.items.forEach(item -> items.put(item.key(), item));
    Map<Label, Map<Way, Integer>> counts = new EnumMap<>(Label.class);
    for (LabelledPair pair : stream.pairs) {
      Item one = Objects.requireNonNull(items.get(pair.one()));
      Item other = Objects.requireNonNull(items.get(pair.other()));
      boolean swapped = stream.items.indexOf(one) > stream.items.indexOf(other);
      Item earlier = swapped ? other : one;
      Item later = swapped ? one : other;
      Arrived before = Objects.requireNonNull(told.get(earlier.key()));
      Arrived now = Objects.requireNonNull(told.get(later.key()));
      Way way = now.thread() == before.thread() ? now.way() : Way.OWN;
      counts
          .computeIfAbsent(pair.label(), label -> new EnumMap<>(Way.class))
          .merge(way, 1, Integer::sum);
      if (explain) {
        System.out.println(
            "%s\t%s\t%s\t%s".formatted(pair.label(), way, earlier.title(), later.title()));
      }
    }
    counts.forEach((label, ways) -> System.out.println(line(label, ways)));
  }

  private static String line(Label label, Map<Way, Integer> ways) {
    double all = ways.values().stream().mapToInt(Integer::intValue).sum();
    StringBuilder line = new StringBuilder("%-12s %4.0f pairs".formatted(label, all));
    for (Way way : Way.values()) {
      line.append(
          ", %s %.3f"
              .formatted(way.name().toLowerCase(Locale.ROOT), ways.getOrDefault(way, 0) / all));
    }
    return line.toString();
  }
}
