package org.didbon;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.didbon.chat.ChatNetwork;
import org.didbon.chat.console.ConsoleChat;
import org.didbon.chat.slack.SlackNetwork;
import org.didbon.chat.telegram.TelegramNetwork;
import org.didbon.command.CommandDispatcher;
import org.didbon.config.Config;
import org.didbon.config.Environment;
import org.didbon.config.NetworkSettings;
import org.didbon.config.Settings;
import org.didbon.domain.Actor;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Feed;
import org.didbon.domain.Rule;
import org.didbon.fixture.FeedServer;
import org.didbon.rule.RuleSettings;
import org.didbon.web.WebSettings;
import org.jspecify.annotations.Nullable;

/** The whole program with one rule and one feed, which publishes an item when told to. */
final class BotInAFolder implements AutoCloseable {

  static final String OWNER = "telegram:9";

  private final FeedServer server = new FeedServer();
  private final AtomicInteger published = new AtomicInteger();
  private final Map<Integer, Long> served = new ConcurrentHashMap<>();
  private final Path folder;
  private final Map<String, String> secrets = new HashMap<>();
  private UnaryOperator<NetworkSettings> networks = settings -> settings;
  private String databaseUrl = "";
  private int port;
  private String site = "";
  private boolean plain;
  private Clock clock = Clock.systemUTC();
  private @Nullable RuleSettings rules;
  private final List<ChatAddress> owners =
      new ArrayList<>(List.of(ChatAddress.of(OWNER), ConsoleChat.CHAT));
  private final List<Actor> actors =
      new ArrayList<>(List.of(actor("patrushev", "Nikolai Patrushev", "Николай Патрушев", "RU")));
  private @Nullable App app;

  BotInAFolder(Path folder) {
    this.folder = folder;
  }

  BotInAFolder knowing(String secret, String value) {
    secrets.put(secret, value);
    return this;
  }

  BotInAFolder onTelegram(URI api, String token) {
    knowing("TELEGRAM_BOT_TOKEN", token);
    return with(new TelegramNetwork(), options -> options.withApi(api));
  }

  BotInAFolder onSlack(URI api, String bot, String appToken) {
    knowing("SLACK_BOT_TOKEN", bot).knowing("SLACK_APP_TOKEN", appToken);
    return with(new SlackNetwork(), options -> options.withApi(api));
  }

  <S> BotInAFolder with(ChatNetwork<S> network, UnaryOperator<S> change) {
    UnaryOperator<NetworkSettings> before = networks;
    networks =
        settings -> {
          NetworkSettings changed = before.apply(settings);
          return changed.with(network, change.apply(changed.of(network)));
        };
    return this;
  }

  BotInAFolder keepingItsNewsIn(String url) {
    databaseUrl = url;
    return this;
  }

  /** Tells how it does on that port of this machine. */
  BotInAFolder toldOn(int free) {
    port = free;
    return this;
  }

  /** Serves its console to others under that address too. */
  BotInAFolder servedAt(String url, boolean withoutHttps) {
    site = url;
    plain = withoutHttps;
    return this;
  }

  /** Asks once again for what would send more alerts a day. */
  BotInAFolder readBy(int mostAlertsADay) {
    rules = new RuleSettings(mostAlertsADay);
    return this;
  }

  /** Has nobody beside who sits at the console. */
  BotInAFolder ownedAlone() {
    owners.remove(ChatAddress.of(OWNER));
    return this;
  }

  BotInAFolder by(Clock other) {
    clock = other;
    return this;
  }

  BotInAFolder ownedBy(String person) {
    owners.add(ChatAddress.of(person));
    return this;
  }

  BotInAFolder watching(String id, String name, String russian, String country) {
    actors.add(actor(id, name, russian, country));
    return this;
  }

  BotInAFolder start() {
    URI url =
        server.on(
            "/rss",
            exchange -> {
              int last = published.get();
              FeedServer.answer(exchange, 200, document(last));
              served.putIfAbsent(last, System.nanoTime());
            });
    Settings settings =
        Settings.defaults(new Environment(secrets, owners, databaseUrl, port))
            .forDemo(folder.resolve("didbon.db"));
    settings = settings.with(networks.apply(settings.networks()));
    settings = settings.with(new WebSettings(WebSettings.Listening.LOOPBACK, site, plain));
    settings = rules == null ? settings : settings.with(rules);
    Feed feed = new Feed("local", "Local", url, "ru", "TJ", Duration.ofSeconds(1), false);
    Rule rule =
        new Rule(
            "migrants",
            "Migrants",
            Map.of("ru", "Мигранты"),
            "мигрант",
            Rule.Severity.NORMAL,
            List.of(),
            List.of());
    App opened =
        new App(
            new Config(settings, actors, List.of(rule), List.of(feed)),
            new ConsoleChat(System.out, false),
            clock);
    app = opened;
    opened.start();
    return this;
  }

  private static Actor actor(String id, String name, String russian, String country) {
    return new Actor(
        id,
        name,
        Map.of("ru", List.of(russian)),
        "",
        country,
        List.of(),
        "",
        Actor.BareSurname.AUTO,
        List.of());
  }

  /** What the console says to a line. */
  String says(String line) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
    new ConsoleChat(out, false)
        .answerWaiting(new BufferedReader(new StringReader(line)), answers());
    return written.toString(StandardCharsets.UTF_8);
  }

  CommandDispatcher answers() {
    return (CommandDispatcher) Objects.requireNonNull(app).answers();
  }

  /** The address of a feed that nobody watches, with the title Other news. */
  URI unwatched() {
    return server.serve(
        "/other",
        """
        <rss version="2.0"><channel><title>Other news</title><link>http://x.example/</link>
        <description>d</description><item><guid>1</guid><title>Погода на завтра</title></item>
        </channel></rss>
        """);
  }

  /** One item more is in the feed; its number. */
  int publish() {
    return published.incrementAndGet();
  }

  /** When the item was first handed out, as {@link System#nanoTime}. */
  long served(int number) {
    return served.getOrDefault(number, System.nanoTime());
  }

  /** The title of an item. */
  static String title(int number) {
    return "Николай Патрушев: новость номер " + number + " о мигрантах";
  }

  private static String document(int last) {
    return IntStream.rangeClosed(1, last)
        .mapToObj(
            number ->
                "<item><guid>%d</guid><title>%s</title></item>".formatted(number, title(number)))
        .collect(
            Collectors.joining(
                "",
                "<rss version=\"2.0\"><channel><title>t</title><link>http://x.example/</link>"
                    + "<description>d</description>",
                "</channel></rss>"));
  }

  @Override
  public void close() {
    if (app != null) {
      app.close();
    }
    server.close();
  }
}
