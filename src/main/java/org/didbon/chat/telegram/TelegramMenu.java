package org.didbon.chat.telegram;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/**
 * The commands that Telegram proposes while people type, in their language.
 *
 * @param languages language -> command without slash -> what it does, in the order shown; language
 *     is of two letters (ISO 639-1), or {@code ""} for whoever speaks none of the others
 */
public record TelegramMenu(Map<String, Map<String, String>> languages) {

  private static final Logger log = LoggerFactory.getLogger(TelegramMenu.class);

  /** core.telegram.org/bots/api#botcommand; Russian command words work, but cannot be proposed. */
  private static final Pattern PROPOSABLE = Pattern.compile("[a-z0-9_]{1,32}");

  private static final Pattern LANGUAGE = Pattern.compile("|[a-z]{2}");
  private static final int LONGEST = 256;
  private static final int MOST = 100;

  public TelegramMenu {
    Map<String, Map<String, String>> copy = new LinkedHashMap<>();
    languages.forEach(
        (language, commands) ->
            copy.put(language, Collections.unmodifiableMap(new LinkedHashMap<>(commands))));
    languages = Collections.unmodifiableMap(copy);
  }

  /** Proposes nothing. */
  public static TelegramMenu none() {
    return new TelegramMenu(Map.of());
  }

  /** Tells Telegram; what it refuses is logged, for a bot without a menu works. */
  void register(TelegramApi api) {
    languages.forEach(
        (language, commands) -> {
          if (!LANGUAGE.matcher(language).matches()) {
            log.warn("no menu in a language without a code of two letters language={}", language);
            return;
          }
          ApiReply reply = api.call(call(language, commands));
          if (!reply.done()) {
            log.warn("menu not registered language={} reason={}", language, reply.reason());
          }
        });
  }

  private static SetMyCommands call(String language, Map<String, String> commands) {
    List<BotCommand> proposed =
        commands.entrySet().stream()
            .filter(command -> PROPOSABLE.matcher(command.getKey()).matches())
            .filter(command -> CleanText.shows(command.getValue()))
            .limit(MOST)
            .map(command -> new BotCommand(command.getKey(), fitting(command.getValue())))
            .toList();
    SetMyCommands call = new SetMyCommands(proposed);
    if (!language.isEmpty()) {
      call.setLanguageCode(language);
    }
    return call;
  }

  private static String fitting(String description) {
    String line = CleanText.printable(description).strip();
    if (line.length() <= LONGEST) {
      return line;
    }
    TextCut cut = TextCut.within(line, LONGEST);
    return line.substring(0, cut.end()) + cut.ending();
  }
}
