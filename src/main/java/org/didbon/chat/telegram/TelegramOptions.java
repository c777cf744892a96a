package org.didbon.chat.telegram;

import static org.didbon.domain.setting.SettingKinds.flag;
import static org.didbon.domain.setting.SettingKinds.proxyChoice;
import static org.didbon.domain.setting.SettingKinds.server;

import java.net.URI;
import org.didbon.domain.setting.ProxyChoice;
import org.didbon.domain.setting.Quote;
import org.didbon.domain.setting.SettingKind;
import org.didbon.domain.setting.SettingTable;
import org.didbon.domain.setting.ValueFault;
import org.didbon.domain.setting.WebAddress;

/**
 * What may be set of Telegram.
 *
 * @param webhook where Telegram posts updates to, an https address whose path {@code PORT} answers;
 *     {@code ""}: it is asked for them
 * @param api the server that speaks Telegram's Bot API
 * @param proxy that it is reached through
 * @param previews whether a message shows a small preview of the page it links to
 */
public record TelegramOptions(String webhook, URI api, ProxyChoice proxy, boolean previews) {

  /** Telegram's own server (core.telegram.org/bots/api#making-requests). */
  private static final URI OFFICIAL = URI.create("https://api.telegram.org/");

  private static final SettingKind<String> POSTED =
      SettingKind.text(
          "an https address with a path, or nothing", TelegramOptions::posted, written -> written);

  public static final SettingTable<TelegramOptions> TABLE =
      SettingTable.of(
          set ->
              new TelegramOptions(
                  set.line(
                      "telegram.webhook",
                      POSTED,
                      "",
                      TelegramOptions::webhook,
                      "where Telegram shall post what people say, as"
                          + " https://bot.example.org/telegram: an address that leads to PORT here."
                          + " Empty: Telegram is asked, which works anywhere"),
                  set.line(
                      "telegram.apiUrl",
                      server(),
                      OFFICIAL,
                      TelegramOptions::api,
                      "a Bot API server of your own lifts the limits of this one"),
                  set.line(
                      "telegram.proxy",
                      proxyChoice(),
                      ProxyChoice.OF_ENVIRONMENT,
                      TelegramOptions::proxy,
                      "likewise, for Telegram: where it is blocked"),
                  set.line(
                      "telegram.previews",
                      flag(),
                      false,
                      TelegramOptions::previews,
                      "true or false: show a small preview of the page linked to? it takes"
                          + " room")));

  /** The same, with another server. */
  public TelegramOptions withApi(URI other) {
    return new TelegramOptions(webhook, other, proxy, previews);
  }

  /** The address that others post to, whole and with a path; {@code ""} for none. */
  private static String posted(String written) {
    if (written.isEmpty()) {
      return "";
    }
    URI address = WebAddress.server(written);
    if (!"https".equalsIgnoreCase(address.getScheme()) || address.getPath().length() < 2) {
      throw new ValueFault(
          Quote.of(written) + " is no address that Telegram posts to",
          "write one such as https://bot.example.org/telegram, with https and a path");
    }
    return written;
  }
}
