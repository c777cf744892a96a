package org.didbon.command.chat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.command.Buttons;
import org.didbon.command.Choice;
import org.didbon.command.Command;
import org.didbon.command.CommandContext;
import org.didbon.command.CommandRequest;
import org.didbon.command.Dialogues;
import org.didbon.command.HelpSection;
import org.didbon.command.Operands;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.chat.SettingsList.SettingLine;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;

/**
 * All that is settled in a chat on one page, with buttons that change it. What a button opens is
 * the answer of the command that settles it, whose own buttons then come back here: {@code
 * /settings size full} is {@code /size full} and the page again.
 */
final class SettingsCommand implements Command {

  private static final int WIDE = 2;

  /** Of subscriptions and mutes, each: more of them would push the page off the screen. */
  private static final int MOST_LINES = 10;

  /** Beside the settings themselves: what buttons of their answers lead to. */
  private static final Set<String> ALSO =
      Set.of("subscriptions", "unsubscribe", "digest", "only", "mute", "unmute", "spike", "silent");

  /** It is of the person's own chat, whichever chat the page is of. */
  private static final String TARGET = "target";

  private final CommandContext context;
  private final Dialogues dialogues;
  private final SettingsList list;
  private final MuteList muted;
  private final List<Command> branches;
  private final Map<String, Command> byName = new HashMap<>();

  /**
   * @param commands those that settle something in a chat, among others
   * @param branches that stand after the name of one of them
   * @param translates whether there is a server that translates alerts
   */
  SettingsCommand(
      CommandContext context,
      Dialogues dialogues,
      List<Command> commands,
      List<Command> branches,
      boolean translates) {
    this.context = context;
    this.dialogues = dialogues;
    this.list = new SettingsList(context.books(), context.clock(), translates);
    this.muted =
        new MuteList(context.books().mutes(), context.news(), context.watchlist(), context.clock());
    this.branches = List.copyOf(branches);
    Set<String> names = new HashSet<>(ALSO);
    list.all().forEach(setting -> names.add(Operands.of(setting.command()).first()));
    names.remove(TARGET);
    commands.stream()
        .filter(command -> names.contains(command.name()))
        .forEach(command -> byName.put(command.name(), command));
  }

  @Override
  public String name() {
    return "settings";
  }

  @Override
  public Right right() {
    return Right.CHAT_ADMIN;
  }

  @Override
  public HelpSection shelf() {
    return HelpSection.CHAT;
  }

  @Override
  public Reply run(CommandRequest request) {
    Operands words = Operands.of(request.words());
    Command command = byName.get(words.first());
    if (command == null) {
      return page(RichText.NONE, request).inPlaceOf(request.incoming());
    }
    Operands operands = Operands.of(words.rest());
    Command meant =
        branches.stream()
            .filter(branch -> branch.isMeant(command.name(), operands))
            .findFirst()
            .orElse(command);
    return answer(meant, words, request).inPlaceOf(request.incoming());
  }

  private Reply answer(Command command, Operands words, CommandRequest request) {
    Body body;
    try {
      body = run(command, words, request);
    } catch (Choice e) {
      body = new Body(RichText.of(e.getMessage().split("\n", -1)), e.buttons());
    }
    wait(command, words, request);
    return coming(body, words, request);
  }

  private static Body run(Command command, Operands words, CommandRequest request) {
    CommandRequest asked =
        new CommandRequest(request.incoming(), command.name(), words.rest(), request.localizer());
    return command.run(asked).body();
  }

  /** What is typed next leads back to the page, as buttons do. */
  private void wait(Command command, Operands words, CommandRequest request) {
    Optional<Dialogues.Step> asked = dialogues.take(request.incoming());
    if (asked.isPresent() && !asked.get().isPassing()) {
      dialogues.ask(request.incoming(), asked.get()); // no question of the setting's
    } else if (asked.isPresent()) {
      dialogues.askInPassing(
          request.incoming(),
          answer -> {
            Body body = asked.get().answer(answer).body();
            Operands typed = typed(words, answer);
            wait(command, typed, answer);
            return coming(body, typed, answer);
          });
    } else if (words.rest().isEmpty() && command.awaits(request).isPresent()) {
      dialogues.askInPassing(
          request.incoming(),
          answer -> {
            Operands typed = typed(words, answer);
            return coming(run(command, typed, answer), typed, answer);
          });
    }
  }

  private static Operands typed(Operands words, CommandRequest answer) {
    return new Operands(words.first(), answer.words());
  }

