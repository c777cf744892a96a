package org.didbon.poll;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.didbon.domain.Rule;
import org.didbon.match.Corpus;

/**
 * How much memory the service takes with the flags of the {@code Procfile}: {@code mvn -q -Pbench
 * -Dbench.main=org.didbon.poll.MemoryFigures}, with 1,000 feeds of 60 items, the curated officials
 * and topics; or of {@code -Dbench.args="FEEDS ITEMS RULES PAST"} with so many rules beside them,
 * and so many items of a month in the database before. Told when it is ready, and when every feed
 * was visited and all items are recorded and searchable. {@code -Dmemory.flags="…"} adds flags, the
 * last of which holds. Of what is resident, "own" is what no other process could share and the
 * system cannot take back.
 */
public final class MemoryFigures {

  /** Two looks without work between them, so far apart. */
  private static final int SETTLED_MS = 5_000;

  private final int feeds;
  private final int items;
  private final int rules;
  private final int past;

  private MemoryFigures(int feeds, int items, int rules, int past) {
    this.feeds = feeds;
    this.items = items;
    this.rules = rules;
    this.past = past;
  }

  public static void main(String[] args) throws Exception {
    int feeds = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
    int items = args.length > 1 ? Integer.parseInt(args[1]) : 60;
    int rules = args.length > 2 ? Integer.parseInt(args[2]) : 0;
    int past = args.length > 3 ? Integer.parseInt(args[3]) : 0;
    try (Farm farm = Farm.start(items)) {
      new MemoryFigures(feeds, items, rules, past).run(farm);
    }
    System.exit(0);
  }

  private void run(Farm farm) throws Exception {
    Files.createDirectories(Path.of("target"));
    Path folder = Files.createTempDirectory(Path.of("target"), "memory");
    configure(folder, farm);
    if (past > 0) {
      Past.fill(folder.resolve("didbon.db").toAbsolutePath(), feeds, past);
    }
    List<String> flags = new ArrayList<>(Procfile.read().flags());
    String more = System.getProperty("memory.flags", "");
    if (!more.isEmpty()) {
      flags.addAll(List.of(more.split(" +", -1)));
    }
    System.out.printf(
        Locale.ROOT,
        "%n%,d feeds of %d items, %,d rules beside the curated ones, %,d items before%n%s%n",
        feeds,
        items,
        rules,
        past,
        String.join(" ", flags));
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    try (Service service = Service.start(flags, folder, port, "run")) {
      while (!service.isReady()) {
        if (!service.isAlive()) {
          throw new IllegalStateException("it ended: see target/service.log");
        }
        Thread.sleep(50);
      }
      tell("ready", service);
      double most = 0;
      while (farm.visits() < feeds) {
        most = Math.max(most, service.resident());
        Thread.sleep(200);
      }
      double before = -1;
      while (service.cpu() - before > 0.2) {
        before = service.cpu();
        for (int look = 0; look < 10; look++) {
          most = Math.max(most, service.resident());
          Thread.sleep(SETTLED_MS / 10);
        }
      }
      tell("all recorded and searchable", service);
      System.out.printf(Locale.ROOT, "%-36s %6.0f MB%n", "most between", most);
    }
  }

  private static void tell(String when, Service service) throws IOException {
    System.out.printf(
        Locale.ROOT,
        "%-36s %6.0f MB resident, %.0f of them own; %.1f CPU s so far%n",
        when,
        service.resident(),
        service.own(),
        service.cpu());
  }

  private void configure(Path folder, Farm farm) throws IOException {
    FarmConfig.write(folder, farm, feeds, "1h");
    StringBuilder topics = new StringBuilder();
    // two thirds of what the corpus watches are rules
    for (Rule rule : new Corpus().rules(rules * 3 / 2)) {
      topics.append(
          "%n  - {id: made-%s, title: Made up, query: '%s'}"
              .formatted(rule.id(), rule.query().replace("'", "''")));
    }
    Files.writeString(folder.resolve("rules.yaml"), topics, StandardOpenOption.APPEND);
  }
}
