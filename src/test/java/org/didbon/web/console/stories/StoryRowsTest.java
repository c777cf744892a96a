package org.didbon.web.console.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.didbon.domain.Subject;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Titles;
import org.junit.jupiter.api.Test;

class StoryRowsTest {

  private static final Instant NOW = Instant.parse("2024-04-08T15:00:00Z");
  private static final Localizer ENGLISH = Catalogues.of(ZoneOffset.UTC).in("en");
  private static final Titles IDS =
      new Titles() {
        @Override
        public String of(Subject subject, Localizer localizer) {
          return subject.id();
        }

        @Override
        public String ofFeed(String feed) {
          return feed;
        }
      };

  private final StoryRows rows = new StoryRows(IDS, Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void anHourOfTodayIsNotTakenForOneOfTheDayBeforeIt() {
    assertThat(when("2024-04-02T13:00:00Z", "2024-04-08T07:30:00Z"))
        .isEqualTo("2 Apr 13:00 to 8 Apr 07:30");
    assertThat(when("2024-04-08T07:30:00Z", "2024-04-08T08:00:00Z")).isEqualTo("07:30 to 08:00");
    assertThat(when("2024-04-08T07:30:00Z", "2024-04-08T07:30:00Z")).isEqualTo("07:30");
  }

  private String when(String first, String last) {
    return rows.when(Instant.parse(first), Instant.parse(last), ENGLISH);
  }
}
