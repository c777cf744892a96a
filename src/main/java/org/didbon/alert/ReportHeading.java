package org.didbon.alert;

import java.util.Map;
import java.util.Optional;
import org.didbon.domain.Item;
import org.didbon.phrase.Localizer;
import org.didbon.text.ThreeLines;

/** What stands over a report wherever one is shown: its headline, and when it appeared. */
public final class ReportHeading {

  private ReportHeading() {}

  /** The headline, an endless one cut; or that there is none. */
  public static String title(Item item, Localizer localizer) {
    return item.title().isEmpty() ? localizer.say("item.untitled") : ThreeLines.of(item.title());
  }

  /** When the outlet says the report appeared; when we saw it, if it does not say. */
  public static String published(Item item, Localizer localizer) {
    return Optional.ofNullable(item.published())
        .map(localizer::moment)
        .orElseGet(
            () -> localizer.say("item.undated", Map.of("moment", localizer.moment(item.seen()))));
  }
}
