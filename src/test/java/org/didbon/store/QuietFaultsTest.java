package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.SavedQuery;
import org.junit.jupiter.api.Test;

/** What a statement that fails says of itself, which goes into logs. */
class QuietFaultsTest {

  @Test
  void itNamesNeitherTheChatNorWhatItSearches() {
    try (Database database = Databases.postgres()) {
      Throwable fault =
          catchThrowable(
              () ->
                  database
                      .subscriptions()
                      .add(
                          ChatAddress.of("telegram:1700"),
                          SavedQuery.of("hunted\u0000word"),
                          Instant.EPOCH));

      assertThat(fault).isNotNull();
      StringWriter logged = new StringWriter();
      fault.printStackTrace(new PrintWriter(logged));
      assertThat(logged.toString()).doesNotContain("1700").doesNotContain("hunted");
    }
  }
}
