package org.didbon.store;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.FeedState;
import org.didbon.domain.Field;
import org.didbon.domain.Ground;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Message;
import org.didbon.domain.RichText;
import org.didbon.domain.Span;
import org.didbon.domain.Story;
import org.didbon.domain.Subject;
import org.didbon.pipeline.Decision;
import org.didbon.pipeline.Decision.Exhibits;
import org.didbon.pipeline.Decision.NewItem;
import org.didbon.pipeline.RetentionStore.Age;
import org.didbon.pipeline.RetentionStore.AgePlace;
import org.didbon.pipeline.RetentionStore.DropPortion;
import org.didbon.story.Assignment;
import org.didbon.story.evidence.Original;

/**
 * What news cost on the disk, and what it costs to delete and to copy them: {@code mvn -q -Pbench
 * -Dbench.main=org.didbon.store.RetentionFigures}, of 50,000 items of 2,000 characters over 500
 * days, one in ten about what is watched, or of {@code -Dbench.args="ITEMS CHARACTERS ONE_IN"}.
 */
public final class RetentionFigures {

  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");
  private static final int DAYS = 500;
  private static final int AT_ONCE = 50;
  private static final int CHATS = 3;

  private final Random random = new Random(7);
  private final int characters;
  private final int oneIn;

  private RetentionFigures(int characters, int oneIn) {
    this.characters = characters;
    this.oneIn = oneIn;
  }

  public static void main(String[] args) throws Exception {
    int items = args.length > 0 ? Integer.parseInt(args[0]) : 50_000;
    int characters = args.length > 1 ? Integer.parseInt(args[1]) : 2_000;
    int oneIn = args.length > 2 ? Integer.parseInt(args[2]) : 10;
    System.setProperty("didbon.log.level", "WARN");
    Path folder = Files.createTempDirectory(Path.of("target"), "retention");
    new RetentionFigures(characters, oneIn).run(items, folder.resolve("news.db"));
  }

  private void run(int items, Path file) throws Exception {
    say(
        "%,d items of %,d characters over %d days, one in %d matched",
        items, characters, DAYS, oneIn);
    DatabaseSettings settings = DatabaseSettings.sqlite(file);
    try (Database database = Database.open(settings)) {
      database.news().watch(List.of(), NOW);
      for (int i = 0; i < items; i += AT_ONCE) {
        record(database, i, items);
      }
      say("%,d bytes an item", bytes(database) / items);
      night("texts of 90 days", () -> texts(database));
      night("items of 400 days", () -> items(database));
      night("messages of 30 days", () -> messages(database));
      long full = bytes(database);
      double start = cpu();
      int portions = 1;
      while (database.retention().giveBack()) {
        portions++;
      }
      say(
          "given back: %,d MB to %,d MB in %d portions, %.1f CPU s",
          full / 1_000_000, bytes(database) / 1_000_000, portions, cpu() - start);
      say("%,d bytes an item of what is left", bytes(database) / database.items().items());
      copy(settings, new DatabaseSettings(Databases.freshPostgres(), Path.of("unused")), "copied");
    }
    System.exit(0);
  }

  private static void copy(DatabaseSettings from, DatabaseSettings to, String what) {
    for (String time : List.of(what + " to PostgreSQL", what + " once more")) {
      double start = cpu();
      long began = System.nanoTime();
      CopyReport report = DatabaseTransfer.copy(from, to, NOW, CopyListener.NONE);
      double seconds = (System.nanoTime() - began) / 1e9;
      say(
          "%s: %,d rows, %,d written, %.1f s, %.1f CPU s here",
          time, report.rows(), report.written(), seconds, cpu() - start);
    }
  }

  /** Deletes in portions; returns how many rows went and the longest portion. */
  private interface PortionDrop {
    DropPortion drop(AgePlace after);
  }

  private record Night(int gone, Duration longest) {}

  private static Night texts(Database database) {
    return all(after -> database.retention().dropTexts(after, age(90), 200));
  }

  private static Night items(Database database) {
    return all(after -> database.retention().dropItems(after, age(400), 200));
  }

  private static Night messages(Database database) {
    return all(after -> database.retention().dropMessages(after, age(30), 200));
  }

