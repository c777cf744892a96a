package org.didbon.command.operate;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.ConsoleDoor;
import org.didbon.command.ConsoleKey;
import org.didbon.command.ConsoleKey.KeyKind;
import org.didbon.command.ConsoleSite;
import org.didbon.command.HelpSection;
import org.didbon.command.Permissions;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;

/** The way into the console: a link for the person who asks, and what he let in before. */
final class ConsoleCommand implements Command {

  private final ConsoleDoor door;
  private final ConsoleSite site;
  private final Permissions permissions;
  private final Clock clock;

  ConsoleCommand(ConsoleDoor door, ConsoleSite site, Permissions permissions, Clock clock) {
    this.door = door;
    this.site = site;
    this.permissions = permissions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "console";
  }

  @Override
  public Right right() {
    return Right.EDITOR;
  }

  @Override
  public HelpSection shelf() {
    return HelpSection.STAFF;
  }

  @Override
  public Reply run(CommandRequest request) {
    String[] words = request.words().split("\\s+", 3);
    if (request.incoming().shared()) {
      throw request.wrong("console.alone", Map.of());
    }
    return switch (words[0]) {
      case "" -> link(request);
      case "sessions" -> sessions(request);
      case "end" -> end(request, words.length > 1 ? words[1] : "");
      case "token" -> token(request, words);
      default -> throw request.wrong("console.wrong", Map.of());
    };
  }

  private Reply link(CommandRequest request) {
    Localizer localizer = request.localizer();
    URI site = site(request).orElseThrow(() -> request.wrong("console.nowhere", Map.of()));
    String person = request.incoming().person();
    ConsoleDoor.NewKey link = door.link(request.chat(), person);
    return Reply.of(
        localizer.rich(
            "console.link",
            Map.of(
                "link", site + "/console/in/" + link.secret(),
                "span", localizer.span(ConsoleDoor.LINK))));
  }

  private Reply sessions(CommandRequest request) {
    Localizer localizer = request.localizer();
    List<ConsoleKey> keys = door.open(request.incoming().person());
    if (keys.isEmpty()) {
      return Reply.of(localizer.rich("console.none", Map.of()));
    }
    RichText.Builder text = RichText.builder().plain(localizer.say("console.open"));
    for (ConsoleKey key : keys) {
      text.lines(
          localizer.rich(
              "console.open." + (key.kind().isToken() ? "token" : "session"),
              Map.of(
                  "id", RichText.code(key.id()),
                  "label", key.label(),
                  "until", localizer.moment(key.until()),
                  "used", localizer.span(Duration.between(key.used(), clock.instant())))));
    }
    return Reply.of(text.lines(localizer.rich("console.open.end", Map.of())).build());
  }

  private Reply end(CommandRequest request, String which) {
    String person = request.incoming().person();
    if (request.localizer().typed().is("word.all", which)) {
      int ended = door.endAll(person);
      return Reply.of(request.localizer().rich("console.ended", Map.of("count", ended)));
    }
    if (!door.end(person, which)) {
      throw request.wrong("console.unknown", Map.of("id", which));
    }
    return Reply.of(request.localizer().rich("console.ended", Map.of("count", 1)));
  }

  private Reply token(CommandRequest request, String[] words) {
    KeyKind kind =
        words.length > 1 && words[1].equals("write") ? KeyKind.WRITE : KeyKind.READ;
    String label = words.length > 2 ? words[2] : "";
    ConsoleDoor.NewKey token =
        door.token(kind, request.chat(), request.incoming().person(), label);
    Localizer localizer = request.localizer();
    return Reply.of(
        localizer.rich(
            "console.token",
            Map.of(
                "token", RichText.code(token.secret()),
                "kind", kind.word(),
                "until", localizer.moment(token.key().until()))));
  }

  /** Where this chat's people can reach it: who sits at the machine needs no other address. */
  private Optional<URI> site(CommandRequest request) {
    return permissions.isAtTheMachine(request.incoming().person())
        ? site.here().or(site::elsewhere)
        : site.elsewhere();
  }
}
