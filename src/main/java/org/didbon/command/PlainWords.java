package org.didbon.command;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.didbon.domain.Button;
import org.didbon.domain.Lazy;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.TypedWords;

/**
 * What people mean who write no slash: a command's word, an address, a time, a language, a name or
 * a topic. Whoever means none of these is asked. Thread-safe.
 */
final class PlainWords {

  /** A sentence may begin with a command's word, and be a sentence. */
  private static final int MOST_WORDS_AFTER = 8;

  /** Names and topics are shorter, with whatever leads to them. */
  private static final int LONGEST_NAME = 120;

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?iU)(?<![\\w@/])(?:https?://|www\\.|t\\.me/)[^\\s<>\"«»]*[^\\s<>\"«».,;:!?)\\]]");

  private final CommandIndex index;
  private final Lazy<SpokenCommands> spoken;
  private final Permissions permissions;
  private final Subjects subjects;
  private final Searches searches;
  private final OwnNames ownNames;
  private final PastNews news;
  private final HeardFeeds heard;
  private final TypedWords words;
  private final LikelySubjects likely;

  PlainWords(CommandIndex index, Permissions permissions, CommandContext context) {
    this.index = index;
    this.spoken = Lazy.of(() -> new SpokenCommands(index.all(), context.catalogues().typed()));
    this.permissions = permissions;
    this.subjects = context.subjects();
    this.searches = context.searches();
    this.ownNames = context.ownNames();
    this.news = context.news();
    this.heard = new HeardFeeds(context);
    this.words = context.catalogues().typed();
    this.likely = new LikelySubjects(context);
  }

  /** The line of a text that speaks of a command. */
  Optional<CommandLine> command(CommandRequest said) {
    return spoken.get().in(said.words(), line -> mayBe(line, said));
  }

  /** Likewise without a slip of the finger: behind a slash the nearest word is offered instead. */
  Optional<CommandLine> exactly(CommandRequest said) {
    return spoken.get().exactly(said.words(), line -> mayBe(line, said));
  }

  /** Likewise where it takes several words to speak of it. */
  Optional<CommandLine> phrased(CommandRequest said) {
    return spoken.get().phrased(said.words(), line -> mayBe(line, said));
  }

  /** Likewise wherever in the text it is spoken of: a guess, to be dropped if it leads nowhere. */
  Optional<CommandLine> gist(CommandRequest said) {
    return said.words().length() > LONGEST_NAME
        ? Optional.empty()
        : spoken.get().gist(said.words(), line -> mayBe(line, said));
  }

  /** The line that all of a text says, such as a time or a language. */
  Optional<CommandLine> plainly(CommandRequest said) {
    return said.words().length() > LONGEST_NAME
        ? Optional.empty()
        : plainly(PlainSpeech.bare(said.words()), said);
  }

  private boolean mayBe(CommandLine line, CommandRequest said) {
    if (!index.knows(line.name())) {
      return false;
    }
    Localizer localizer = said.localizer();
    Command command = index.find(line, localizer);
    boolean his = permissions.allows(command.right(), said.incoming().person());
    if (!his || line.words().isEmpty()) {
      return his;
    }
    if (!command.isListed()) {
      return false; // no page of help says what words it takes: it is said by buttons
    }
    boolean takesWords = !localizer.say(command.name() + ".operands").isEmpty();
    return takesWords && line.words().split("\\s+", -1).length <= MOST_WORDS_AFTER;
  }

  /**
   * The line that does what the words mean.
   *
   * @throws Choice if they mean one of several things
   */
  Optional<CommandLine> meant(CommandRequest said) {
    Matcher address = ADDRESS.matcher(said.words());
    if (address.find()) {
      String around = said.words().replace(address.group(), " ");
      return Optional.of(
          spoken
              .get()
              .gist(around, line -> line.name().equals("subscribe") && line.words().isEmpty())
              .map(line -> new CommandLine(line.name(), address.group()))
              .orElseGet(() -> at(address.group(), said)));
    }
    if (said.words().length() > LONGEST_NAME || said.words().indexOf('\n') >= 0) {
      return Optional.empty();
    }
    String bare = PlainSpeech.bare(said.words());
    String left = PlainSpeech.of(said.words(), words);
    return plainly(bare, said).or(() -> plainly(left, said)).or(() -> called(bare, left, said));
  }

  private Optional<CommandLine> plainly(String bare, CommandRequest said) {
    return bare.isEmpty()
        ? Optional.empty()
        : index.all().stream()
            .flatMap(
                command ->
                    command
                        .plainly(bare, said.localizer())
                        .map(operands -> new CommandLine(command.name(), operands))
                        .stream())
            .findFirst();
  }

  /** The story that a page belongs to; else its feed is offered, unless the chat hears of it. */
  private CommandLine at(String address, CommandRequest said) {
    Optional<String> story =
        news.linked(address, said.chat(), 1).stream()
            .map(found -> found.recorded().story())
            .filter(id -> !id.isEmpty())
            .findFirst();
    if (story.isPresent()) {
      return new CommandLine("story", story.get());
    }
    Localizer localizer = said.localizer();
    Optional<Choice> known = heard.at(address, said);
    if (known.isPresent()) {
      throw known.get();
    }
    String feed = "/subscribe " + searches.remember(address);
    throw new Choice(
        localizer.say("plain.address"),
        new Buttons()
            .row(new Button(localizer.say("plain.address.feed"), feed))
            .row(help(localizer))
            .build());
  }

  private Optional<CommandLine> called(String bare, String left, CommandRequest said) {
    for (String name : List.of(bare, left)) {
      Optional<Subject> own = ownNames.meant(name, said.chat());
      if (own.isPresent()) {
        return own.flatMap(PlainWords::line);
      }
      List<Subject> known = name.isEmpty() ? List.of() : subjects.fitting(name);
      if (known.size() == 1) {
        return line(known.get(0));
      }
      if (!known.isEmpty()) {
        String several = said.localizer().say("subject.several", Map.of("name", name));
        throw new Choice(
            several, new Buttons().rows(likely.cards(known, said.localizer()), 1).build());
      }
    }
    if (namesTwo(bare)) {
      return Optional.of(new CommandLine("together", bare));
    }
    return subjects.isNamesake(left)
        ? Optional.of(new CommandLine("actor", left))
        : feed(bare, left);
  }

  /** «Лавров и Патрушев». */
  private boolean namesTwo(String bare) {
    String[] parts = bare.split("\\s+", -1);
    return IntStream.range(1, parts.length - 1)
        .filter(at -> words.is("word.and", parts[at]))
        .anyMatch(at -> isOne(parts, 0, at) && isOne(parts, at + 1, parts.length));
  }

  private boolean isOne(String[] parts, int from, int to) {
    return subjects.fitting(String.join(" ", List.of(parts).subList(from, to))).size() == 1;
  }

  private Optional<CommandLine> feed(String bare, String left) {
    return List.of(bare, left).stream()
        .flatMap(name -> subjects.called(name).stream())
        .filter(subject -> subject.kind() == Subject.Kind.FEED)
        .flatMap(subject -> line(subject).stream())
        .findFirst();
  }

  private static Optional<CommandLine> line(Subject subject) {
    return CommandLine.parse(LikelySubjects.card(subject));
  }

  /** What somebody can do with words that mean nothing to us. */
  Choice unknown(CommandRequest said) {
    Localizer localizer = said.localizer();
    String bare = PlainSpeech.bare(said.words()).replaceAll("\\s+", " ");
    if (words.is("word.thanks", bare)) {
      return new Choice(localizer.say("plain.welcome"), List.of());
    }
    if (bare.length() > LONGEST_NAME || bare.chars().noneMatch(Character::isLetterOrDigit)) {
      String told = localizer.say("plain.nothing");
      return new Choice(told, new Buttons().row(help(localizer)).build());
    }
    List<Subject> near = likely.in(bare);
    Buttons buttons = new Buttons().rows(likely.cards(near, localizer), 1);
    String query = WatchWords.quoted(bare);
    buttons.row(new Button(localizer.say("subject.archive"), searches.command(query)));
    buttons.row(new WatchWords(searches).button(bare, localizer));
    buttons.row(help(localizer));
    String key = near.isEmpty() ? "plain.unknown" : "plain.near";
    return new Choice(localizer.say(key, Map.of("text", bare)), buttons.build());
  }

  private static Button help(Localizer localizer) {
    return new Button(localizer.say("plain.help.button"), "/help");
  }

  /** Whether a command's line may as well be a sentence that only begins with the same word. */
  static boolean mayBeSentence(CommandLine line) {
    return Arrays.stream(line.words().split("\\s+", -1)).count() > 2;
  }
}
