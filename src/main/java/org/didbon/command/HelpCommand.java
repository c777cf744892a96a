package org.didbon.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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

  /** A line a command or a few, without what follows: all of it fits the screen of a phone. */
  private RichText page(Asked asked) {
    boolean owner = permissions.isOwner(asked.incoming().person());
    Map<String, List<String>> lines = new LinkedHashMap<>();
    for (Command command : all) {
      if (owner || command.right() != Right.OWNER) {
        lines.computeIfAbsent(command.besides(), head -> new ArrayList<>()).add(command.name());
      }
    }
    RichText.Builder page = RichText.builder();
    lines.forEach(
        (head, names) -> {
          String key = names.size() == 1 ? names.get(0) + ".summary" : "help." + head;
          String commands = names.stream().map(n -> "/" + n).collect(Collectors.joining(" "));
          page.plain(commands + " — " + asked.speech().say(key)).newLine();
        });
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
