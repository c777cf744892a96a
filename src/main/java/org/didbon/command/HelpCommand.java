package org.didbon.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.didbon.domain.RichText;
import org.didbon.phrase.Speech;

/** What there is. */
final class HelpCommand implements Command {

  private final List<Command> all;
  private final CommandIndex index;
  private final Permissions permissions;

  /**
   * @param others every other command, in the order shown
   */
  HelpCommand(List<Command> others, Permissions permissions) {
    this.permissions = permissions;
    all = new ArrayList<>(others);
    all.add(this);
    index = new CommandIndex(all);
  }

  @Override
  public String name() {
    return "help";
  }

  @Override
  public List<String> words() {
    return List.of("помощь", "справка", "команды", "кумак", "ёрӣ", "yordam", "жардам", "көмек");
  }

  @Override
  public Reply run(Asked asked) {
    Speech speech = asked.speech();
    if (asked.words().isEmpty()) {
      return Reply.of(page(asked));
    }
    String wanted = asked.words().startsWith("/") ? asked.words().substring(1) : asked.words();
    return Reply.of(details(index.find(wanted.toLowerCase(Locale.ROOT), speech), speech));
  }

  /** A line a command, without what follows its name: all of it fits the screen of a phone. */
  private RichText page(Asked asked) {
    boolean owner = permissions.isOwner(asked.incoming().person());
    RichText.Builder page = RichText.builder();
    for (Command command : all) {
      if (owner || command.right() != Right.OWNER) {
        String summary = asked.speech().say(command.name() + ".summary");
        page.plain("/" + command.name() + " — " + summary).newLine();
      }
    }
    return page.build();
  }

  private static RichText details(Command command, Speech speech) {
    String operands = speech.say(command.name() + ".operands");
    String example = speech.say(command.name() + ".example");
    String words = command.words().stream().map(w -> "/" + w).collect(Collectors.joining(", "));
    return RichText.builder()
        .code(("/" + command.name() + " " + operands).strip())
        .plain(" — " + speech.say(command.name() + ".summary"))
        .lines(speech.rich("help.for", Map.of("example", RichText.code(example))))
        .lines(speech.rich("help.words", Map.of("words", words)))
        .build();
  }
}
