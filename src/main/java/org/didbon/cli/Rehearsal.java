package org.didbon.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.didbon.App;
import org.didbon.HeadStart;
import org.didbon.config.ConfigCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a service does at its start and a demo does not, so that an archive of the classes that a
 * demo loads holds those of a service too.
 */
final class Rehearsal {

  private static final Logger log = LoggerFactory.getLogger(Rehearsal.class);

  private static final List<String> PAGES = List.of("/ready", "/health", "/metrics", "/console");

  private Rehearsal() {}

  static void of(App app) {
    HeadStart.begin();
    ConfigCheck.bundled(Map.of(), App.clock().instant());
    app.pages().ifPresent(place -> PAGES.forEach(page -> look(place.resolve(page))));
  }

  /** Whatever it answers: the classes are loaded. */
  private static void look(URI page) {
    try {
      HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
      try (InputStream body = connection.getInputStream()) {
        body.readAllBytes();
      }
    } catch (IOException e) {
      log.debug("page did not open page={}", page, e);
    }
  }
}
