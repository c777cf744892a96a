package org.didbon.command.chat;

import java.util.Locale;
import java.util.Map;
import org.didbon.command.ChatSettings;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.domain.Quiet;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;

/** The hours in which a chat is not woken. */
final class QuietCommand implements Command {

  private final ChatSettings settings;

  QuietCommand(ChatSettings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "quiet";
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
    String words = request.words().toLowerCase(Locale.ROOT).replaceAll(" ?[-–—] ?", "-");
    if (words.isEmpty()) {
      return describe(settings.of(request.chat()).quiet(), request.localizer());
    }
    boolean off = request.localizer().typed().is("word.off", words);
    Quiet quiet = off ? Quiet.NEVER : quiet(words, request);
    settings.change(request.chat(), before -> before.withQuiet(quiet));
    return describe(quiet, request.localizer());
  }

  private static Quiet quiet(String words, CommandRequest request) {
    String[] parts = words.split("\\s+", 2);
    boolean urgentToo = parts.length == 2 && request.localizer().typed().is("word.all", parts[1]);
    String hours = parts[0].replaceAll("(^|-)(\\d{1,2})(?=-|$)", "$1$2:00");
    if (parts.length == 2 && !urgentToo) {
      throw request.wrong(
          "quiet.wrong", Map.of("example", request.localizer().say("quiet.example")));
    }
    return Quiet.of(hours + (urgentToo ? "!" : ""))
        .orElseThrow(
            () ->
                request.wrong(
                    "quiet.wrong", Map.of("example", request.localizer().say("quiet.example"))));
  }

  private static Reply describe(Quiet quiet, Localizer localizer) {
    if (quiet.isNever()) {
      RichText example = RichText.code(localizer.say("quiet.example"));
      return Reply.of(localizer.rich("quiet.never", Map.of("example", example)));
    }
    String hours = quiet.from() + "–" + quiet.to();
    String key = quiet.urgentToo() ? "quiet.all" : "quiet.done";
    return Reply.of(localizer.rich(key, Map.of("hours", RichText.bold(hours))));
  }
}
