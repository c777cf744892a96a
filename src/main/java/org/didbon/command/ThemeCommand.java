package org.didbon.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.didbon.chart.Theme;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.Preferences;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.text.Letters;

/** Whether a chat reads its pictures on a light or on a dark ground. */
final class ThemeCommand implements Command {

  private static final Theme[] ALL = Theme.values();

  private final ChatSettings settings;

  ThemeCommand(ChatSettings settings) {
    this.settings = settings;
  }

  /** The theme a chat chose; light if it chose none. */
  static Theme of(Preferences preferences) {
    return preferences.theme().equals(word(Theme.DARK)) ? Theme.DARK : Theme.LIGHT;
  }

  @Override
  public String name() {
    return "theme";
  }

  @Override
  public List<String> words() {
    return List.of("оформление", "намуд", "koʻrinish", "көрүнүш", "көрініс");
  }

  @Override
  public Right right() {
    return Right.CHAT_ADMIN;
  }

  @Override
  public HelpSection shelf() {
    return HelpSection.CHAT;
  }

  @Override
  public Reply run(CommandRequest request) {
    Localizer localizer = request.localizer();
    for (Theme theme : ALL) {
      String typed = Letters.fold(request.words());
      if (typed.equals(word(theme)) || typed.equals(Letters.fold(describe(theme, localizer)))) {
        settings.change(request.chat(), before -> before.withTheme(word(theme)));
        return reply(request, "theme.done", theme, List.of());
      }
    }
    Buttons buttons =
        new Buttons()
            .row(
                new Button(describe(Theme.LIGHT, localizer), "/theme " + word(Theme.LIGHT)),
                new Button(describe(Theme.DARK, localizer), "/theme " + word(Theme.DARK)));
    return reply(request, "theme.choose", of(settings.of(request.chat())), buttons.build());
  }

  private static Reply reply(
      CommandRequest request, String key, Theme theme, List<List<Button>> buttons) {
    Map<String, String> arguments = Map.of("theme", describe(theme, request.localizer()));
    RichText text = RichText.of(request.localizer().say(key, arguments));
    return new Reply(new Body(text, buttons), null, request.incoming().pressed());
  }

  private static String describe(Theme theme, Localizer localizer) {
    return localizer.say("theme." + word(theme));
  }

  private static String word(Theme theme) {
    return theme.name().toLowerCase(Locale.ROOT);
  }
}
