package org.didbon.command.chat;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.didbon.command.Buttons;
import org.didbon.command.ChatSettings;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.domain.AlertStyle;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;

/** Something of a chat's alerts that is on or off. */
final class SwitchCommand implements Command {

  private final String phrases;
  private final ChatSettings settings;
  private final Function<AlertStyle, String> state;
  private final BiFunction<AlertStyle, Boolean, AlertStyle> change;
  private final Predicate<ChatAddress> worksIn;

  /**
   * @param phrases what the keys of its phrases begin with: its name and a dot
   * @param state how it stands: completes such a key, as {@code on} does
   * @param change sets it
   * @param worksIn where it makes any difference
   */
  SwitchCommand(
      String phrases,
      ChatSettings settings,
      Function<AlertStyle, String> state,
      BiFunction<AlertStyle, Boolean, AlertStyle> change,
      Predicate<ChatAddress> worksIn) {
    this.phrases = phrases;
    this.settings = settings;
    this.state = state;
    this.change = change;
    this.worksIn = worksIn;
  }

  @Override
  public String name() {
    return phrases.substring(0, phrases.length() - 1);
  }

  @Override
  public HelpSection shelf() {
    return HelpSection.ALERTS;
  }

  @Override
  public Right right() {
    return Right.CHAT_ADMIN;
  }

  @Override
  public Reply run(CommandRequest request) {
    Localizer localizer = request.localizer();
    boolean on = localizer.typed().is("word.on", request.words());
    if (!on && !localizer.typed().is("word.off", request.words())) {
      return says(settings.of(request.chat()).style(), offers(name(), localizer), request);
    }
    AlertStyle now =
        settings
            .change(request.chat(), before -> before.withStyle(change.apply(before.style(), on)))
            .style();
    return says(now, List.of(), request).inPlaceOf(request.incoming());
  }

  private Reply says(AlertStyle style, List<List<Button>> buttons, CommandRequest request) {
    Localizer localizer = request.localizer();
    RichText.Builder text = RichText.builder();
    text.plain(localizer.say(phrases + state.apply(style))).newLine();
    if (!worksIn.test(request.chat())) {
      text.italic(localizer.say(phrases + "nowhere"));
    }
    return Reply.of(new Body(text.build(), buttons));
  }

  /** To switch it either way. */
  static List<List<Button>> offers(String command, Localizer localizer) {
    return new Buttons()
        .row(
            new Button(localizer.say("switch.on"), "/" + command + " on"),
            new Button(localizer.say("switch.off"), "/" + command + " off"))
        .build();
  }
}
