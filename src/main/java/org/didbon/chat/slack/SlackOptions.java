package org.didbon.chat.slack;

import static org.didbon.domain.setting.SettingKinds.proxyChoice;
import static org.didbon.domain.setting.SettingKinds.server;

import java.net.URI;
import org.didbon.domain.setting.ProxyChoice;
import org.didbon.domain.setting.SettingTable;

/**
 * What may be set of Slack.
 *
 * @param api the server that speaks Slack's Web API
 * @param proxy that it is reached through
 */
public record SlackOptions(URI api, ProxyChoice proxy) {

  public static final SettingTable<SlackOptions> TABLE =
      SettingTable.of(
          set ->
              new SlackOptions(
                  set.line(
                      "slack.apiUrl",
                      server(),
                      URI.create(SlackSettings.API_URL),
                      SlackOptions::api,
                      "another server of the same API, for tests"),
                  set.line(
                      "slack.proxy",
                      proxyChoice(),
                      ProxyChoice.OF_ENVIRONMENT,
                      SlackOptions::proxy,
                      "likewise, for Slack")));

  /** The same, with another server. */
  public SlackOptions withApi(URI other) {
    return new SlackOptions(other, proxy);
  }
}
