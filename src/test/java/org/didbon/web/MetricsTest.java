package org.didbon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What Prometheus reads on {@code /metrics}. */
class MetricsTest {

  private final Metrics metrics = new Metrics();

  @Test
  void aCounterHasItsHelpItsTypeAndTheCountOfTheMoment() {
    AtomicLong items = new AtomicLong(3);
    metrics.counter("items_total", "New items.", items::get);
    items.set(4);

    assertThat(metrics.text())
        .contains(
            """
            # HELP didbon_items_total New items.
            # TYPE didbon_items_total counter
            didbon_items_total 4.0
            """);
  }

  @Test
  void whatIsCountedByLabelsHasALineForEachOfTheirValues() {
    metrics.counter(
        "sends_total",
        "Calls.",
        List.of("network", "outcome"),
        samples -> {
          samples.add(7, "telegram", "delivered");
          samples.add(1, "slack", "retry");
        });

    assertThat(metrics.text())
        .contains(
            "didbon_sends_total{network=\"telegram\",outcome=\"delivered\"} 7.0\n",
            "didbon_sends_total{network=\"slack\",outcome=\"retry\"} 1.0\n");
  }

  @Test
  void whatRisesAndFallsIsAGauge() {
    metrics.gauge("oldest_message_seconds", "Age.", () -> 1.5);

    assertThat(metrics.text())
        .contains(
            "# TYPE didbon_oldest_message_seconds gauge\n", "didbon_oldest_message_seconds 1.5\n");
  }

  @Test
  void aSpanIsCountedUnderEachBoundThatItDoesNotExceed() {
    Metrics.Spans spans =
        metrics.spans("send_seconds", "Calls.", List.of(0.1, 1.0), List.of("network"));

    spans.add(Duration.ofMillis(50), "slack");
    spans.add(Duration.ofMillis(500), "slack");
    spans.add(Duration.ofMillis(-500), "slack"); // the clock was set back

    assertThat(metrics.text())
        .contains(
            "# TYPE didbon_send_seconds histogram\n",
            "didbon_send_seconds_bucket{network=\"slack\",le=\"0.1\"} 2\n",
            "didbon_send_seconds_bucket{network=\"slack\",le=\"1.0\"} 3\n",
            "didbon_send_seconds_bucket{network=\"slack\",le=\"+Inf\"} 3\n",
            "didbon_send_seconds_sum{network=\"slack\"} 0.55\n",
            "didbon_send_seconds_count{network=\"slack\"} 3\n");
  }

  @Test
  void whatMayHappenIsShownBeforeItDoes() {
    metrics.occurrences("stories_total", "Stories.", "outcome", List.of("opened", "joined"));

    assertThat(metrics.text())
        .contains(
            "didbon_stories_total{outcome=\"joined\"} 0.0\n",
            "didbon_stories_total{outcome=\"opened\"} 0.0\n");
  }

  @Test
  void whatCannotBeToldWhileTheProgramStopsHidesNothingElse() {
    metrics.gauge(
        "feeds",
        "Feeds.",
        () -> {
          throw new IllegalStateException("the pool is closed");
        });
    metrics.gauge("troubles", "Troubles.", () -> 2);

    assertThat(metrics.text()).contains("didbon_troubles 2.0\n").doesNotContain("didbon_feeds ");
  }

  @Test
  void theProcessAndTheJvmTellOfThemselves() {
    assertThat(metrics.text())
        .contains(
            "# TYPE process_cpu_seconds_total counter",
            "# TYPE jvm_memory_used_bytes gauge",
            "# TYPE jvm_threads_current gauge");
  }
}
