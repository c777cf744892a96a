package org.didbon.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.command.Targets.Target;
import org.didbon.domain.BadInput;
import org.didbon.domain.Body;
import org.didbon.domain.DatabaseAway;
import org.didbon.domain.Preferences;
import org.didbon.domain.RichText;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.LocalizedBadInput;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Refused;

/** Takes a line to the command it names, and answers in the chat's language. Thread-safe. */
public final class CommandDispatcher implements CommandHandler {

  private static final int LONGEST_LINE = 4_000;

  private final CommandIndex index;
  private final Conversation conversation;
  private final Permissions permissions;
  private final Catalogues catalogues;
  private final ChatSettings settings;
  private final Targets targets;
  private final LatestLanguages languages = new LatestLanguages();
  private final StartLink links;

  public CommandDispatcher(
      CommandIndex index,
      StartLink links,
      Conversation conversation,
      Permissions permissions,
      Catalogues catalogues,
      ChatBooks books) {
    this.index = index;
    this.links = links;
    this.conversation = conversation;
    this.permissions = permissions;
    this.catalogues = catalogues;
    this.settings = books.settings();
    this.targets = books.targets();
  }

  @Override
  public Optional<Reply> to(IncomingText incoming) {
    if (incoming.text().isBlank()) {
      return Optional.empty();
    }
    try {
      Preferences preferences = preferences(incoming);
      languages.heard(incoming.chat(), preferences.language());
      return answer(incoming, catalogues.to(preferences))
          .map(reply -> reply.with(preferences.style().previews()));
    } catch (DatabaseAway e) {
      return Optional.of(Reply.of(RichText.of(lately(incoming).say("database.away"))));
    }
  }

  @Override
  public boolean hasSay(IncomingText incoming) {
    return !incoming.shared() || !incoming.pressed() || permissions.hasSay(incoming);
  }

  @Override
  public boolean onlyShows(IncomingText incoming) {
    return CommandLine.parse(incoming.text()).filter(this::shows).isPresent();
  }

  @Override
  public boolean opensMenu(IncomingText incoming) {
    return CommandLine.parse(incoming.text()).filter(this::isMenu).isPresent();
  }

  private boolean isMenu(CommandLine line) {
    return index.knows(line.name()) && index.find(line, Catalogues.english()).isMenu();
  }

  private boolean shows(CommandLine line) {
    return index.knows(line.name()) && links.leadsTo(index.find(line, Catalogues.english()));
  }

  @Override
  public Aside aside(IncomingText incoming) {
    try {
      return aside(incoming, catalogues.to(preferences(incoming)));
    } catch (DatabaseAway e) {
      return Aside.of(lately(incoming).say("database.away"));
    }
  }

  private Aside aside(IncomingText incoming, Localizer localizer) {
    if (opensMenu(incoming) && hasSay(incoming)) {
      Map<String, String> command = Map.of("command", incoming.text());
      return Aside.of(localizer.say("press.menu", command)); // of this chat, from one of his own
    }
    return CommandLine.parse(incoming.text())
        .filter(this::shows)
        .map(line -> new Aside(localizer.say("press.alone"), links.of(line).orElse("")))
        .orElseGet(
            () ->
                Aside.of(
                    answer(incoming, localizer)
                        .map(reply -> reply.body().text().plain())
                        .orElse("")));
  }

  @Override
  public boolean knows(String word) {
    return index.knows(word);
  }

  /** Every command, also those that only buttons say or only owners may give. */
  public Set<String> names() {
    return index.all().stream().map(Command::name).collect(Collectors.toUnmodifiableSet());
  }

