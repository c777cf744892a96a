package org.didbon.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is counted, in the text format of Prometheus, with what the JVM and the process tell of
 * themselves. Names begin with {@code didbon_}; those of counters end in {@code _total}, those of
 * spans in {@code _seconds}. Thread-safe.
 */
public final class Metrics {

  private static final Logger log = LoggerFactory.getLogger(Metrics.class);

  private static final String OURS = "didbon_";

  private final PrometheusRegistry registry = new PrometheusRegistry();

  public Metrics() {
    JvmMetrics.builder().register(registry);
  }

  /** What is counted at one moment, by the values of labels. */
  @FunctionalInterface
  public interface Samples {

    /** As many values as there are labels, in their order. */
    void add(double count, String... values);
  }

  /** What is counted as it happens. Implementations are thread-safe. */
  @FunctionalInterface
  public interface Occurrences {

    /** Once more, or as often as {@code times}, with as many values as there are labels. */
    void add(long times, String... values);
  }

  /** How long something takes, each time it happens. Implementations are thread-safe. */
  @FunctionalInterface
  public interface Spans {

    /** Once, with as many values as there are labels; less than nothing counts as nothing. */
    void add(Duration span, String... values);
  }

  /**
   * What is counted here since the start.
   *
   * @param values of the one label that are shown before they occur
   */
  public Occurrences occurrences(String name, String help, String label, List<String> values) {
    Counter counter =
        Counter.builder().name(OURS + name).help(help).labelNames(label).register(registry);
    values.forEach(counter::initLabelValues);
    return (times, labels) -> counter.labelValues(labels).inc(times);
  }

  /** Likewise, with all their labels. */
  public Occurrences occurrences(String name, String help, List<String> labels) {
    Counter counter =
        Counter.builder()
            .name(OURS + name)
            .help(help)
            .labelNames(labels.toArray(String[]::new))
            .register(registry);
    if (labels.isEmpty()) {
      counter.initLabelValues();
    }
    return (times, values) -> counter.labelValues(values).inc(times);
  }

  /**
   * How often something took how long.
   *
   * @param bounds seconds, rising: how often it took no longer than each is told
   */
  public Spans spans(String name, String help, List<Double> bounds, List<String> labels) {
    Histogram histogram =
        Histogram.builder()
            .name(OURS + name)
            .help(help)
            .classicOnly()
            .classicUpperBounds(bounds.stream().mapToDouble(Double::doubleValue).toArray())
            .labelNames(labels.toArray(String[]::new))
            .register(registry);
    return (span, values) ->
        histogram.labelValues(values).observe(Math.max(0, span.toNanos() / 1e9));
  }

  /** A count since the start, kept by whoever counts: it never falls. */
  public void counter(String name, String help, DoubleSupplier count) {
    counter(name, help, List.of(), samples -> samples.add(count.getAsDouble()));
  }

  /** Likewise, by the values of labels. */
  public void counter(String name, String help, List<String> labels, Consumer<Samples> counts) {
    CounterWithCallback.builder()
        .name(OURS + name)
        .help(help)
        .labelNames(labels.toArray(String[]::new))
        .callback(callback -> asked(name, () -> counts.accept(callback::call)))
        .register(registry);
  }

  /** What rises and falls. */
  public void gauge(String name, String help, DoubleSupplier value) {
    gauge(name, help, List.of(), samples -> samples.add(value.getAsDouble()));
  }

  /** Likewise, by the values of labels. */
  public void gauge(String name, String help, List<String> labels, Consumer<Samples> values) {
    GaugeWithCallback.builder()
        .name(OURS + name)
        .help(help)
        .labelNames(labels.toArray(String[]::new))
        .callback(callback -> asked(name, () -> values.accept(callback::call)))
        .register(registry);
  }

  /** What does not change while the program runs: always 1, with one label. */
  public void info(String name, String help, String label, String value) {
    Info.builder()
        .name(OURS + name)
        .help(help)
        .labelNames(label)
        .register(registry)
        .addLabelValues(value);
  }

  /**
   * What cannot be told, as while the program stops, is left out: the rest is told all the same.
   */
  private static void asked(String name, Runnable telling) {
    try {
      telling.run();
    } catch (RuntimeException e) {
      log.debug("not told metric={} reason={}", name, e.toString());
    }
  }

  /** All of it at this moment. */
  public String text() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      PrometheusTextFormatWriter.create()
          .write(text, registry.scrape(), EscapingScheme.UNDERSCORE_ESCAPING);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return text.toString(UTF_8);
  }
}
