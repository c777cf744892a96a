package org.didbon.command.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.command.Choice;
import org.didbon.command.Command;
import org.didbon.command.CommandIndex;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.Permissions;
import org.didbon.command.Reply;
import org.didbon.domain.BadInput;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.TypedWords;

/** What there is. */
final class HelpCommand implements Command {

  /** A line of more signs breaks on a phone. */
  private static final int WIDEST = 44;

  /** Between what is typed and what it means. */
  private static final String DASH = " — ";

  private final List<Command> all;
  private final List<Command> branches;
  private final CommandIndex index;
  private final Permissions permissions;

  /**
   * @param others every other command, in the order shown
   * @param branches commands that stand after the name of another one
   */
  HelpCommand(
      List<Command> others, List<Command> branches, Permissions permissions, TypedWords typed) {
    this.branches = List.copyOf(branches);
    this.permissions = permissions;
    all = Stream.concat(others.stream().filter(Command::isListed), Stream.of(this)).toList();
    index = new CommandIndex(all, typed);
  }

  @Override
  public String name() {
    return "help";
  }

  @Override
  public HelpSection shelf() {
    return HelpSection.CHAT;
  }

  @Override
  public Reply run(CommandRequest request) {
    Localizer localizer = request.localizer();
    if (request.words().isEmpty()) {
      return Reply.of(page(request));
    }
    String wanted =
        request.words().startsWith("/") ? request.words().substring(1) : request.words();
    try {
      Command command = index.find(wanted.toLowerCase(Locale.ROOT), localizer);
      return Reply.of(details(command, request.incoming().person(), localizer));
    } catch (Choice near) {
      throw near;
    } catch (BadInput nothingNear) {
      String told = localizer.say("help.unknown", Map.of("name", request.words()));
      return Reply.of(page(request)).under(RichText.of(told));
    }
  }

  /** The names on their shelves: all of them fit the screen of a phone, however many there are. */
  private RichText page(CommandRequest request) {
    RichText.Builder page = RichText.builder();
    for (HelpSection section : HelpSection.values()) {
      List<String> names =
          all.stream()
              .filter(command -> command.shelf() == section)
              .filter(command -> permissions.allows(command.right(), request.incoming().person()))
              .map(command -> "/" + command.name())
              .toList();
      if (!names.isEmpty()) {
        page.bold(request.localizer().say(section.key())).newLine();
        rows(names).forEach(row -> page.plain(row).newLine());
      }
    }
    return page.plain(request.localizer().say("help.more")).build();
  }

  private static List<String> rows(List<String> names) {
    List<String> rows = new ArrayList<>();
    for (String name : names) {
      int last = rows.size() - 1;
      if (rows.isEmpty() || rows.get(last).length() + name.length() >= WIDEST) {
        rows.add(name);
      } else {
        rows.set(last, rows.get(last) + "  " + name);
      }
    }
    return rows;
  }

  private static List<RichText> manual(String text) {
    List<RichText> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      int dash = line.indexOf(DASH);
      lines.add(
          dash < 0
              ? RichText.of(line)
              : RichText.builder()
                  .code(line.substring(0, dash))
                  .plain(line.substring(dash))
                  .build());
    }
    return lines;
  }

  private RichText details(Command command, String person, Localizer localizer) {
    String operands = localizer.say(command.name() + ".operands");
    String example = localizer.say(command.name() + ".example");
    RichText.Builder details =
        RichText.builder()
            .code(("/" + command.name() + " " + operands).strip())
            .plain(DASH + localizer.say(command.name() + ".summary"))
            .lines(localizer.rich("help.for", Map.of("example", RichText.code(example))));
    List<String> words = localizer.words(command.name() + ".words");
    if (!words.isEmpty()) {
      String written = words.stream().map(word -> "/" + word).collect(Collectors.joining(", "));
      details.lines(localizer.rich("help.also", Map.of("words", written)));
    }
    Stream<Command> more =
        branches.stream()
            .filter(branch -> branch.name().equals(command.name()))
            .filter(branch -> permissions.allows(branch.right(), person));
    Stream.concat(Stream.of(command), more)
        .flatMap(each -> each.manual().stream())
        .forEach(key -> manual(localizer.say(key)).forEach(details::lines));
    return details.build();
  }
}
