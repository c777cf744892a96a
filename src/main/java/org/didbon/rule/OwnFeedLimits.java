package org.didbon.rule;

import static org.didbon.domain.setting.SettingKinds.number;

import org.didbon.domain.setting.SettingTable;

/**
 * How many feeds chats may ask for by their addresses.
 *
 * @param perChat of one chat; 0: none may
 * @param most of all chats together, each counted once
 */
public record OwnFeedLimits(int perChat, int most) {

  public static final SettingTable<OwnFeedLimits> TABLE =
      SettingTable.of(
          set ->
              new OwnFeedLimits(
                  set.line(
                      "feed.ownPerChat",
                      number(0, 10_000),
                      50,
                      OwnFeedLimits::perChat,
                      "so many feeds may a chat ask for by their addresses (/subscribe"
                          + " https://…), read for it alone; 0: nobody may"),
                  set.line(
                      "feed.ownMost",
                      number(0, 100_000),
                      2_000,
                      OwnFeedLimits::most,
                      "so many of such feeds are read for all chats together")));

  public static final OwnFeedLimits DEFAULT = TABLE.defaults();
}
