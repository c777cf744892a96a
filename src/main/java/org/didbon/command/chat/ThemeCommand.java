package org.didbon.command.chat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.chart.Theme;
import org.didbon.command.Buttons;
import org.didbon.command.ChatSettings;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;

/** Whether a chat reads its pictures on a light or on a dark ground. */
final class ThemeCommand implements Command {

  private static final Theme[] ALL = Theme.values();

  private final ChatSettings settings;

  ThemeCommand(ChatSettings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "theme";
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
  public boolean awaitsWords() {
    return true;
  }

  @Override
  public Optional<String> plainly(String said, Localizer localizer) {
    return Arrays.stream(ALL)
        .filter(theme -> localizer.typed().is("word.theme." + theme.word(), said))
        .map(Theme::word)
        .findFirst();
  }

  private static boolean isCalled(Theme theme, String typed, Localizer localizer) {
    return localizer.typed().is("theme." + theme.word(), typed)
        || localizer.typed().is("word.theme." + theme.word(), typed);
  }

  @Override
  public Reply run(CommandRequest request) {
    Localizer localizer = request.localizer();
    for (Theme theme : ALL) {
      if (isCalled(theme, request.words(), localizer)) {
        settings.change(request.chat(), before -> before.withTheme(theme.word()));
        return reply(request, "theme.done", theme, List.of());
      }
    }
    Buttons buttons =
        new Buttons()
            .row(
                new Button(describe(Theme.LIGHT, localizer), "/theme " + Theme.LIGHT.word()),
                new Button(describe(Theme.DARK, localizer), "/theme " + Theme.DARK.word()));
    return reply(
        request, "theme.choose", Theme.of(settings.of(request.chat()).theme()), buttons.build());
  }

  private static Reply reply(
      CommandRequest request, String key, Theme theme, List<List<Button>> buttons) {
    Map<String, String> arguments = Map.of("theme", describe(theme, request.localizer()));
    RichText text = RichText.of(request.localizer().say(key, arguments));
    return new Reply(new Body(text, buttons), null, request.incoming().pressed());
  }

  private static String describe(Theme theme, Localizer localizer) {
    return localizer.say("theme." + theme.word());
  }
}
