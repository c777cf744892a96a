package org.didbon.feed.http;

import java.util.regex.Pattern;
import org.didbon.domain.setting.Quote;
import org.didbon.domain.setting.SettingKind;
import org.didbon.domain.setting.SettingKind.YamlForm;
import org.didbon.domain.setting.ValueFault;

/**
 * How many pages of one host are read in a round without anybody having asked for them.
 *
 * @param pages 0 to 100; 0 if none are
 */
public record PageLimit(int pages) {

  private static final String OFF_WORD = "off";
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d?|100");

  /** None. */
  public static final PageLimit OFF = new PageLimit(0);

  static final SettingKind<PageLimit> KIND =
      new SettingKind<>(
          "off, or a number, 1 to 100",
          (written, variables) -> read(written),
          PageLimit::written,
          YamlForm.PLAIN);

  private static PageLimit read(String written) {
    if (written.equals(OFF_WORD)) {
      return OFF;
    }
    if (NUMBER.matcher(written).matches()) {
      return new PageLimit(Integer.parseInt(written));
    }
    throw new ValueFault(
        Quote.of(written) + " is neither off nor a number, 1 to 100", "write off, or 10");
  }

  private String written() {
    return pages == 0 ? OFF_WORD : Integer.toString(pages);
  }
}
