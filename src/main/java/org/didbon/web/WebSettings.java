package org.didbon.web;

import static org.didbon.domain.setting.SettingKinds.word;

import org.didbon.domain.setting.SettingTable;

/** Who is answered. */
public record WebSettings(Listening address) {

  /** Who may ask on {@code PORT}. */
  public enum Listening {
    /** Whoever reaches this machine. */
    ALL,
    /** This machine alone, such as a proxy on it. */
    LOOPBACK
  }

  public static final SettingTable<WebSettings> TABLE =
      SettingTable.of(
          set ->
              new WebSettings(
                  set.line(
                      "web.address",
                      word(Listening.class),
                      Listening.ALL,
                      WebSettings::address,
                      "all or loopback: who may ask on PORT; loopback where a proxy of this machine"
                          + " stands before it")));
}
