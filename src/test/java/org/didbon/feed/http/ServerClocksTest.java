package org.didbon.feed.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class ServerClocksTest {

  private static final Instant NOW = Instant.parse("2026-02-03T10:00:00Z");
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  private final ServerClocks clocks = new ServerClocks();

  @Test
  void itIsOffAsTheMiddleOneOfSeveralServersSays() {
    answers("a", "Tue, 03 Feb 2026 09:50:00 GMT");
    answers("b", "Tue, 03 Feb 2026 09:50:00 GMT");
    answers("wrong", "Thu, 01 Jan 1970 00:00:00 GMT");

    assertThat(clocks.ahead()).isEqualTo(TEN_MINUTES);
  }

  @Test
  void oneThatIsBehindIsLessThanNothing() {
    answers("a", "Tue, 03 Feb 2026 10:10:00 GMT");
    answers("b", "Tue, 03 Feb 2026 10:10:00 GMT");
    answers("c", "Tue, 03 Feb 2026 10:10:00 GMT");

    assertThat(clocks.ahead()).isEqualTo(TEN_MINUTES.negated());
  }

  @Test
  void oneServerAloneProvesNothingHoweverOftenItAnswers() {
    for (int times = 0; times < 9; times++) {
      answers("a", "Tue, 03 Feb 2026 09:50:00 GMT");
    }
    answers("b", "Tue, 03 Feb 2026 09:50:00 GMT");

    assertThat(clocks.ahead()).isZero();
  }

  @Test
  void anAnswerThatLaySomewhereIsAsOldAsItSays() {
    for (String host : new String[] {"a", "b", "c"}) {
      clocks.saw(host, Headers.of("Date", "Tue, 03 Feb 2026 09:50:00 GMT", "Age", "600"), NOW);
    }

    assertThat(clocks.ahead()).isZero();
  }

  @Test
  void whatIsHeardLaterHoldsAndNonsenseDoesNot() {
    for (String host : new String[] {"a", "b", "c"}) {
      answers(host, "Tue, 03 Feb 2026 09:50:00 GMT");
      answers(host, "Tue, 03 Feb 2026 10:00:00 GMT");
      answers(host, "yesterday");
    }

    assertThat(clocks.ahead()).isZero();
  }

  private void answers(String host, String date) {
    clocks.saw(host, Headers.of("Date", date), NOW);
  }
}