  /** An answer with the way back to the page; the page itself, where nothing is left to choose. */
  private Reply coming(Body body, Operands words, CommandRequest request) {
    List<List<Button>> buttons = new ArrayList<>(body.buttons());
    if (buttons.isEmpty() && words.rest().isEmpty()) {
      buttons.addAll(offered(words.first(), request.localizer()));
    }
    if (buttons.isEmpty()) {
      return page(body.text(), request);
    }
    Buttons leading = new Buttons();
    buttons.forEach(row -> leading.row(row.stream().map(this::returning).toArray(Button[]::new)));
    leading.row(new Button(request.localizer().say("settings.back"), "/settings"));
    return Reply.of(new Body(body.text(), leading.build()));
  }

  private List<List<Button>> offered(String command, Localizer localizer) {
    List<Button> offers =
        list.all().stream()
            .filter(setting -> setting.command().equals(command))
            .flatMap(setting -> setting.offered().stream())
            .map(words -> new Button(label(words, localizer), "/" + command + " " + words))
            .toList();
    return new Buttons().rows(offers, WIDE).build();
  }

  private static String label(String words, Localizer localizer) {
    return localizer.typed().is("word.off", words) ? localizer.say("switch.off") : words;
  }

  /** The same button, coming back to the page; as it is where that would be too long. */
  private Button returning(Button button) {
    Operands line = Operands.of(button.command());
    boolean ours = line.first().startsWith("/") && byName.containsKey(line.first().substring(1));
    Button back = new Button(button.label(), "/settings " + button.command().substring(1));
    return ours && Buttons.fits(back.command()) ? back : button;
  }

  /**
   * All settings.
   *
   * @param done what was just changed; empty if nothing was
   */
  private Reply page(RichText done, CommandRequest before) {
    Localizer localizer = context.catalogues().to(context.books().settings().of(before.chat()));
    CommandRequest request =
        new CommandRequest(before.incoming(), before.name(), before.words(), localizer);
    RichText.Builder page = RichText.builder();
    if (done.hasWords()) {
      page.lines(done).newLine();
    }
    page.bold(localizer.say("settings.head")).newLine();
    List<Button> buttons = new ArrayList<>();
    for (SettingLine setting : list.all()) {
      String value = exists(setting) ? setting.value().apply(request) : "";
      if (!value.isEmpty()) {
        String name = localizer.say("settings." + setting.key());
        page.plain(name + ": ").bold(value).newLine();
        String way = setting.command().equals(TARGET) ? "/" : "/settings ";
        buttons.add(new Button(name, way + setting.command()));
      }
    }
    page.lines(asked(request)).lines(mutes(request));
    buttons.add(new Button(localizer.say("settings.asked"), "/settings subscriptions"));
    if (!muted.now(request.chat()).isEmpty()) {
      buttons.add(new Button(localizer.say("settings.muted"), "/settings unmute"));
    }
    return Reply.of(new Body(page.build(), new Buttons().rows(buttons, WIDE).build()));
  }

  private boolean exists(SettingLine setting) {
    return setting.command().equals(TARGET)
        || byName.containsKey(Operands.of(setting.command()).first());
  }

  private RichText asked(CommandRequest request) {
    Localizer localizer = request.localizer();
    List<String> lines =
        context.subscriptions().of(request.chat()).stream()
            .map(one -> SubscriptionsCommand.line(one, context.watchlist(), localizer))
            .collect(Collectors.toCollection(ArrayList::new));
    context.books().spikes().wanted(request.chat()).stream()
        .map(one -> Map.of("title", context.watchlist().of(one.subject(), localizer)))
        .map(title -> localizer.say("unsubscribe.spike", title))
        .forEach(lines::add);
    return lines("settings.asked", lines, localizer);
  }

  private RichText mutes(CommandRequest request) {
    Localizer localizer = request.localizer();
    List<String> lines =
        muted.now(request.chat()).stream()
            .map(mute -> muted.title(mute, localizer) + " — " + localizer.moment(mute.until()))
            .toList();
    return lines.isEmpty() ? RichText.NONE : lines("settings.muted", lines, localizer);
  }

  /** A head and a line each, as many as a screen has room for. */
  private static RichText lines(String head, List<String> lines, Localizer localizer) {
    RichText.Builder text = RichText.builder();
    String none = lines.isEmpty() ? " " + localizer.say("settings.none") : "";
    text.plain(localizer.say(head) + ":" + none).newLine();
    lines.stream().limit(MOST_LINES).forEach(line -> text.plain("• " + line).newLine());
    Optional.of(lines.size() - MOST_LINES)
        .filter(more -> more > 0)
        .ifPresent(more -> text.plain("… +" + localizer.number(more)).newLine());
    return text.build();
  }
}
