package org.didbon.chat.webhook;

import java.util.List;
import java.util.regex.Pattern;
import org.didbon.chat.ChatConnection;
import org.didbon.chat.ChatNetwork;
import org.didbon.chat.IdForm;
import org.didbon.chat.NetworkContext;
import org.didbon.chat.SecretVariable;
import org.didbon.domain.setting.SettingTable;

/** Addresses that alerts are posted to, as a network that nobody speaks on. */
public final class WebhookNetwork implements ChatNetwork<WebhookOptions> {

  @Override
  public String name() {
    return WebhookAddress.NETWORK;
  }

  /** There are none. */
  @Override
  public IdForm people() {
    return IdForm.of("(?!)", "");
  }

  @Override
  public IdForm chats() {
    return IdForm.of(WebhookAddress.FORM, "ops");
  }

  @Override
  public List<SecretVariable> secrets() {
    return List.of(
        new SecretVariable(
            Signature.VARIABLE,
            Signature.SECRET,
            Pattern.compile("whsec_[A-Za-z0-9+/=_-]{8,}"),
            "signs what is posted to the addresses of webhook.urls",
            "make one with `openssl rand -base64 32`: 16 signs or more, or whsec_ and base64"));
  }

  @Override
  public SettingTable<WebhookOptions> settings() {
    return WebhookOptions.TABLE;
  }

  @Override
  public boolean isAskedFor(WebhookOptions settings) {
    return !settings.urls().isEmpty();
  }

  @Override
  public boolean hearsPeople() {
    return false;
  }

  @Override
  public ChatConnection open(WebhookOptions settings, NetworkContext context) {
    return new WebhookConnection(settings, context);
  }
}
