package org.didbon.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.didbon.fixture.FeedServer;
import org.didbon.store.Database;
import org.didbon.store.DatabaseSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

/** The command line as people and scripts use it. */
@Isolated("it takes the standard streams")
class MainTest {

  private static final String TWO_REPORTS =
      """
      <rss version="2.0"><channel><title>t</title><link>http://x.example/</link>
      <description>d</description>
      <item><guid>2</guid><link>http://x.example/2</link><title>Мигранты вернулись</title></item>
      <item><guid>1</guid><link>http://x.example/1</link><title>Мигранты уехали</title></item>
      </channel></rss>
      """;

  private final PrintStream realOut = System.out;
  private final PrintStream realErr = System.err;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir private Path folder;

  @BeforeEach
  void takeStreams() throws IOException {
    System.setOut(new PrintStream(out, true, UTF_8));
    System.setErr(new PrintStream(err, true, UTF_8));
    write("actors.yaml", "actors: []\n");
    write("rules.yaml", "rules:\n  - {id: migrants, query: мигрант}\n");
    write("feeds.yaml", "feeds: []\n");
    write(
        "feed.xml",
        "<rss version=\"2.0\"><channel><title>t</title><link>http://x.example/</link>"
            + "<description>d</description><item><guid>1</guid>"
            + "<title>Новость о мигрантах</title></item></channel></rss>");
  }

