package org.didbon.chat.slack;

import java.util.List;
import java.util.regex.Pattern;
import org.didbon.chat.ChatConnection;
import org.didbon.chat.ChatNetwork;
import org.didbon.chat.IdForm;
import org.didbon.chat.NetworkContext;
import org.didbon.chat.SecretVariable;
import org.didbon.domain.setting.SettingTable;

/** Slack, before it is connected. Its tokens: docs.slack.dev/authentication/tokens. */
public final class SlackNetwork implements ChatNetwork<SlackOptions> {

  static final String NAME = "slack";
  static final String BOT_TOKEN = "SLACK_BOT_TOKEN";
  static final String APP_TOKEN = "SLACK_APP_TOKEN";

  @Override
  public String name() {
    return NAME;
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
    return List.of(
        token(BOT_TOKEN, "xoxb-", "xox[a-z]-", "messages then go to Slack"),
        token(APP_TOKEN, "xapp-", "xapp-", "Slack needs both"));
  }

  private static SecretVariable token(String name, String begin, String shape, String about) {
    return new SecretVariable(
        name,
        Pattern.compile(begin + ".*"),
        Pattern.compile(shape + "[A-Za-z0-9-]{8,}"),
        "begins with " + begin + "; " + about,
        "take the one that begins with " + begin);
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
