package org.didbon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.chat.telegram.FakeTelegram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** What {@code /metrics} serves of a bot at work, and what the files in config/ops ask of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpsFilesTest {

  private static final Path OPS = Path.of("config", "ops");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Pattern SAMPLE =
      Pattern.compile("([a-z_]+)(?:\\{(.*)\\})? (\\S+)", Pattern.CASE_INSENSITIVE);

  private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");

  private static final Pattern NAME =
      Pattern.compile("\\b((?:didbon|jvm|process)_[a-z_]+)(?:\\{([^}]*)\\})?");

  private static final Pattern ASKED = Pattern.compile("([a-z_]+)\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");

  private static final Pattern GROUPED = Pattern.compile("\\bby\\s*\\(([^)]*)\\)");

  /** Labels that Prometheus adds itself. */
  private static final Set<String> OF_PROMETHEUS = Set.of("instance", "job", "le");

  private final FakeTelegram telegram = FakeTelegram.start();
  private int port;
  private BotInAFolder bot;
  private String served;

  @BeforeAll
  void serve(@TempDir Path folder) throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    bot =
        new BotInAFolder(folder)
            .onTelegram(telegram.url(), FakeTelegram.TOKEN)
            .toldOn(port)
            .start();
    telegram.says(11, "/subscribe migrants");
    await().atMost(PATIENCE).until(() -> telegram.sentTo("11").size() == 1);
    bot.publish();
    await().atMost(PATIENCE).until(() -> telegram.sentTo("11").size() == 2);
    // how feeds and messages stand is asked of the database every few seconds
    await().atMost(PATIENCE).until(() -> samples("didbon_feeds").containsValue(1.0));
    served = scrape();
  }

  @AfterAll
  void close() {
    bot.close();
    telegram.close();
  }

  @Test
  void whatABotDidIsCounted() {
    assertThat(sum("didbon_feed_visits_total", "outcome=\"read\"")).isPositive();
    assertThat(sum("didbon_feed_visit_seconds_count", "outcome=\"read\"")).isPositive();
    assertThat(sum("didbon_items_total", "")).isEqualTo(1);
    assertThat(sum("didbon_matches_total", "kind=\"rule\"")).isEqualTo(1);
    assertThat(sum("didbon_stories_total", "outcome=\"opened\"")).isEqualTo(1);
    assertThat(sum("didbon_decision_seconds_count", "")).isEqualTo(1);
    assertThat(sum("didbon_sends_total", "outcome=\"delivered\"")).isEqualTo(1);
    assertThat(sum("didbon_send_seconds_count", "network=\"telegram\"")).isEqualTo(1);
    assertThat(sum("didbon_delivery_seconds_count", "network=\"telegram\"")).isEqualTo(1);
    assertThat(sum("didbon_limiter_wait_seconds_count", "network=\"telegram\"")).isPositive();
    assertThat(sum("didbon_outbox_messages", "")).isZero();
    assertThat(sum("didbon_database_wait_seconds_count", "")).isPositive();
    assertThat(sum("didbon_database_use_seconds_count", "")).isPositive();
    assertThat(sum("didbon_disk_free_bytes", "")).isPositive();
  }

  @Test
  void eachOfOursHasHelpATypeAndAUnitOrACountInItsName() {
    Map<String, String> types = types();
    types.forEach(
        (name, type) -> {
          if (name.startsWith("didbon_")) {
            assertThat(served).contains("# HELP " + name + " ");
            assertThat(name.endsWith("_total")).as(name).isEqualTo(type.equals("counter"));
            assertThat(!type.equals("histogram") || name.endsWith("_seconds")).as(name).isTrue();
          }
        });
    assertThat(types).containsKey("process_cpu_seconds_total").containsKey("jvm_memory_used_bytes");
  }

  @Test
  void noCounterFalls() throws IOException {
    Map<String, Double> before = counters(served);
    Map<String, Double> after = counters(scrape());

    assertThat(before).isNotEmpty();
    before.forEach((sample, value) -> assertThat(after.get(sample)).as(sample).isNotNull());
    before.forEach(
        (sample, value) -> assertThat(after.get(sample)).as(sample).isGreaterThanOrEqualTo(value));
  }

  @Test
  void everyAlertAsksForWhatIsServedAndSaysWhatToDo() throws IOException {
    Map<String, Object> file = new Yaml().load(Files.readString(OPS.resolve("alerts.yaml")));
    List<String> names = new ArrayList<>();
    for (Map<String, Object> group : list(file, "groups")) {
      for (Map<String, Object> rule : list(group, "rules")) {
        String alert = (String) rule.get("alert");
        names.add(alert);
        assertThat(rule.keySet())
            .as(alert)
            .containsExactlyInAnyOrder("alert", "expr", "for", "labels", "annotations");
        assertThat((String) rule.get("for")).as(alert).matches("\\d+[smh]");
        assertThat(map(rule, "labels").get("severity")).as(alert).isIn("page", "ticket");
        assertThat(map(rule, "annotations")).as(alert).containsOnlyKeys("summary", "description");
        assertAsksForWhatIsServed(alert, (String) rule.get("expr"));
      }
    }
    assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(10);
  }

  @Test
  void everyPanelAsksForWhatIsServed() throws IOException {
    JsonNode dashboard = new ObjectMapper().readTree(OPS.resolve("dashboard.json").toFile());
    Set<Integer> ids = new HashSet<>();
    int asking = 0;
    for (JsonNode panel : dashboard.path("panels")) {
      String title = panel.path("title").asText();
      assertThat(ids.add(panel.path("id").asInt())).as(title).isTrue();
      assertThat(title).isNotBlank();
      for (JsonNode target : panel.path("targets")) {
        assertAsksForWhatIsServed(title, target.path("expr").asText());
        asking++;
      }
    }
    assertThat(asking).isGreaterThan(20);
    assertThat(dashboard.path("uid").asText()).isEqualTo("didbon");
  }

  /** Each of ours is of use to somebody who looks, or it need not be served. */
  @Test
  void whatIsServedIsShown() throws IOException {
    String shown = Files.readString(OPS.resolve("dashboard.json"));
    Set<String> unseen = new TreeSet<>(types().keySet());
    unseen.removeIf(name -> !name.startsWith("didbon_") || shown.contains(name));

    assertThat(unseen).isEmpty();
  }

  private void assertAsksForWhatIsServed(String place, String expression) {
    assertThat(expression).as(place).isNotBlank();
    Matcher names = NAME.matcher(expression);
    Set<String> labels = new HashSet<>(OF_PROMETHEUS);
    while (names.find()) {
      Map<String, Set<String>> values = labels(names.group(1));
      assertThat(values).as("%s asks for %s", place, names.group(1)).isNotNull();
      labels.addAll(values.keySet());
      Matcher asked = ASKED.matcher(names.group(2) == null ? "" : names.group(2));
      while (asked.find()) {
        String label = asked.group(1);
        if (OF_PROMETHEUS.contains(label)) {
          continue;
        }
        assertThat(values).as("%s: label of %s", place, names.group(1)).containsKey(label);
        if (asked.group(2).equals("=") && !label.equals("network")) {
          assertThat(values.get(label)).as("%s: %s", place, label).contains(asked.group(3));
        }
      }
    }
    Matcher grouped = GROUPED.matcher(expression);
    while (grouped.find()) {
      for (String label : grouped.group(1).split("\\s*,\\s*", 0)) {
        assertThat(labels).as("%s groups", place).contains(label.strip());
      }
    }
  }

  /** The labels of a sample's name with the values that are served; null if it is not served. */
  private Map<String, Set<String>> labels(String name) {
    Map<String, Set<String>> found = null;
    for (String line : served.lines().toList()) {
      Matcher sample = SAMPLE.matcher(line);
      if (sample.matches() && sample.group(1).equals(name)) {
        found = found == null ? new HashMap<>() : found;
        Matcher label = LABEL.matcher(sample.group(2) == null ? "" : sample.group(2));
        while (label.find()) {
          found.computeIfAbsent(label.group(1), key -> new HashSet<>()).add(label.group(2));
        }
      }
    }
    return found;
  }

  private Map<String, String> types() {
    Map<String, String> types = new TreeMap<>();
    served
        .lines()
        .filter(line -> line.startsWith("# TYPE "))
        .map(line -> line.split(" ", 4))
        .forEach(words -> types.put(words[2], words[3]));
    return types;
  }

  private static Map<String, Double> counters(String text) {
    Map<String, Double> counters = new HashMap<>();
    text.lines()
        .map(SAMPLE::matcher)
        .filter(Matcher::matches)
        .filter(one -> one.group(1).matches(".*(_total|_count|_bucket|_sum)"))
        .forEach(
            one -> counters.put(one.group(1) + one.group(2), Double.parseDouble(one.group(3))));
    return counters;
  }

  private double sum(String name, String label) {
    return served
        .lines()
        .map(SAMPLE::matcher)
        .filter(Matcher::matches)
        .filter(one -> one.group(1).equals(name))
        .filter(one -> label.isEmpty() || one.group(2).contains(label))
        .mapToDouble(one -> Double.parseDouble(one.group(3)))
        .sum();
  }

  private Map<String, Double> samples(String name) throws IOException {
    Map<String, Double> samples = new HashMap<>();
    scrape()
        .lines()
        .map(SAMPLE::matcher)
        .filter(Matcher::matches)
        .filter(one -> one.group(1).equals(name))
        .forEach(
            one -> samples.put(String.valueOf(one.group(2)), Double.parseDouble(one.group(3))));
    return samples;
  }

  private String scrape() throws IOException {
    try (var in = URI.create("http://127.0.0.1:" + port + "/metrics").toURL().openStream()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> of, String key) {
    return (List<Map<String, Object>>) of.get(key);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> of, String key) {
    return (Map<String, Object>) of.get(key);
  }
}
