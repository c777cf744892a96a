package org.didbon.chat.slack;

import java.util.List;
import org.didbon.chat.ChatConnection;
import org.didbon.chat.ChatNetwork;
import org.didbon.chat.IdForm;
import org.didbon.chat.NetworkContext;
import org.didbon.chat.SecretVariable;
import org.didbon.domain.setting.SettingTable;

/** Slack, before it is connected. */
public final class SlackNetwork implements ChatNetwork<SlackOptions> {

  @Override
  public String name() {
    return SlackAddress.NETWORK;
  }

  @Override
  public IdForm people() {
    return IdForm.of("[UW][A-Z0-9]{1,30}", "U0123");
  }

  @Override
  public IdForm chats() {
    return IdForm.of("[CDG][A-Z0-9]{1,30}", "C0123");
  }

  @Override
  public List<SecretVariable> secrets() {
    return SlackTokens.BOTH;
  }

  @Override
  public SettingTable<SlackOptions> settings() {
    return SlackOptions.TABLE;
  }

  @Override
  public ChatConnection open(SlackOptions settings, NetworkContext context) {
    return new SlackConnection(settings, context);
  }
}