  private static Age age(int days) {
    return new Age(NOW.minus(Duration.ofDays(days)), NOW.minus(Duration.ofDays(3)));
  }

  private static Night all(PortionDrop portions) {
    AgePlace place = AgePlace.START;
    int gone = 0;
    Duration longest = Duration.ZERO;
    while (true) {
      long start = System.nanoTime();
      DropPortion portion = portions.drop(place);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      longest = took.compareTo(longest) > 0 ? took : longest;
      gone += portion.gone();
      place = portion.end();
      if (portion.last()) {
        return new Night(gone, longest);
      }
    }
  }

  private static void night(String what, Supplier<Night> work) {
    double start = cpu();
    Night night = work.get();
    double took = cpu() - start;
    say(
        "%s: %,d gone, %.2f CPU ms each, longest portion %d ms",
        what, night.gone(), 1_000 * took / Math.max(1, night.gone()), night.longest().toMillis());
  }

  private void record(Database database, int from, int items) {
    NewsTables news = database.news();
    List<NewItem> reports = new ArrayList<>();
    List<Message> messages = new ArrayList<>();
    List<Original> originals = new ArrayList<>();
    Instant seen = NOW.minus(Duration.ofDays(DAYS).multipliedBy(items - from).dividedBy(items));
    for (int i = from; i < from + AT_ONCE; i++) {
      Item item = item(i, seen);
      boolean matched = i % oneIn == 0;
      Story story = new Story("story-" + i, item.title(), seen, seen);
      List<String> keys =
          List.of("link:" + item.link(), "title:" + item.title(), "story:" + story.id());
      reports.add(
          new NewItem(
              item,
              matched ? List.of(match("patrushev"), match("migrants")) : List.of(),
              item.text().substring(0, 300),
              new Assignment(story, true, keys)));
      if (matched) {
        originals.add(Original.of(item, seen));
        Body body = Body.of(RichText.of(item.title(), item.text().substring(0, 500), item.link()));
        for (int chat = 0; chat < CHATS; chat++) {
          messages.add(
              Message.alert(
                  story.id() + "@" + chat,
                  ChatAddress.of("telegram:" + chat),
                  story.id(),
                  Message.Urgency.NORMAL,
                  body));
        }
      }
    }
    news.record(
        new Decision(
            news.turn(),
            visit(seen),
            reports,
            List.of(),
            messages,
            List.of(),
            List.of(),
            Decision.Portion.WHOLE,
            new Exhibits(originals, List.of(), Set.of()),
            List.of()));
    if (!messages.isEmpty()) {
      database.outbox().delivered(messages.stream().map(Message::key).toList(), "7", seen);
    }
  }

  private static FeedState visit(Instant seen) {
    return new FeedState(
        "feed",
        new FeedState.Validators("", "", ""),
        seen,
        new FeedState.Failure(0, "", null),
        seen,
        seen);
  }

  private static Match match(String id) {
    return new Match(
        Subject.rule(id),
        Ground.QUERY,
        List.of(
            new Span(Field.TITLE, 0, 5),
            new Span(Field.TEXT, 7, 19),
            new Span(Field.TEXT, 90, 99)));
  }

  private Item item(int i, Instant seen) {
    String title = words(80);
    String hash = Long.toHexString(random.nextLong()) + Integer.toHexString(i);
    List<String> marks = List.of("tt:" + hash, "title:" + hash, "text:" + hash);
    return new Item(
        "feed",
        "https://paper.example/news/" + i,
        marks,
        "https://paper.example/news/" + hash,
        true,
        title,
        words(characters),
        seen,
        seen,
        "ru");
  }

  private String words(int length) {
    return IntStream.range(0, length / 7 + 1)
        .mapToObj(
            i ->
                random
                    .ints(6, 'а', 'я' + 1)
                    .mapToObj(letter -> String.valueOf((char) letter))
                    .collect(Collectors.joining()))
        .collect(Collectors.joining(" "))
        .substring(0, length);
  }

  private static long bytes(Database database) {
    return database.storage().size().orElseThrow().bytes();
  }

  private static double cpu() {
    return PROCESS.getProcessCpuTime() / 1e9;
  }

  private static void say(String what, Object... values) {
    System.out.println(String.format(Locale.ROOT, what, values));
  }
}
