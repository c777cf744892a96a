package org.didbon.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.didbon.alert.AlertComposer;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.FeedState;
import org.didbon.domain.Field;
import org.didbon.domain.Ground;
import org.didbon.domain.Item;
import org.didbon.domain.Items;
import org.didbon.domain.Match;
import org.didbon.domain.Message;
import org.didbon.domain.Preferences;
import org.didbon.domain.Span;
import org.didbon.domain.Subject;
import org.didbon.domain.Summary;
import org.didbon.fixture.StrictCatalogues;
import org.didbon.fixture.TestClock;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Titles;
import org.didbon.pipeline.Decision;
import org.didbon.store.Database;
import org.didbon.store.Databases;

/** Many alerts for one chat at once, of headlines and links of every length, sent to the last. */
public final class BurstOfAlerts implements AutoCloseable {

  /**
   * What outlets write.
   *
   * @param words of the headline, after its number
   * @param path of the link, after its number
   */
  public record Wild(String words, String path) {}

  private static final Titles TITLES =
      new Titles() {
        @Override
        public String of(Subject subject, Localizer localizer) {
          return "Трудовые мигранты";
        }

        @Override
        public String ofFeed(String feed) {
          return "Азия-Плюс";
        }
      };

  private final TestClock clock = new TestClock(Items.SEEN);
  private final Catalogues catalogues = StrictCatalogues.UTC;
  private final AtomicLong number = new AtomicLong();
  private final Database database;

  private BurstOfAlerts(Path folder) {
    database = Databases.sqlite(folder);
  }

  public static BurstOfAlerts inATemporaryFolder() {
    try {
      return new BurstOfAlerts(Files.createTempDirectory("burst"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public TestClock clock() {
    return clock;
  }

  public static Arbitrary<List<Wild>> alerts() {
    Arbitrary<String> words =
        Arbitraries.of(
                "мигранты ",
                "a <b>claim</b> & more ",
                "\"слова\" ",
                "👨‍👩‍👧 ",
                "@desk ",
                "очень длинное слово ".repeat(12),
                "x".repeat(300) + " ")
            .list()
            .ofMaxSize(14)
            .map(parts -> String.join("", parts));
    Arbitrary<String> paths =
        Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.of("", "?a=1&b=<2>", "#x", "/й")),
            Tuple.of(3, Arbitraries.integers().between(80, 900).map("y"::repeat)),
            Tuple.of(1, Arbitraries.just("z".repeat(2_500))));
    return Combinators.combine(words, paths).as(Wild::new).list().ofMinSize(1).ofMaxSize(45);
  }

  /**
   * What stands at the beginning of the headline of the alert number {@code n}, and in no other.
   */
  public static String headline(long n) {
    return "Новость №" + n + ":";
  }

  /** Likewise of its link. */
  public static String link(long n) {
    return "https://news.example/n" + n + "n";
  }

  /**
   * Sends an alert of each, and waits out what the network's pace asks, by a clock of its own.
   *
   * @return the number of the first
   */
  public long send(List<Wild> alerts, ChatAddress to, ChatSender sender)
      throws InterruptedException {
    long first = number.get() + 1;
    List<Message> messages = new ArrayList<>();
    for (Wild wild : alerts) {
      long n = number.incrementAndGet();
      messages.add(Message.alert("m" + n, to, "s" + n, Message.Urgency.NORMAL, body(wild, n)));
    }
    FeedState visit = FeedState.visited("f", clock.instant());
    database
        .news()
        .record(new Decision(database.news().turn(), visit, List.of(), List.of(), messages));
    Limits limits = new Limits(Duration.ZERO, 0, chat -> ChatLimit.NONE, 1, 5);
    PacedSender network = new PacedSender(sender, limits, database.outbox(), clock);
    try (OutboxSender outbox =
        new OutboxSender(
            database.outbox(),
            List.of(network),
            RetryPolicy.DEFAULT,
            chat -> catalogues.in("ru"),
            clock,
            new Random(1))) {
      for (int minute = 0; minute < alerts.size() + 2; minute++) {
        outbox.sendAll();
        clock.set(clock.instant().plusSeconds(60));
      }
    }
    if (database.outbox().counts(clock.instant()).waiting() > 0) {
      throw new AssertionError("alerts still wait");
    }
    return first;
  }

  @Override
  public void close() {
    database.close();
  }

  private Body body(Wild wild, long n) {
    String title = headline(n) + " " + wild.words();
    Item item =
        Items.item("i" + n).title(title.strip()).link(link(n) + wild.path()).in("ru").build();
    Match match = new Match(Subject.rule("r"), Ground.QUERY, List.of(new Span(Field.TITLE, 0, 7)));
    return AlertComposer.alert(
        item,
        new Summary("Подробности обещают назвать позднее.", List.of()),
        List.of(match),
        "s" + n,
        TITLES,
        catalogues.in("ru"),
        Preferences.Size.STANDARD);
  }
}
