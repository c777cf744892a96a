package org.didbon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.didbon.archive.Archive;
import org.didbon.chart.MentionsChart;
import org.didbon.chart.MentionsChart.Week;
import org.didbon.chart.Theme;
import org.didbon.command.CommandHandler;
import org.didbon.command.IncomingText;
import org.didbon.command.Permissions;
import org.didbon.domain.Actor;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Rule;
import org.didbon.domain.Subject;
import org.didbon.fixture.CommandsFixture;
import org.didbon.match.Corpus;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;
import org.didbon.pipeline.Watchlist;
import org.didbon.store.Database;
import org.didbon.store.DatabaseSettings;

/**
 * Prints how fast commands are answered over a long history: {@code mvn -q -Pbench
 * -Dbench.main=org.didbon.AnswerFigures}, of a million items or of {@code -Dbench.only=COUNT}.
 */
public final class AnswerFigures {

  private static final int MILLION = 1_000_000;
  private static final int WATCHED = 450;
  private static final int TOPICS = 20;
  private static final int FEEDS = 40;
  private static final int RUNS = 50;
  private static final int SUBSCRIPTIONS = 10;
  private static final int WEEKS = 26;
  private static final double MEDIAN_MS = 300;
  private static final double WORST_MS = 1_000;
  private static final double PICTURE_MS = 200;
  private static final ChatAddress CHAT = ChatAddress.of("telegram:7");

  private final CommandHandler handler;

  private AnswerFigures(CommandHandler handler) {
    this.handler = handler;
  }

  public static void main(String[] args) throws IOException, SQLException {
    System.setProperty("didbon.log.level", "WARN");
    int count = args.length > 0 ? Integer.parseInt(args[0]) : MILLION;
    Corpus corpus = new Corpus();
    List<Actor> actors = corpus.actors(WATCHED);
    List<Rule> rules = MadeUpHistory.topics(TOPICS, corpus);
    Watchlist watchlist = Watchlist.of(MadeUpHistory.feeds(FEEDS), actors, rules);
    Path folder = Files.createTempDirectory(Path.of("target"), "answers");
    Path file = folder.resolve("didbon.db");
    System.out.printf(
        Locale.ROOT,
        "%nAnswers over %,d items, SQLite, %d cores, %d of each; to be reached in brackets%n",
        count,
        Runtime.getRuntime().availableProcessors(),
        RUNS);
    try (Database database = Database.open(DatabaseSettings.sqlite(file))) {
      long start = System.nanoTime();
      new MadeUpHistory(actors, rules, count).write(file.toAbsolutePath());
      database.news().watch(MadeUpHistory.feeds(FEEDS), MadeUpHistory.END);
      for (int i = 0; i < SUBSCRIPTIONS; i++) {
        Subject subject = actors.get(i).subject();
        database.subscriptions().add(CHAT, subject, MadeUpHistory.END);
      }
      System.out.printf(Locale.ROOT, "written in %.0f s, ", (System.nanoTime() - start) / 1e9);
      start = System.nanoTime();
      try (Archive archive = Archive.open(folder.resolve("archive"), database.items())) {
        while (archive.catchUp() > 0) {}
        System.out.printf(Locale.ROOT, "indexed in %.0f s%n", (System.nanoTime() - start) / 1e9);
        new AnswerFigures(answers(watchlist, database, archive)).measure(corpus, count);
      }
    }
    picture();
    System.exit(0);
  }

  private static CommandHandler answers(Watchlist watchlist, Database database, Archive archive) {
    return CommandsFixture.over(
        database,
        archive,
        watchlist,
        CommandsFixture.HEALTH,
        new Permissions((chat, person) -> false, List.of()),
        Catalogues.of(ZoneOffset.UTC),
        Clock.fixed(MadeUpHistory.END, ZoneOffset.UTC));
  }

  private void measure(Corpus corpus, int count) {
    int people = WATCHED / 3;
    measure("/actor, the one named most", i -> "/actor @person-0");
    measure("/actor", i -> "/actor @person-" + i % people);
    measure("/actor, page 20 of the one named most", i -> "/actor @person-0 20");
    measure("/topic, the largest", i -> "/topic topic-0");
    measure("/topic", i -> "/topic topic-" + i % TOPICS);
    measure("/timeline, the one named most", i -> "/timeline @person-0");
    measure("/timeline", i -> "/timeline @person-" + i % people);
    measure("/timeline of the largest topic, page 9", i -> "/timeline #topic-0 2024-03 9");
    measure("/together, the two named most", i -> "/together @person-0 @person-1");
    measure("/together", i -> "/together @person-" + i % people + " @person-" + i * 7 % people);
    measure("/together with whom, the one named most", i -> "/together @person-0");
    measure("/latest", i -> "/latest");
    measure("/latest, page 30", i -> "/latest 30");
    int stories = (int) (count * 0.39);
    measure("/story", i -> "/story %012x".formatted(1 + i * (stories / RUNS)));
    measure("/search, a common word", i -> "/search " + corpus.russian(200 + i));
    measure("/search, a rare word", i -> "/search " + corpus.russian(9_000 + i));
    measure("/search @actor", i -> "/search @person-" + i);
    measure("/actors", i -> "/actors");
    measure("/subscriptions", i -> "/subscriptions");
    measure("/status", i -> "/status");
    measure("/feeds", i -> "/feeds");
    measure("/help", i -> "/help");
  }

  private void measure(String what, IntFunction<String> line) {
    double first = time(line.apply(0));
    double[] times = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      times[i] = time(line.apply(i));
    }
    Arrays.sort(times);
    double median = times[RUNS / 2];
    double worst = times[RUNS - 2];
    String told = "%s (first %.0f ms)".formatted(what, first);
    System.out.printf(
        Locale.ROOT,
        "%-62s median %6.1f ms (%.0f)   p99 %6.1f ms (%.0f)%n",
        told,
        median,
        MEDIAN_MS,
        worst,
        WORST_MS);
  }

  private double time(String line) {
    long start = System.nanoTime();
    if (handler.to(new IncomingText(CHAT, "telegram:7", false, "ru", line, false)).isEmpty()) {
      throw new IllegalStateException("no answer to " + line);
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static void picture() {
    Localizer localizer = Catalogues.of(ZoneOffset.UTC).in("ru");
    List<Week> weeks = new ArrayList<>();
    for (int i = 0; i < WEEKS; i++) {
      weeks.add(new Week(LocalDate.parse("2023-10-09").plusWeeks(i), i * i % 17));
    }
    double[] times = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      MentionsChart.png(
          "Николай Патрушев", weeks, day -> localizer.shortDate(day, day), "", Theme.DARK);
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "%-62s median %6.1f ms (%.0f)   p99 %6.1f ms%n",
        "one picture",
        times[RUNS / 2],
        PICTURE_MS,
        times[RUNS - 2]);
  }
}
