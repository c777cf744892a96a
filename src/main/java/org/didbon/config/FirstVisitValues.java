package org.didbon.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.pipeline.FirstVisit;

/** What of a feed's first visit is told, as it stands in the file. */
final class FirstVisitValues {

  private static final String QUIET = "quiet";
  private static final Pattern NEWEST = Pattern.compile("newest +(\\d{1,6})");

  private FirstVisitValues() {}

  static FirstVisit read(String written) {
    Matcher newest = NEWEST.matcher(written);
    if (newest.matches()) {
      return new FirstVisit(Integer.parseInt(newest.group(1)));
    }
    if (written.equals(QUIET)) {
      return FirstVisit.QUIET;
    }
    throw new ValueFault(
        Quote.of(written) + " is neither quiet nor newest and a number",
        "write quiet, or newest 5");
  }

  static String of(FirstVisit visit) {
    return visit.equals(FirstVisit.QUIET) ? QUIET : "newest " + visit.newest();
  }
}
