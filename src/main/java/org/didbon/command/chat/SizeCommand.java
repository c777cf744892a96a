package org.didbon.command.chat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.didbon.command.ChatSettings;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.Preferences.Size;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Wishes;

/** How long the alerts of a chat are. */
final class SizeCommand implements Command {

  private final ChatSettings settings;

  SizeCommand(ChatSettings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "size";
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
  public boolean awaitsWords() {
    return true;
  }

  @Override
  public Optional<String> plainly(String said, Localizer localizer) {
    String size = bare(said, localizer);
    return named(said, localizer).or(() -> named(size, localizer)).map(SizeCommand::word);
  }

  private static Optional<Size> named(String typed, Localizer localizer) {
    return Arrays.stream(Size.values())
        .filter(size -> localizer.typed().is("word.size." + word(size), typed))
        .findFirst();
  }

  /** «пиши покороче»: what is left without those who ask. */
  private static String bare(String said, Localizer localizer) {
    return new Wishes(localizer.typed(), "word.said.size", "size.words", "word.news").off(said);
  }

  private static Optional<Size> meant(String typed, Localizer localizer) {
    return Arrays.stream(Size.values())
        .filter(
            size ->
                localizer.typed().is("size." + word(size), typed)
                    || localizer.typed().is("word.size." + word(size), typed))
        .findFirst()
        .or(() -> named(bare(typed, localizer), localizer));
  }

  @Override
  public Reply run(CommandRequest request) {
    Localizer localizer = request.localizer();
    Optional<Size> wanted = meant(request.words(), localizer);
    if (wanted.isEmpty()) {
      String now = describe(settings.of(request.chat()).size(), localizer);
      List<Button> buttons =
          Arrays.stream(Size.values())
              .map(size -> new Button(describe(size, localizer), "/size " + word(size)))
              .toList();
      return Reply.of(
          new Body(
              localizer.rich("size.ask", Map.of("size", RichText.bold(now))), List.of(buttons)));
    }
    settings.change(request.chat(), before -> before.withSize(wanted.get()));
    RichText size = RichText.bold(describe(wanted.get(), localizer));
    return Reply.of(localizer.rich("size.done", Map.of("size", size)))
        .inPlaceOf(request.incoming());
  }

  private static String word(Size size) {
    return size.name().toLowerCase(Locale.ROOT);
  }

  static String describe(Size size, Localizer localizer) {
    return switch (size) {
      case HEADLINE -> localizer.say("size.headline");
      case STANDARD -> localizer.say("size.standard");
      case FULL -> localizer.say("size.full");
    };
  }
}
