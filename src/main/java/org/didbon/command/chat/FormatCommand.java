package org.didbon.command.chat;

import java.util.List;
import java.util.Map;
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

/** Whether an alert begins with who says so or with what is said. */
final class FormatCommand implements Command {

  private final ChatSettings settings;

  FormatCommand(ChatSettings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "format";
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
    boolean first = localizer.typed().is("word.source_first", request.words());
    if (!first && !localizer.typed().is("word.source_last", request.words())) {
      String now = word(settings.of(request.chat()).style().sourceFirst(), localizer);
      List<List<Button>> buttons =
          new Buttons()
              .row(
                  new Button(word(true, localizer), "/format source first"),
                  new Button(word(false, localizer), "/format source last"))
              .build();
      return Reply.of(
          new Body(localizer.rich("format.ask", Map.of("format", RichText.bold(now))), buttons));
    }
    settings.change(
        request.chat(), before -> before.withStyle(before.style().withSourceFirst(first)));
    RichText now = RichText.bold(word(first, localizer));
    return Reply.of(localizer.rich("format.done", Map.of("format", now)))
        .inPlaceOf(request.incoming());
  }

  private static String word(boolean sourceFirst, Localizer localizer) {
    return localizer.say(sourceFirst ? "format.first" : "format.last");
  }
}
