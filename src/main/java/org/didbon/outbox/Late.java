package org.didbon.outbox;

import java.time.Duration;
import org.didbon.domain.Body;
import org.didbon.domain.RichText;

/** Says of an old message that it is old: news of yesterday must not look like news of today. */
final class Late {

  private static final Duration LATE = Duration.ofDays(1);

  private Late() {}

  static Body mark(Body body, Duration age) {
    if (age.compareTo(LATE) < 0) {
      return body;
    }
    RichText text =
        RichText.builder()
            .italic("Late by " + told(age) + ": it could not be delivered before.")
            .lines(body.text())
            .build();
    return new Body(text, body.buttons());
  }

  private static String told(Duration age) {
    return age.toDays() == 1 ? "a day" : age.toDays() + " days";
  }
}
