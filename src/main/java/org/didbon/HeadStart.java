package org.didbon;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.TrustManagerFactory;
import org.didbon.domain.DaemonThreads;
import org.didbon.query.QueryParser;
import org.didbon.store.Database;
import org.didbon.text.WordForms;
import org.didbon.text.name.GivenNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads on a thread of its own what every start comes to need, while the configuration is read:
 * tables of names and words, the driver of the database, the certificates of the system. Nothing
 * waits for it, and what fails in it fails again, and is told, where it is needed.
 */
public final class HeadStart {

  private HeadStart() {}

  /** Begins, and returns at once. */
  public static void begin() {
    DaemonThreads.of("head-start", HeadStart::load).start();
  }

  /** Asked for where there is something to tell: logging itself takes its time to begin. */
  private static Logger log() {
    return LoggerFactory.getLogger(HeadStart.class);
  }

  private static void load() {
    try {
      String name = GivenNames.all().variants(0).get(0);
      QueryParser.read("word");
      WordForms.ofQuery(name);
      WordForms.ofQuery("word");
      Database.loadDriver();
      TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm())
          .init((KeyStore) null);
    } catch (GeneralSecurityException | RuntimeException | LinkageError e) {
      log().debug("head start ended early", e);
    }
  }
}
