package org.didbon.chat.telegram;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.didbon.domain.Button;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Buttons under a message; a button that Telegram would refuse is left out, not the message. */
final class TelegramKeyboard {

  private static final Logger log = LoggerFactory.getLogger(TelegramKeyboard.class);

  /** Bytes of callback_data (core.telegram.org/bots/api#inlinekeyboardbutton). */
  private static final int COMMAND = 64;

  /** What a phone shows of a label. */
  private static final int LABEL = 60;

  /** Telegram refuses more with "reply markup is too long". */
  private static final int IN_ALL = 100;

  private static final int IN_A_ROW = 8;

  private TelegramKeyboard() {}

  /** Null if there are none. */
  static @Nullable InlineKeyboardMarkup of(List<List<Button>> rows) {
    List<InlineKeyboardRow> keyboard = new ArrayList<>();
    int left = IN_ALL;
    for (List<Button> row : rows) {
      List<InlineKeyboardButton> buttons =
          row.stream()
              .filter(TelegramKeyboard::works)
              .limit(Math.min(IN_A_ROW, left))
              .map(TelegramKeyboard::button)
              .toList();
      left -= buttons.size();
      if (!buttons.isEmpty()) {
        keyboard.add(new InlineKeyboardRow(buttons));
      }
    }
    return keyboard.isEmpty() ? null : new InlineKeyboardMarkup(keyboard);
  }

  private static boolean works(Button button) {
    int bytes = button.command().getBytes(StandardCharsets.UTF_8).length;
    boolean carried = bytes > 0 && bytes <= COMMAND;
    boolean works = (button.opensPage() || carried) && CleanText.shows(button.label());
    if (!works) {
      String command = button.command().split(" ", 2)[0];
      log.error("left out a button that would be refused command={} bytes={}", command, bytes);
    }
    return works;
  }

  private static InlineKeyboardButton button(Button button) {
    String label = CleanText.printable(button.label()).strip();
    TextCut cut =
        label.length() > LABEL ? TextCut.within(label, LABEL) : new TextCut(label.length(), "");
    InlineKeyboardButton shown =
        InlineKeyboardButton.builder().text(label.substring(0, cut.end()) + cut.ending()).build();
    if (button.opensPage()) {
      shown.setUrl(button.command());
    } else {
      shown.setCallbackData(button.command());
    }
    return shown;
  }
}
