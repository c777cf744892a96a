package org.didbon.command.chat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.command.AliasBook;
import org.didbon.command.AliasBook.Alias;
import org.didbon.command.Buttons;
import org.didbon.command.Command;
import org.didbon.command.CommandContext;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.Operands;
import org.didbon.command.OwnNames;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.Subjects;
import org.didbon.command.WatchWords;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.TypedWords;
import org.didbon.query.TypedQuery;
import org.didbon.rule.WatchlistView;

/**
 * A name that the chat gives somebody for itself: its commands understand it, and cards show it.
 * News are not looked for by it; a button offers that.
 */
final class AliasCommand implements Command {

  private static final int LONGEST = 40;

  /** What may stand between somebody and his new name. */
  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:=|:|\\s[—–-]\\s)\\s*");

  private final AliasBook book;
  private final OwnNames names;
  private final Subjects subjects;
  private final WatchlistView watchlist;
  private final WatchWords watch;
  private final TypedWords typed;

  AliasCommand(CommandContext context) {
    this.book = context.books().aliases();
    this.names = context.ownNames();
    this.subjects = context.subjects();
    this.watchlist = context.watchlist();
    this.watch = new WatchWords(context.searches());
    this.typed = context.catalogues().typed();
  }

  /** Somebody and a name for him. */
  private record NameWish(String actor, String name) {}

  @Override
  public String name() {
    return "alias";
  }

  @Override
  public HelpSection shelf() {
    return HelpSection.CHAT;
  }

  @Override
  public Right right() {
    return Right.CHAT_ADMIN;
  }

  /** "Him VVP call": where the verb comes last. */
  @Override
  public Optional<String> plainly(String said, Localizer localizer) {
    Operands words = Operands.of(said);
    if (said.contains(" = ")) {
      return Optional.of(said);
    }
    if (typed.is("word.called", words.first()) && words.rest().indexOf(' ') > 0) {
      return Optional.of(words.rest());
    }
    for (int at = words.rest().indexOf(' '); at > 0; at = words.rest().indexOf(' ', at + 1)) {
      if (typed.is("word.called", words.rest().substring(at + 1).strip())) {
        String named = words.first() + " " + words.rest().substring(0, at).strip();
        return Optional.of(named).filter(names -> !asks(names));
      }
    }
    return Optional.empty();
  }

  /** «Путин кист гӯед», «дар бораи … гӯй»: where a verb is for saying and calling alike. */
  private boolean asks(String names) {
    return Arrays.stream(names.split("\\s+", -1))
        .anyMatch(word -> typed.is("word.filler", word) || typed.is("word.about", word));
  }

  @Override
  public Reply run(CommandRequest request) {
    Localizer localizer = request.localizer();
    Operands words = Operands.of(request.words());
    if (words.first().isEmpty()) {
      return list(localizer.say("alias.ask"), request);
    }
    if (typed.is("word.remove", words.first())) {
      boolean gone = book.remove(request.chat(), words.rest());
      return list(localizer.say(gone ? "alias.gone" : "alias.absent"), request)
          .inPlaceOf(request.incoming());
    }
    NameWish wish =
        wish(request.words(), request)
            .orElseThrow(
                () ->
                    request.wrong("alias.whom", Map.of("example", localizer.say("alias.example"))));
    check(wish.name(), request);
    if (!book.add(request.chat(), new Alias(wish.name(), wish.actor()), AliasBook.MOST)) {
      throw request.wrong("alias.many", Map.of("most", AliasBook.MOST));
    }
    Map<String, RichText> done =
        Map.of(
            "name", RichText.bold(wish.name()),
            "title", RichText.bold(watchlist.of(Subject.actor(wish.actor()), localizer)));
    Buttons buttons =
        new Buttons()
            .row(
                watch.button(wish.name(), localizer),
                new Button(localizer.say("keep.drop"), "/alias remove " + wish.name()));
    return Reply.of(new Body(localizer.rich("alias.done", done), buttons.build()));
  }

  /** Signs would make a command of it, and what is a name already means somebody. */
  private void check(String name, CommandRequest request) {
    boolean letters = name.codePoints().anyMatch(Character::isLetter);
    if (!letters || name.length() > LONGEST || TypedQuery.isQuery(name) || name.startsWith("/")) {
      throw request.wrong("alias.wrong", Map.of("name", name, "most", LONGEST));
    }
    List<Subject> others = subjects.called(name);
    if (!others.isEmpty()) {
      String title = watchlist.of(others.get(0), request.localizer());
      throw request.wrong("alias.taken", Map.of("name", name, "title", title));
    }
  }

  private Optional<NameWish> wish(String words, CommandRequest request) {
    Matcher between = BETWEEN.matcher(words);
    if (between.find()) {
      String left = words.substring(0, between.start()).strip();
      String right = words.substring(between.end()).strip();
      return actor(left, this::near)
          .map(actor -> new NameWish(actor, right))
          .or(() -> actor(right, this::near).map(actor -> new NameWish(actor, left)))
          .filter(wish -> !wish.name().isEmpty());
    }
    return begun(words, subjects::called)
        .or(() -> begun(words, this::near))
        .or(() -> ofTheLastCard(words, request));
  }

  /** The most words that name somebody, and what follows them. */
  private Optional<NameWish> begun(String words, Function<String, List<Subject>> known) {
    for (int at = words.lastIndexOf(' '); at > 0; at = words.lastIndexOf(' ', at - 1)) {
      String name = words.substring(at + 1).strip();
      Optional<NameWish> wish =
          actor(words.substring(0, at).strip(), known).map(actor -> new NameWish(actor, name));
      if (wish.isPresent()) {
        return wish;
      }
    }
    return Optional.empty();
  }

  /** "Call him so": whose card was seen last. */
  private Optional<NameWish> ofTheLastCard(String words, CommandRequest request) {
    Operands each = Operands.of(words);
    String name = typed.is("word.him", each.first()) ? each.rest() : words;
    boolean toHim = !name.equals(words) || name.indexOf(' ') < 0;
    return names
        .lastShown(request.chat())
        .filter(actor -> toHim && !name.isEmpty())
        .map(actor -> new NameWish(actor, name));
  }

  private List<Subject> near(String words) {
    return subjects.fitting(words);
  }

  private static Optional<String> actor(String words, Function<String, List<Subject>> known) {
    List<Subject> found = words.isEmpty() ? List.of() : known.apply(words);
    return found.stream()
        .filter(one -> found.size() == 1 && one.kind() == Subject.Kind.ACTOR)
        .map(Subject::id)
        .findFirst();
  }

  private Reply list(String head, CommandRequest request) {
    Localizer localizer = request.localizer();
    RichText.Builder text = RichText.builder().plain(head).newLine();
    List<Button> each = new ArrayList<>();
    for (Alias alias : book.of(request.chat())) {
      String title = watchlist.of(Subject.actor(alias.actor()), localizer);
      text.plain("• ").bold(alias.name()).plain(" — " + title).newLine();
      each.add(new Button("✕ " + alias.name(), "/alias remove " + alias.name()));
    }
    return Reply.of(new Body(text.build(), new Buttons().rows(each, 2).build()));
  }
}
