package org.didbon.rule;

import static org.didbon.domain.setting.SettingKinds.number;

import org.didbon.domain.setting.SettingTable;

/**
 * What is asked of rules that people edit in a chat.
 *
 * @param mostAlertsADay above so many a day a rule is saved only when that is confirmed
 */
public record RuleSettings(int mostAlertsADay) {

  public static final SettingTable<RuleSettings> TABLE =
      SettingTable.of(
          set ->
              new RuleSettings(
                  set.line(
                      "rule.mostAlertsADay",
                      number(1, 1_000_000),
                      50,
                      RuleSettings::mostAlertsADay,
                      "a rule saved in a chat that would send more asks once again: few read"
                          + " them")));
}