  /** Those that help names, each with half a line in the default language. */
  public Map<String, String> told() {
    Localizer localizer = catalogues.in(Catalogues.DEFAULT);
    return index.all().stream()
        .filter(Command::isListed)
        .collect(
            Collectors.toMap(
                Command::name,
                command -> localizer.say(command.name() + ".summary"),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  /**
   * What there is for everybody: language -> command -> half a line, in the order of the help. The
   * language {@code ""} is for whoever speaks none of the others.
   */
  public Map<String, Map<String, String>> menus() {
    List<String> names =
        index.all().stream()
            .filter(command -> command.right().isForReaders() && command.isListed())
            .map(Command::name)
            .toList();
    Map<String, Map<String, String>> menu = new LinkedHashMap<>();
    for (String language : catalogues.languages()) {
      Map<String, String> told = new LinkedHashMap<>();
      names.forEach(name -> told.put(name, catalogues.in(language).say(name + ".summary")));
      menu.put(language.equals(Catalogues.DEFAULT) ? "" : language, told);
    }
    return menu;
  }

  /** The language of the chat as it was last known, or that of the client. */
  private Localizer lately(IncomingText incoming) {
    return catalogues.in(
        languages
            .of(incoming.chat())
            .or(() -> catalogues.spoken(incoming.language()))
            .orElse(Catalogues.DEFAULT));
  }

  /** What the chat chose; its first words choose the language of the client they come from. */
  private Preferences preferences(IncomingText incoming) {
    Preferences known = settings.of(incoming.chat());
    Optional<String> clients =
        known.language().isEmpty() ? catalogues.spoken(incoming.language()) : Optional.empty();
    return clients
        .map(
            language ->
                settings.change(
                    incoming.chat(),
                    now -> now.language().isEmpty() ? now.withLanguage(language) : now))
        .orElse(known);
  }

  private Optional<Reply> answer(IncomingText incoming, Localizer localizer) {
    try {
      if (incoming.text().length() > LONGEST_LINE) {
        throw new BadInput(localizer.say("typed.long", Map.of("most", LONGEST_LINE)));
      }
      Optional<CommandLine> line = CommandLine.parse(incoming.text());
      if (incoming.pressed() && line.filter(one -> index.knows(one.name())).isEmpty()) {
        // no button of this version says so; nor is it the answer to a question
        throw new BadInput(localizer.say("typed.button"));
      }
      if (line.isEmpty()) {
        return conversation.said(withoutSlash(incoming), localizer, this::run);
      }
      conversation.interrupted(incoming);
      return Optional.of(slashed(line.get(), incoming, localizer));
    } catch (Refused e) {
      return Optional.of(Reply.of(Refusals.describe(e, localizer)));
    } catch (LocalizedBadInput e) {
      return Optional.of(Reply.of(RichText.of(e.in(localizer).split("\n", -1))));
    } catch (Choice e) {
      RichText text = RichText.of(e.getMessage().split("\n", -1));
      return Optional.of(Reply.of(new Body(text, e.buttons())));
    } catch (BadInput e) {
      return Optional.of(Reply.of(RichText.of(e.getMessage().split("\n", -1))));
    }
  }

  /** {@code /2 hours quiet}: no command begins so, but people do. */
  private static IncomingText withoutSlash(IncomingText incoming) {
    String text = incoming.text().strip();
    return text.startsWith("/") ? incoming.saying(text.substring(1)) : incoming;
  }

  /** What begins with a slash and cannot be done as it is may be plain words all the same. */
  private Reply slashed(CommandLine line, IncomingText incoming, Localizer localizer) {
    boolean plain = !incoming.pressed() && incoming.text().indexOf('@') < 0;
    if (plain && !index.knows(line.name())) {
      Optional<Reply> reply = conversation.slashed(incoming, localizer, this::run);
      if (reply.isPresent()) {
        return reply.get();
      }
    }
    Optional<CommandLine> phrase =
        plain ? conversation.phrased(incoming, localizer) : Optional.empty();
    if (phrase.isEmpty()) {
      return run(line, incoming, localizer);
    }
    // the same command is meant by the first word: then what follows may be its operands
    boolean same = isSame(phrase.get(), line, localizer);
    CommandLine likelier = same ? line : phrase.get();
    try {
      return run(likelier, incoming, localizer);
    } catch (BadInput e) {
      return run(same ? phrase.get() : line, incoming, localizer);
    }
  }

  private boolean isSame(CommandLine one, CommandLine other, Localizer localizer) {
    return index.knows(other.name())
        && index.find(one.name(), localizer).equals(index.find(other.name(), localizer));
  }

  private Reply run(CommandLine line, IncomingText incoming, Localizer localizer) {
    Command command = index.find(line, localizer);
    Optional<Target> target = target(command, incoming);
    IncomingText acting = target.map(one -> instead(incoming, one)).orElse(incoming);
    permissions.check(target.isPresent() ? Right.CHAT_ADMIN : command.right(), acting, localizer);
    CommandRequest asked = new CommandRequest(incoming, command.name(), line.words(), localizer);
    try {
      Reply reply =
          command.run(new CommandRequest(acting, command.name(), line.words(), localizer));
      if (line.words().isEmpty()) {
        command.awaits(asked).ifPresent(name -> conversation.expect(name, "", asked, this::run));
      }
      conversation.confirm(reply, asked, this::run);
      return target.map(one -> named(reply, one, localizer)).orElse(reply);
    } catch (Choice e) {
      throw conversation.asking(e, command, asked, this::run);
    }
  }

  /** The chat that a command in a private chat is meant for, if that is another. */
  private Optional<Target> target(Command command, IncomingText incoming) {
    return incoming.shared() || !command.isForTarget()
        ? Optional.empty()
        : targets.of(incoming.chat());
  }

  private static IncomingText instead(IncomingText incoming, Target target) {
    return new IncomingText(
        target.chat(),
        incoming.person(),
        true,
        incoming.language(),
        incoming.text(),
        incoming.pressed(),
        incoming.file());
  }

  /** So that nobody forgets for which chat he settles things. */
  private static Reply named(Reply reply, Target target, Localizer localizer) {
    String named = localizer.say("target.for", Map.of("name", target.name()));
    return reply.under(RichText.builder().italic(named).build());
  }
}
