package org.didbon.outbox;

import java.time.Duration;
import java.util.Map;
import org.didbon.domain.Body;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;

/** Says of an old message that it is old: news of yesterday must not look like news of today. */
final class AgeNote {

  private static final Duration LATE = Duration.ofDays(1);

  private AgeNote() {}

  static boolean is(Duration age) {
    return age.compareTo(LATE) >= 0;
  }

  static Body mark(Body body, Duration age, Localizer localizer) {
    RichText text =
        RichText.builder()
            .italic(localizer.say("outbox.late", Map.of("span", localizer.span(age))))
            .lines(body.text())
            .build();
    return body.withText(text);
  }
}
