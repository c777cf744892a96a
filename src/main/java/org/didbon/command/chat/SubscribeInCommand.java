package org.didbon.command.chat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.didbon.command.Choice;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.IncomingText;
import org.didbon.command.Operands;
import org.didbon.command.OwnChats;
import org.didbon.command.Reply;
import org.didbon.command.SubjectSign;
import org.didbon.command.Subjects;
import org.didbon.command.Targets.Target;
import org.didbon.domain.BadInput;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.phrase.TypedWords;
import org.didbon.query.TypedQuery;

/**
 * {@code /subscribe Patrushev in @one, @two}: the same subscription for several chats of one
 * person, from his own talk with the bot.
 */
final class SubscribeInCommand implements Command {

  /** Chats at once; each is looked up at its network. */
  private static final int MOST = 10;

  /** Buttons under what was subscribed to. */
  private static final int OFFERED = 6;

  private static final Pattern CHAT = Pattern.compile("[@#]\\S+|[a-z]+:(?!//)\\S+");

  private final Command subscribe;
  private final Subjects subjects;
  private final NamedChats chats;
  private final TypedWords typed;

  /**
   * @param subscribe for one chat
   */
  SubscribeInCommand(Command subscribe, Subjects subjects, NamedChats chats, TypedWords typed) {
    this.subscribe = subscribe;
    this.subjects = subjects;
    this.chats = chats;
    this.typed = typed;
  }

  /** What to subscribe to, and in which chats. */
  private record SharedWish(String what, List<String> chats) {}

  @Override
  public String name() {
    return subscribe.name();
  }

  @Override
  public boolean isMeant(String command, Operands words) {
    return command.equals(name()) && wish((words.first() + " " + words.rest()).strip()).isPresent();
  }

  @Override
  public Reply run(CommandRequest request) {
    if (request.incoming().shared()) {
      throw request.wrong("target.private", Map.of());
    }
    SharedWish wish = wish(request.words()).orElseThrow();
    List<Target> targets = new ArrayList<>();
    for (String name : wish.chats()) {
      targets.add(
          chats
              .of(name, request)
              .orElseThrow(() -> request.wrong("target.unknown", Map.of("name", name))));
    }
    RichText.Builder text = RichText.builder();
    for (Target target : targets) {
      text.bold(target.name()).newLine().lines(told(target, wish.what(), request));
    }
    return Reply.of(text.build());
  }

  /** What is said in one of the chats; another one may hear of it already. */
  private RichText told(Target target, String what, CommandRequest request) {
    try {
      return subscribe.run(instead(request, target, what)).body().text();
    } catch (Choice e) {
      throw e; // nobody is called so: the same in all of them
    } catch (BadInput e) {
      return RichText.of(e.getMessage().split("\n", -1));
    }
  }

  private CommandRequest instead(CommandRequest request, Target target, String what) {
    IncomingText said = request.incoming();
    IncomingText there =
        new IncomingText(
            target.chat(), said.person(), true, said.language(), said.text(), said.pressed());
    return new CommandRequest(there, name(), what, request.localizer());
  }

  private Optional<SharedWish> wish(String words) {
    List<String> rest = new ArrayList<>(Arrays.asList(words.split("[\\s,]+", -1)));
    rest.removeIf(String::isEmpty);
    boolean said = takeIn(rest); // some languages say it after the names
    List<String> named = new ArrayList<>();
    while (!rest.isEmpty() && CHAT.matcher(last(rest)).matches() && named.size() < MOST) {
      named.add(rest.remove(rest.size() - 1));
    }
    said |= !named.isEmpty() && takeIn(rest);
    boolean someoneElse =
        !said
            && (TypedQuery.isQuery(words)
                || named.stream().anyMatch(name -> !subjects.called(name).isEmpty()));
    if (rest.isEmpty() || named.isEmpty() || someoneElse) {
      return Optional.empty();
    }
    Collections.reverse(named);
    // as it stands: what is asked for may have signs that were parted here
    int end = words.indexOf(named.get(0));
    String what = words.substring(0, end).strip();
    String before = what.substring(what.lastIndexOf(' ') + 1);
    what = typed.is("word.in", before) ? what.substring(0, what.lastIndexOf(' ')).strip() : what;
    return what.isEmpty() ? Optional.empty() : Optional.of(new SharedWish(what, named));
  }

  private boolean takeIn(List<String> rest) {
    boolean is = rest.size() > 1 && typed.is("word.in", last(rest));
    if (is) {
      rest.remove(rest.size() - 1);
    }
    return is;
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }

  /** A button for each chat of the person's in which he may want the same. */
  static List<Button> also(Subject subject, OwnChats own, CommandRequest request) {
    return request.incoming().shared()
        ? List.of()
        : own.of(request.chat()).stream()
            .limit(OFFERED)
            .map(
                chat ->
                    new Button(
                        "+ " + chat.name(),
                        "/subscribe " + SubjectSign.of(subject) + " in " + chat.name()))
            .toList();
  }
}
