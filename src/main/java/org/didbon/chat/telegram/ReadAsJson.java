package org.didbon.chat.telegram;

import com.fasterxml.jackson.annotation.JsonValue;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/**
 * A call whose answer is left as it came. The library would read it into its own classes and throw
 * if one field is new to it: a message that was delivered would be sent again, and one odd update
 * would block all updates.
 */
final class ReadAsJson extends BotApiMethod<String> {

  private final BotApiMethod<?> call;

  ReadAsJson(BotApiMethod<?> call) {
    this.call = call;
  }

  @JsonValue
  BotApiMethod<?> call() {
    return call;
  }

  @Override
  public String getMethod() {
    return call.getMethod();
  }

  @Override
  public String deserializeResponse(String answer) {
    return answer;
  }

  @Override
  public void validate() throws TelegramApiValidationException {
    call.validate();
  }
}
