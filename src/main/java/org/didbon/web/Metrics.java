package org.didbon.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * What is counted, in the text format of Prometheus, with what the JVM and the process tell of
 * themselves. Names begin with {@code didbon_}; those of counters end in {@code _total}, those of
 * spans in {@code _seconds}. Thread-safe.
 */
public final class Metrics {

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
        .callback(callback -> counts.accept(callback::call))
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
        .callback(callback -> values.accept(callback::call))
        .register(registry);
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
