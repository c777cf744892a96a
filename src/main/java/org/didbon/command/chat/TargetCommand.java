package org.didbon.command.chat;

import java.util.Map;
import java.util.Optional;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.Permissions;
import org.didbon.command.Reply;
import org.didbon.command.Targets;
import org.didbon.command.Targets.Target;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.TypedWords;

/** For which chat a person settles things from his own: a channel of his, or again his own. */
final class TargetCommand implements Command {

  private final Targets targets;
  private final Permissions permissions;

  TargetCommand(Targets targets, Permissions permissions) {
    this.targets = targets;
    this.permissions = permissions;
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
      return describe(targets.of(request.chat()), localizer);
    }
    TypedWords typed = localizer.typed();
    if (typed.is("word.off", request.words()) || typed.is("word.here", request.words())) {
      targets.clear(request.chat());
      return describe(Optional.empty(), localizer);
    }
    String person = request.incoming().person();
    // whoever is no admin is told the same as where there is no such chat: it may be a secret
    ChatAddress chat =
        named(request)
            .filter(found -> permissions.isAdmin(found, person))
            .orElseThrow(() -> request.wrong("target.unknown", Map.of("name", request.words())));
    Target target = new Target(chat, request.words());
    targets.set(request.chat(), target);
    return describe(Optional.of(target), localizer);
  }

  /** {@code network:chat} of any network, or a chat of the one that the person writes on. */
  private Optional<ChatAddress> named(CommandRequest request) {
    String words = request.words();
    int colon = Math.max(words.indexOf(':'), 0);
    return permissions
        .find(words.substring(0, colon), words.substring(colon + 1))
        .or(() -> permissions.find(request.chat().network(), words));
  }

  private static Reply describe(Optional<Target> target, Localizer localizer) {
    return Reply.of(
        target
            .map(one -> localizer.rich("target.done", Map.of("name", RichText.bold(one.name()))))
            .orElseGet(
                () ->
                    localizer.rich(
                        "target.none",
                        Map.of("example", RichText.code(localizer.say("target.example"))))));
  }
}
