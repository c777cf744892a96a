package org.didbon.summary;

import static org.didbon.domain.setting.SettingKinds.number;

import org.didbon.domain.setting.SettingTable;

/**
 * How long a summary may be.
 *
 * @param sentences at most so many in an alert
 * @param characters at most so many in an alert, whole sentences where possible
 */
public record SummarySettings(int sentences, int characters) {

  public static final SettingTable<SummarySettings> TABLE =
      SettingTable.of(
          set ->
              new SummarySettings(
                  set.line(
                      "story.summarySentences",
                      number(1, 20),
                      3,
                      SummarySettings::sentences,
                      "at most in an alert: it is read on a phone"),
                  set.line(
                      "story.summaryCharacters",
                      number(50, 3_000),
                      500,
                      SummarySettings::characters,
                      "at most in an alert: a longer sentence is cut at a word")));
}
