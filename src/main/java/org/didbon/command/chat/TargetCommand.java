package org.didbon.command.chat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.command.Buttons;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.Operands;
import org.didbon.command.OwnChats;
import org.didbon.command.Reply;
import org.didbon.command.Targets;
import org.didbon.command.Targets.Target;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.TypedWords;

/** For which chat a person settles things from his own: a channel of his, or again his own. */
final class TargetCommand implements Command {

  /** Chats of one person, all of which he looks after himself. */
  private static final int MOST = 30;

  private static final int WIDE = 2;

  private final Targets targets;
  private final OwnChats own;
  private final NamedChats chats;
  private final Clock clock;

  TargetCommand(Targets targets, OwnChats own, NamedChats chats, Clock clock) {
    this.targets = targets;
    this.own = own;
    this.chats = chats;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "target";
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
  public Reply run(CommandRequest request) {
    Localizer localizer = request.localizer();
    if (request.incoming().shared()) {
      throw request.wrong("target.private", Map.of());
    }
    if (request.words().isEmpty()) {
      return describe(targets.of(request.chat()), request);
    }
    TypedWords typed = localizer.typed();
    Operands words = Operands.of(request.words());
    if (typed.is("word.off", request.words()) || typed.is("word.here", request.words())) {
      targets.clear(request.chat());
      return describe(Optional.empty(), request);
    }
    if (typed.is("word.remove", words.first())) {
      return remove(words.rest(), request);
    }
    if (typed.is("word.add", words.first()) && !words.rest().isEmpty()) {
      Target added = known(words.rest(), request);
      Map<String, RichText> name = Map.of("name", RichText.bold(added.name()));
      return Reply.of(new Body(localizer.rich("target.added", name), buttons(request)));
    }
    Target target = known(request.words(), request);
    targets.set(request.chat(), target);
    return describe(Optional.of(target), request);
  }

  /** A chat of the person's, from now on among his own. */
  private Target known(String name, CommandRequest request) {
    Target target =
        chats
            .of(name, request)
            .orElseThrow(() -> request.wrong("target.unknown", Map.of("name", name)));
    if (!own.add(request.chat(), target, clock.instant(), MOST)) {
      throw request.wrong("target.many", Map.of("most", MOST));
    }
    return target;
  }

  private Reply remove(String name, CommandRequest request) {
    Target gone =
        own.of(request.chat()).stream()
            .filter(one -> one.name().equalsIgnoreCase(name))
            .findFirst()
            .orElseThrow(() -> request.wrong("target.absent", Map.of("name", name)));
    own.remove(request.chat(), gone.chat());
    targets
        .of(request.chat())
        .filter(one -> one.chat().equals(gone.chat()))
        .ifPresent(one -> targets.clear(request.chat()));
    return describe(targets.of(request.chat()), request);
  }

  /** The chats that were named before, each a press away. */
  private List<List<Button>> buttons(CommandRequest request) {
    Optional<Target> now = targets.of(request.chat());
    List<Button> each = new ArrayList<>();
    own.of(request.chat()).stream()
        .filter(one -> now.filter(it -> it.chat().equals(one.chat())).isEmpty())
        .forEach(one -> each.add(new Button(one.name(), "/target " + one.name())));
    Buttons buttons = new Buttons().rows(each, WIDE);
    if (now.isPresent()) {
      buttons.row(new Button(request.localizer().say("target.here"), "/target off"));
    }
    return buttons.build();
  }

  private Reply describe(Optional<Target> target, CommandRequest request) {
    Localizer localizer = request.localizer();
    RichText text =
        target
            .map(one -> localizer.rich("target.done", Map.of("name", RichText.bold(one.name()))))
            .orElseGet(
                () ->
                    localizer.rich(
                        "target.none",
                        Map.of("example", RichText.code(localizer.say("target.example")))));
    return Reply.of(new Body(text, buttons(request)));
  }
}
