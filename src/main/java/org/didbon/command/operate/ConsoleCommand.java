package org.didbon.command.operate;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.ConsoleDoor;
import org.didbon.command.ConsoleKey;
import org.didbon.command.ConsoleKey.KeyKind;
import org.didbon.command.ConsoleSite;
import org.didbon.command.HelpSection;
import org.didbon.command.Operands;
import org.didbon.command.Permissions;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.TypedWords;

/** The way into the console: a link for the person who asks, and what he let in before. */
final class ConsoleCommand implements Command {

  /** Of programs, each with one of its own. */
  private static final int MOST_TOKENS = 20;

  private static final int MOST_BUTTONS = 8;

  /** Of the address of the console. */
  private static final String API = "api/v1";

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
    if (request.incoming().shared()) {
      throw request.wrong("console.alone", Map.of());
    }
    TypedWords typed = request.localizer().typed();
    Operands words = Operands.of(request.words());
    if (words.first().isEmpty()) {
      return link(request);
    }
    if (typed.is("word.console.sessions", words.first())) {
      return sessions(request);
    }
    if (typed.is("word.console.end", words.first())) {
      return end(request, words.next());
    }
    if (typed.is("word.console.token", words.first())) {
      return token(request, words.next());
    }
    throw request.wrong("console.wrong", Map.of());
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
                "link",
                site + "/console/in/" + link.secret(),
                "span",
                localizer.span(ConsoleDoor.LINK))));
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
    text.lines(localizer.rich("console.open.end", Map.of()));
    return Reply.of(new Body(text.build(), buttons(keys, localizer)));
  }

  private static List<List<Button>> buttons(List<ConsoleKey> keys, Localizer localizer) {
    Stream<Button> single =
        keys.stream()
            .limit(MOST_BUTTONS)
            .map(
                key ->
                    new Button(
                        localizer.say("console.end.button", Map.of("id", key.id())),
                        "/console end " + key.id()));
    Stream<Button> all =
        keys.size() < 2
            ? Stream.of()
            : Stream.of(new Button(localizer.say("console.end.all"), "/console end all"));
    return Stream.concat(single, all).map(List::of).toList();
  }

  private Reply end(CommandRequest request, Operands which) {
    String person = request.incoming().person();
    Localizer localizer = request.localizer();
    if (localizer.typed().is("word.all", which.first())) {
      if (!localizer.typed().is("word.yes", which.rest())) {
        Button sure = new Button(localizer.say("console.end.sure"), "/console end all yes");
        String ask = localizer.say("console.end.ask");
        return Reply.of(new Body(RichText.of(ask), List.of(List.of(sure))));
      }
      return ended(door.endAll(person), request);
    }
    if (!door.end(person, which.first())) {
      throw request.wrong("console.unknown", Map.of("id", which.first()));
    }
    return ended(1, request);
  }

  private static Reply ended(int count, CommandRequest request) {
    return Reply.of(request.localizer().rich("console.ended", Map.of("count", count)))
        .inPlaceOf(request.incoming());
  }

  private Reply token(CommandRequest request, Operands words) {
    Localizer localizer = request.localizer();
    String person = request.incoming().person();
    KeyKind kind = kind(words.first(), request);
    if (door.open(person).stream().filter(key -> key.kind().isToken()).count() >= MOST_TOKENS) {
      throw request.wrong("console.many", Map.of("most", MOST_TOKENS));
    }
    ConsoleDoor.NewKey token = door.token(kind, request.chat(), person, words.rest());
    return Reply.of(
        localizer.rich(
            "console.token",
            Map.of(
                "token", RichText.code(token.secret()),
                "kind", localizer.say("console.token." + kind.word()),
                "api", site(request).map(URI::toString).map(at -> at + "/" + API).orElse(API),
                "until", localizer.moment(token.key().until()))));
  }

  private static KeyKind kind(String written, CommandRequest request) {
    TypedWords typed = request.localizer().typed();
    if (typed.is("word.console.write", written)) {
      return KeyKind.WRITE;
    }
    // as the hint writes it, whatever the verb means elsewhere
    if (written.equals(KeyKind.READ.word()) || typed.is("word.console.read", written)) {
      return KeyKind.READ;
    }
    throw request.wrong("console.wrong", Map.of());
  }

  /** Where this chat's people can reach it: who sits at the machine needs no other address. */
  private Optional<URI> site(CommandRequest request) {
    return permissions.isAtTheMachine(request.incoming().person())
        ? site.here().or(site::elsewhere)
        : site.elsewhere();
  }
}
