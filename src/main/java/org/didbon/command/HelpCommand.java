package org.didbon.command;

import java.util.List;
import org.didbon.domain.BadInput;
import org.didbon.domain.RichText;

/** What there is. */
final class HelpCommand implements Command {

  private final List<Command> all;

  /**
   * @param all every other command, in the order shown
   */
  HelpCommand(List<Command> all) {
    this.all = List.copyOf(all);
  }

  @Override
  public String name() {
    return "help";
  }

  @Override
  public String operands() {
    return "[COMMAND]";
  }

  @Override
  public String summary() {
    return "this page, or more on one command";
  }

  @Override
  public String example() {
    return "/help search";
  }

  @Override
  public Reply run(Asked asked) {
    if (asked.words().isEmpty()) {
      return Reply.of(page());
    }
    String wanted = asked.words().startsWith("/") ? asked.words().substring(1) : asked.words();
    return all.stream()
        .filter(command -> command.name().equals(wanted))
        .findFirst()
        .map(command -> Reply.of(details(command)))
        .orElseThrow(
            () -> new BadInput("There is no command /%s. What there is: /help".formatted(wanted)));
  }

  private RichText page() {
    RichText.Builder page = RichText.builder();
    for (Command command : all) {
      page.code(usage(command)).plain(" — " + command.summary()).newLine();
    }
    return page.code(usage(this)).plain(" — " + summary()).build();
  }

  private static RichText details(Command command) {
    return RichText.builder()
        .code(usage(command))
        .plain(" — " + command.summary())
        .newLine()
        .plain("For example: ")
        .code(command.example())
        .build();
  }

  private static String usage(Command command) {
    return command.operands().isEmpty()
        ? "/" + command.name()
        : "/" + command.name() + " " + command.operands();
  }
}
