package org.didbon.chat.telegram;

import java.util.List;
import java.util.regex.Pattern;
import org.didbon.chat.ChatConnection;
import org.didbon.chat.ChatNetwork;
import org.didbon.chat.IdForm;
import org.didbon.chat.NetworkContext;
import org.didbon.chat.SecretVariable;
import org.didbon.domain.setting.SettingTable;

/** Telegram, before it is connected. */
public final class TelegramNetwork implements ChatNetwork<TelegramOptions> {

  /** core.telegram.org/bots/api#authorizing-your-bot. */
  private static final SecretVariable SECRET =
      new SecretVariable(
          BotToken.VARIABLE,
          BotToken.FORM,
          Pattern.compile("\\d{6,}:[A-Za-z0-9_-]{30,}"),
          "from @BotFather; messages then go to Telegram",
          "copy it whole from @BotFather: digits, a colon, letters");

  @Override
  public String name() {
    return TelegramAddress.NETWORK;
  }

  @Override
  public IdForm people() {
    return IdForm.of("[1-9]\\d{0,17}", "12345");
  }

  @Override
  public IdForm chats() {
    return new IdForm(TelegramAddress.FORM, "-100123");
  }

  @Override
  public List<SecretVariable> secrets() {
    return List.of(SECRET);
  }

  @Override
  public SettingTable<TelegramOptions> settings() {
    return TelegramOptions.TABLE;
  }

  @Override
  public ChatConnection open(TelegramOptions settings, NetworkContext context) {
    return new TelegramConnection(settings, context);
  }
}
