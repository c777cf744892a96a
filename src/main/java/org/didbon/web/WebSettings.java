package org.didbon.web;

import static org.didbon.domain.setting.SettingKinds.flag;
import static org.didbon.domain.setting.SettingKinds.word;

import java.net.URI;
import org.didbon.domain.setting.Quote;
import org.didbon.domain.setting.SettingKind;
import org.didbon.domain.setting.SettingTable;
import org.didbon.domain.setting.ValueFault;
import org.didbon.domain.setting.WebAddress;

/**
 * Who is answered.
 *
 * @param url under which others reach {@code PORT}, without a slash at its end; {@code ""} if the
 *     console is for this machine alone
 * @param plain whether the console is served to others without HTTPS
 * @param hubs whether hubs that feeds name are asked to tell of what is new
 */
public record WebSettings(Listening address, String url, boolean plain, boolean hubs) {

  /** One that asks hubs. */
  public WebSettings(Listening address, String url, boolean plain) {
    this(address, url, plain, true);
  }

  private static final SettingKind<String> SITE =
      SettingKind.text(
          "the address of a site, or nothing",
          written -> written.isEmpty() ? "" : site(written),
          url -> url);

  /** The console stands at the top of it: its pages name each other from there. */
  private static String site(String written) {
    URI address = WebAddress.server(written);
    if (!address.getRawPath().replaceFirst("/+$", "").isEmpty()) {
      throw new ValueFault(
          Quote.of(written) + " leads below the top of a site",
          "write it without what is after the server, and give Didbon a name of its own");
    }
    return address.toString().replaceFirst("/+$", "");
  }

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
                          + " stands before it"),
                  set.line(
                      "web.url",
                      SITE,
                      "",
                      WebSettings::url,
                      "https://didbon.example: where people reach PORT from elsewhere; chats give"
                          + " links to the console there. Empty: this machine alone has one"),
                  set.line(
                      "web.plain",
                      flag(),
                      false,
                      WebSettings::plain,
                      "true serves the console to others without HTTPS too, where nobody between"
                          + " can listen"),
                  set.line(
                      "web.hubs",
                      flag(),
                      true,
                      WebSettings::hubs,
                      "true asks the hubs that feeds name (WebSub) to tell of what is new at"
                          + " web.url, where that is https: items come within a second, and the"
                          + " hubs know that address. false: nobody is asked")));
}
