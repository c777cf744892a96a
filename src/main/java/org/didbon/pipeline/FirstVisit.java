package org.didbon.pipeline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.domain.setting.Quote;
import org.didbon.domain.setting.SettingKind;
import org.didbon.domain.setting.ValueFault;

/**
 * What of a feed's first visit is told: it is there because the feed is new to us, not because it
 * has just happened.
 *
 * @param newest so many, the latest first; 0 if nothing is
 */
public record FirstVisit(int newest) {

  private static final String QUIET_WORD = "quiet";
  private static final Pattern NEWEST = Pattern.compile("newest +(\\d{1,6})");

  /** Nothing. */
  public static final FirstVisit QUIET = new FirstVisit(0);

  /** Everything. */
  public static final FirstVisit ALL = new FirstVisit(Integer.MAX_VALUE);

  static final SettingKind<FirstVisit> KIND =
      SettingKind.text("quiet, or newest and a number", FirstVisit::read, FirstVisit::written);

  public FirstVisit {
    if (newest < 0) {
      throw new IllegalArgumentException("fewer than none: " + newest);
    }
  }

  private static FirstVisit read(String written) {
    Matcher newest = NEWEST.matcher(written);
    if (newest.matches()) {
      return new FirstVisit(Integer.parseInt(newest.group(1)));
    }
    if (written.equals(QUIET_WORD)) {
      return QUIET;
    }
    throw new ValueFault(
        Quote.of(written) + " is neither quiet nor newest and a number",
        "write quiet, or newest 5");
  }

  private String written() {
    return equals(QUIET) ? QUIET_WORD : "newest " + newest;
  }
}
