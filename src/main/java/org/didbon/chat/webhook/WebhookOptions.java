package org.didbon.chat.webhook;

import static org.didbon.domain.setting.SettingKinds.flag;
import static org.didbon.domain.setting.SettingKinds.named;
import static org.didbon.domain.setting.SettingKinds.proxyChoice;
import static org.didbon.domain.setting.SettingKinds.span;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.didbon.domain.setting.ProxyChoice;
import org.didbon.domain.setting.SettingTable;
import org.didbon.domain.setting.ValueFault;
import org.didbon.domain.setting.WebAddress;
import org.didbon.feed.http.Clients;

/**
 * What may be set of webhooks.
 *
 * @param urls addresses by name, as they stand in the file: with places for secrets, not with
 *     secrets
 * @param timeout for one request as a whole
 * @param allowPrivateAddresses whether addresses may lead to loopback and private networks
 */
public record WebhookOptions(
    Map<String, String> urls, Duration timeout, boolean allowPrivateAddresses, ProxyChoice proxy) {

  static final SettingTable<WebhookOptions> TABLE =
      SettingTable.of(
          set ->
              new WebhookOptions(
                  set.line(
                      "webhook.urls",
                      named("web addresses by name", WebhookOptions::url),
                      Map.of(),
                      WebhookOptions::urls,
                      "where alerts are posted as signed JSON, by name, as"
                          + " {ops: 'https://example.org/alerts', phone: '${PHONE_URL}'}: ${NAME} is"
                          + " read from the environment. An admin then says /target webhook:ops and"
                          + " /subscribe"),
                  set.line(
                      "webhook.timeout",
                      span(Duration.ofSeconds(1), Duration.ofMinutes(1)),
                      Duration.ofSeconds(10),
                      WebhookOptions::timeout,
                      "for one request, look-up to last byte"),
                  set.line(
                      "webhook.allowPrivateAddresses",
                      flag(),
                      false,
                      WebhookOptions::allowPrivateAddresses,
                      "true or false: may they lead to loopback and private networks, also without"
                          + " https?"),
                  set.line(
                      "webhook.proxy",
                      proxyChoice(),
                      ProxyChoice.OF_ENVIRONMENT,
                      WebhookOptions::proxy,
                      "likewise, for webhooks")));

  public WebhookOptions {
    urls = Collections.unmodifiableMap(new LinkedHashMap<>(urls));
  }

  private static String url(String written, UnaryOperator<String> variables) {
    URI address = WebAddress.of(ProxyChoice.filled(written, variables));
    if (!"https".equalsIgnoreCase(address.getScheme()) && !Clients.isPrivate(address.getHost())) {
      throw new ValueFault(
          "what is posted without https can be read on its way", "write https:// before it");
    }
    return written;
  }

  /** An address is often a secret itself. */
  @Override
  public String toString() {
    return "WebhookOptions[names=" + urls.keySet() + ", timeout=" + timeout + "]";
  }
}