  @AfterEach
  void giveStreamsBack() {
    System.setOut(realOut);
    System.setErr(realErr);
    LogThreshold.set("INFO");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "demo",
        "scan",
        "check",
        "rule",
        "why",
        "import-opml",
        "export",
        "backup",
        "restore",
        "copy-database"
      })
  void eachCommandExplainsItself(String command) {
    assertThat(Main.run(command, "--help")).isZero();
    assertThat(out.toString(UTF_8)).contains("Usage: didbon " + command);
  }

  /** The list of commands tells the first line of what each has to say. */
  @Test
  void theListOfCommandsTellsWholeSentences() {
    for (Class<?> command : Main.class.getAnnotation(Command.class).subcommands()) {
      assertThat(command.getAnnotation(Command.class).description()[0])
          .as(command.getSimpleName())
          .endsWith(".");
    }
  }

  @Test
  void scanPrintsOneObjectALine() {
    int code = Main.run("scan", "--config", folder.toString(), "--json", path("feed.xml"));

    assertThat(code).isZero();
    assertThat(out.toString(UTF_8).strip())
        .startsWith("{\"feed\":\"" + path("feed.xml") + "\",\"id\":\"1\"")
        .contains("\"published\":null", "\"language\":\"ru\"")
        .contains("\"field\":\"title\",\"start\":10,\"end\":19,\"form\":\"мигрантах\"")
        .doesNotContain("\n");
  }

  @Test
  void scanTellsWhyAnItemIsInAStoryWhereItIsAsked() throws IOException {
    int third = THREE.indexOf("<item><guid isPermaLink=\"false\">3");
    String head = THREE.substring(0, THREE.indexOf("<item>"));
    Files.writeString(folder.resolve("two.xml"), THREE.substring(0, third) + "</channel></rss>");
    Files.writeString(folder.resolve("third.xml"), head + THREE.substring(third));
    String config = folder.toString();
    String two = path("two.xml");
    String other = path("third.xml");

    Main.run("scan", "--config", config, "--json", two, other);
    assertThat(out.toString(UTF_8)).doesNotContain("\"joined\"");
    Main.run("scan", "--config", config, "--json", "--explain", two, other);
    assertThat(out.toString(UTF_8))
        .contains("\"joined\":{\"feed\":\"" + two + "\",\"to\":\"1\",\"by\":\"headline\"}")
        .containsPattern(
            "\"feed\":\"[^\"]+two.xml\",\"to\":\"[12]\",\"by\":\"likeness\",\"score\":\\d")
        .containsPattern("\"features\":\\{\"headlines\":0\\.\\d+,");
    Main.run("scan", "--config", config, "--explain", two, other);

    assertThat(err.toString(UTF_8))
        .contains("joined 2 to 1 of " + two + " by headline\n")
        .containsPattern(
            "joined 3 to [12] of [^ ]+two.xml by likeness, score \\d\\.\\d\\d headlines"
                + " 0\\.\\d\\d ");
  }

  /** Many outlets date by the day: which of them is told first must not hang on the call. */
  @Test
  void scanTellsStoriesAlikeInWhateverOrderItsSourcesStand() throws IOException {
    Files.writeString(folder.resolve("a.xml"), dayOf("a", "Суд продлил арест банкира из Оша"));
    Files.writeString(folder.resolve("b.xml"), dayOf("b", "Суд продлил арест банкира из Оша"));
    String config = folder.toString();

    Main.run("scan", "--config", config, "--json", path("a.xml"), path("b.xml"));
    List<String> one = out.toString(UTF_8).lines().sorted().toList();
    out.reset();
    Main.run("scan", "--config", config, "--json", path("b.xml"), path("a.xml"));

    assertThat(one).hasSize(2);
    assertThat(out.toString(UTF_8).lines().sorted().toList()).isEqualTo(one);
  }

  @Test
  void scanTellsEachReasonOnOneLineWhateverAnOutletsIdIs() throws IOException {
    String title = "Суд продлил арест банкира из Оша";
    Files.writeString(folder.resolve("a.xml"), dayOf("a&#10;joined 8 to 9", title));
    Files.writeString(folder.resolve("b.xml"), dayOf("b", title));

    Main.run("scan", "--config", folder.toString(), "--explain", path("a.xml"), path("b.xml"));

    assertThat(err.toString(UTF_8).lines().filter(line -> line.startsWith("joined ")))
        .singleElement()
        .asString()
        .startsWith("joined b to a")
        .endsWith("by headline");
  }

  private static String dayOf(String id, String title) {
    return THREE.substring(0, THREE.indexOf("<item>"))
        + "<item><guid isPermaLink=\"false\">%s</guid><title>%s</title>".formatted(id, title)
        + "<pubDate>Mon, 08 Apr 2024 00:00:00 +0000</pubDate></item></channel></rss>";
  }

  private static final String THREE =
      """
      <rss version="2.0"><channel><title>t</title><language>ru</language>
      <item><guid isPermaLink="false">1</guid><link>https://news.example/raid</link>
      <title>В Екатеринбурге задержали 47 мигрантов из Таджикистана</title>
      <pubDate>Mon, 08 Apr 2024 10:00:00 +0000</pubDate>
      <description>Полиция провела рейд на рынке Таганский ряд и задержала 47 мигрантов.
      </description></item>
      <item><guid isPermaLink="false">2</guid><link>https://news.example/again</link>
      <title>В Екатеринбурге задержали 47 мигрантов из Таджикистана!</title>
      <pubDate>Mon, 08 Apr 2024 10:10:00 +0000</pubDate>
      <description>Рейд на рынке Таганский ряд в Екатеринбурге: задержали 47 мигрантов.
      </description></item>
      <item><guid isPermaLink="false">3</guid><link>https://news.example/other</link>
      <title>47 мигрантов из Таджикистана задержали на рынке в Екатеринбурге</title>
      <pubDate>Mon, 08 Apr 2024 10:20:00 +0000</pubDate>
      <description>Полиция Екатеринбурга провела рейд на рынке Таганский ряд, задержали 47
      мигрантов.</description></item>
      </channel></rss>
      """;

  @Test
  void aSourceThatFailsIsToldAndTheRestIsDone() {
    int code =
        Main.run("scan", "--config", folder.toString(), path("missing.xml"), path("feed.xml"));

    assertThat(code).isEqualTo(1);
    assertThat(err.toString(UTF_8)).contains("missing.xml: there is no such file");
    assertThat(out.toString(UTF_8)).contains("1 item read, 1 would alert.");
  }

  @Test
  void aQueryIsTriedOut() {
    int code = Main.run("rule", "test", "--config", folder.toString(), "новость", path("feed.xml"));

    assertThat(code).isZero();
    assertThat(out.toString(UTF_8)).contains("[Новость] о мигрантах", "1 of 1 item matches.");
  }

  @Test
  void aQueryIsTriedOutOnAllPastItemsAlsoWhileTheServiceRuns() throws IOException {
    Path file = folder.resolve("kept.db");
    write("didbon.yaml", "database: {path: \"%s\"}\n".formatted(file));
    String config = folder.toString();
    assertThat(Main.run("rule", "test", "--config", config, "новость")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("there is no database");
    Files.writeString(
        folder.resolve("didbon.yaml"),
        "feed: {allowPrivateAddresses: true}\n",
        StandardOpenOption.APPEND);
    try (FeedServer server = new FeedServer()) {
      URI url = server.serve("/rss", Files.readString(folder.resolve("feed.xml")));
      write("feeds.yaml", "feeds:\n  - {id: a, url: \"%s\"}\n".formatted(url));
      assertThat(Main.run("run", "--once", "--config", config)).isZero();
    }

    try (Database running = Database.open(DatabaseSettings.sqlite(file))) {
      assertThat(running.items().items()).isEqualTo(1);
      assertThat(Main.run("rule", "test", "--config", config, "новость OR слон")).isZero();
      assertThat(Main.run("rule", "test", "--config", config, "#migrants")).isZero();
      assertThat(Main.run("rule", "suggest", "--config", config, "migrants")).isZero();
      assertThat(Main.run("rule", "suggest", "--config", config, "birds")).isEqualTo(2);
    }

    assertThat(out.toString(UTF_8)).contains("[Новость] о мигрантах", "1 of 1 item matches.");
    assertThat(out.toString(UTF_8))
        .contains("• 1 · новость", "• 0 · слон", "Without effect in that time: слон")
        .contains("• 1 · мигрант\n")
        .contains("still brings: 0; its other reports: 1.", "No word stands out.");
    assertThat(err.toString(UTF_8)).contains("there is no rule birds");
  }

  @Test
  void whatBecameOfAReportIsToldForEachChatAlsoWhileTheServiceRuns() throws IOException {
    Path file = folder.resolve("why.db");
    write(
        "didbon.yaml",
        "database: {path: \"%s\"}\nfeed: {allowPrivateAddresses: true, firstVisit: newest 1}\n"
            .formatted(file));
    String config = folder.toString();
    assertThat(Main.run("why", "--config", config, "http://x.example/1")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("there is no database");
    try (FeedServer server = new FeedServer()) {
      URI url = server.serve("/rss", TWO_REPORTS);
      write("feeds.yaml", "feeds:\n  - {id: a, url: \"%s\"}\n".formatted(url));
      assertThat(Main.run("run", "--once", "--config", config)).isZero();
    }

    try (Database running = Database.open(DatabaseSettings.sqlite(file))) {
      assertThat(running.items().items()).isEqualTo(2);
      assertThat(why(config, "https://www.x.example/2?utm_source=a"))
          .contains("migrants — by the words it looks for:", "headline: [Мигранты] вернулись")
          .containsPattern("console:local — told, .*; delivered, ");
      assertThat(why(config, "мигранты", "уехали"))
          .contains("told to nobody: ", "(didbon.yaml: feed.firstVisit)")
          .doesNotContain("console:");
      assertThat(why(config, "мигрант")).contains("which one?", "~2  a  Мигранты уехали", "~1  a");
      assertThat(why(config, "~1")).contains("Мигранты] вернулись");
    }
    assertThat(Main.run("why", "--config", config, "слон")).isEqualTo(1);
    assertThat(Main.run("why", "--config", config)).isEqualTo(2);
  }

  private String why(String config, String... words) {
    out.reset();
    String[] arguments =
        Stream.concat(Stream.of("why", "--config", config), Stream.of(words))
            .toArray(String[]::new);
    assertThat(Main.run(arguments)).isZero();
    return out.toString(UTF_8);
  }

  @Test
  void theFeedsGoToOtherReadersAndComeBack() throws IOException {
    write("feeds.yaml", "feeds:\n  - {id: a, title: A & B, url: 'https://a.example/?x=1&y=2'}\n");
    write("notes.txt", "milk");
    String config = folder.toString();

    assertThat(Main.run("export", "--config", config, "--opml")).isZero();
    assertThat(out.toString(UTF_8)).contains("xmlUrl=\"https://a.example/?x=1&amp;y=2\"");
    assertThat(Main.run("export", "--config", config, "--opml", path("a/list.opml"))).isZero();
    assertThat(Main.run("export", "--config", config, "--opml", path("a/list.opml"))).isZero();
    assertThat(Main.run("export", "--config", config, path("b"), "--opml")).isZero();
    assertThat(Main.run("export", "--config", config, "--opml", path("notes.txt"))).isEqualTo(2);
    assertThat(folder.resolve("notes.txt")).hasContent("milk");
    assertThat(Main.run("import-opml", "--config", path("b"), path("a/list.opml"))).isZero();
    assertThat(folder.resolve("b/feeds.yaml"))
        .content()
        .contains("title: A & B", "url: 'https://a.example/?x=1&y=2'");
    assertThat(folder.resolve("a/list.opml"))
        .hasSameTextualContentAs(folder.resolve("b/watched-feeds.opml"));
  }

  @Test
  void theHelpTellsWholeSentencesExitCodesAndWhatTheEnvironmentHolds() {
    assertThat(Main.run("help")).isZero();

    assertThat(out.toString(UTF_8).replaceAll("\\s+", " "))
        .contains("on sample feeds in six languages.", "as YAML files.")
        .contains("Exit codes:", "2 wrong usage", "DIDBON_OWNERS")
        .contains("HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "NO_PROXY");
    assertThat(Main.run("help", "scan")).isZero();
    assertThat(out.toString(UTF_8)).contains("Usage: didbon scan");
    assertThat(Main.run("help", "rule", "test")).isZero();
    assertThat(out.toString(UTF_8)).contains("Usage: didbon rule test", "QUERY");
    assertThat(Main.run("help", "rule", "tset")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("rule has no command tset; it has test, suggest");
  }

  @Test
  void aCommandThatIsNotThereIsNamedWithThoseThatAre() {
    assertThat(Main.run("frob")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).startsWith("didbon has no command frob; it has run, demo, ");
    assertThat(Main.run("rule", "tset", "x")).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .contains("rule has no command tset; it has test, suggest")
        .doesNotContain("Unmatched");
  }

  @Test
  void nothingIsLoggedBelowTheLevelThatIsSet() throws IOException {
    String quiet = "log: {level: error}\ndatabase: {path: \"%s\"}\n";
    write("didbon.yaml", quiet.formatted(folder.resolve("quiet.db")));

    assertThat(Main.run("run", "--once", "--config", folder.toString())).isZero();

    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void aRehearsalSaysWhatTheDemoSays() {
    assertThat(Main.run("demo", "--once")).isZero();
    String demo = out.toString(UTF_8);
    out.reset();

    assertThat(Main.run("demo", "--once", "--rehearse")).isZero();

    assertThat(out.toString(UTF_8)).isEqualTo(demo);
  }

  @Test
  void theDemoSaysTheSameAtEachRunAndItsFiguresAgree() {
    assertThat(Main.run("demo", "--once")).isZero();
    String first = out.toString(UTF_8);
    out.reset();

    assertThat(Main.run("demo", "--once")).isZero();

    assertThat(out.toString(UTF_8)).isEqualTo(first);
    int alerts = first.split("\\[Why\\?]|There is more on a story", -1).length - 1;
    assertThat(first)
        .contains("made %d alerts and additions to them.".formatted(alerts))
        .containsPattern("Try: /\\w+ .+ /\\w+ .+ /\\w+.*\n$");
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void oneFaultIsOne() throws IOException {
    write("rules.yaml", "rules:\n  - {id: migrants, query: \"(мигрант\"}\n");

    assertThat(Main.run("check", "--config", folder.toString())).isEqualTo(2);

    assertThat(err.toString(UTF_8)).endsWith("1 fault." + System.lineSeparator());
  }

  @Test
  void aFolderThatWatchesNothingIsWarnedOf() throws IOException {
    assertThat(Main.run("check", "--config", folder.toString())).isZero();
    assertThat(out.toString(UTF_8))
        .doesNotContain("warning")
        .contains("In order: 0 actors, 1 rule, 0 feeds.");
    Files.delete(folder.resolve("rules.yaml"));

    assertThat(Main.run("check", "--config", folder.toString())).isZero();

    assertThat(out.toString(UTF_8)).contains("warning: no official and no topic is watched");
  }

  @Test
  void everyFaultOfTheConfigurationIsListedAndNothingRuns() throws IOException {
    write("rules.yaml", "rules:\n  - {id: migrants, query: \"(мигрант\"}\n  - {id: Bad Id}\n");
    write("feeds.yaml", "feeds:\n  - {id: a, url: nonsense, every: 10}\n");

    for (String command : new String[] {"check", "run"}) {
      err.reset();
      assertThat(Main.run(command, "--config", folder.toString())).isEqualTo(2);
      assertThat(err.toString(UTF_8))
          .contains("rules.yaml:2: ", "rules.yaml:3: ", "feeds.yaml:2: ");
    }
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void whatALibraryLogsByMeansOfTheJdkIsLoggedLikeAllElse() {
    Main.logAllInOnePlace();
    Logger library = Logger.getLogger("com.example.library.Cupboard");

    library.warning("the cupboard is full");
    library.info("a cupboard was opened");

    assertThat(err.toString(UTF_8))
        .contains(" WARN  Cupboard the cupboard is full")
        .doesNotContain("was opened")
        .hasLineCount(1);
  }

  @Test
  void wrongUseIsTold() {
    assertThat(Main.run("scann")).isEqualTo(2);
    assertThat(Main.run("scan")).isEqualTo(2);
    assertThat(Main.run("rule", "test", "(мигрант", path("feed.xml"))).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("Did you mean: didbon scan", "column 1");
  }

  private String path(String file) {
    return folder.resolve(file).toString();
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
