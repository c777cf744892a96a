package org.didbon.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.didbon.domain.Actor;
import org.didbon.domain.Button;
import org.didbon.domain.Rule;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.TypedWords;
import org.didbon.query.TypedQuery;
import org.didbon.rule.WatchlistView;
import org.didbon.text.Letters;

/** Understands which actor or topic a person means. Thread-safe. */
public final class Subjects {

  /** What people who type no words write for all of it. */
  private static final String STAR = "*";

  private static final int SUGGESTIONS = 5;

  /** Fewer letters begin some word of every title. */
  private static final int SHORTEST_BEGINNING = 3;

  private static final String ACTOR = Subject.Kind.ACTOR.sign();
  private static final String TOPIC = Subject.Kind.RULE.sign();

  private final WatchlistView watchlist;
  private final Searches searches;
  private final OwnQueries queries;
  private final TypedWords words;

  public Subjects(
      WatchlistView watchlist, Searches searches, OwnQueries queries, TypedWords words) {
    this.watchlist = watchlist;
    this.searches = searches;
    this.queries = queries;
    this.words = words;
  }

  /** The actor, topic, feed, everything, or query of the chat's own that is meant. */
  public Subject any(String typed, CommandRequest request) {
    List<Subject> exactly = called(typed);
    if (exactly.size() == 1) {
      return exactly.get(0);
    }
    String name = TypedQuery.unquoted(typed);
    // what is watched no more has no name left but its sign
    Optional<Subject> own = queries.signed(name, request.chat());
    if (own.isPresent()) {
      return own.get();
    }
    Optional<Subject> query = queries.meant(typed, request);
    boolean sign = (name.startsWith(ACTOR) || name.startsWith(TOPIC)) && name.indexOf(' ') < 0;
    if (query.isEmpty() && TypedQuery.isQuery(name) && !sign) {
      throw request.wrong("unsubscribe.absent", Map.of("title", name)); // nobody is called so
    }
    return query.orElseGet(() -> one(name, request, again(request)));
  }

  /** Whether something is called exactly so, or the chat asked for a query in these words. */
  public boolean isCalled(String typed, CommandRequest request) {
    return !called(typed).isEmpty() || queries.meant(typed, request).isPresent();
  }

  /** All that is called exactly so, in quotes or not, what goes first alone. */
  public List<Subject> called(String typed) {
    String name = TypedQuery.unquoted(typed);
    if (name.equals(STAR) || words.is("word.all", name)) {
      return List.of(Subject.EVERYTHING);
    }
    List<Subject> found = new ArrayList<>(feed(name).stream().toList());
    if (found.isEmpty() && !name.startsWith(ACTOR)) {
      topics(name).forEach(rule -> found.add(rule.subject()));
    }
    boolean person = name.startsWith(ACTOR) || !TypedQuery.isQuery(name);
    if (found.size() != 1 && person) {
      watchlist.actors().namedExactly(name).forEach(actor -> found.add(actor.subject()));
    }
    return found;
  }

  private Optional<Subject> feed(String typed) {
    String title = Letters.fold(typed);
    return watchlist.feeds().stream()
        .filter(
            feed -> feed.id().equalsIgnoreCase(typed) || Letters.fold(feed.title()).equals(title))
        .findFirst()
        .map(feed -> Subject.feed(feed.id()));
  }

  /**
   * The actor or topic that is meant.
   *
   * @param command what a button asks instead, for another subject
   */
  public Subject one(String typed, CommandRequest request, Function<Subject, String> command) {
    if (typed.startsWith(TOPIC)) {
      return topic(typed, request, command).subject();
    }
    List<Rule> topics = typed.startsWith(ACTOR) ? List.of() : topics(typed);
    return topics.size() == 1
        ? topics.get(0).subject()
        : actor(typed, request, command, topicsNear(typed)).subject();
  }

  /** All that is called so, with a slip or two where nothing is called exactly so. */
  public List<Subject> fitting(String typed) {
    List<Subject> found = new ArrayList<>();
    if (!typed.startsWith(ACTOR)) {
      topics(typed).forEach(rule -> found.add(rule.subject()));
    }
    if (!typed.startsWith(TOPIC)) {
      watchlist.actors().named(bare(typed, ACTOR)).forEach(actor -> found.add(actor.subject()));
    }
    return found;
  }

  /** The one actor of that name. */
  public Actor actor(String typed, CommandRequest request) {
    return actor(typed, request, again(request), List.of());
  }

  /** What asks the same of another subject. */
  private static Function<Subject, String> again(CommandRequest request) {
    return subject -> "/" + request.name() + " " + SubjectSign.of(subject);
  }

  private Actor actor(
      String typed,
      CommandRequest request,
      Function<Subject, String> command,
      List<Rule> topicsNear) {
    List<Actor> found = watchlist.actors().named(bare(typed, ACTOR));
    if (found.size() == 1) {
      return found.get(0);
    }
    List<Actor> near = found.isEmpty() ? watchlist.actors().nearest(typed, SUGGESTIONS) : found;
    Buttons buttons = new Buttons().rows(ofTopics(topicsNear, request.localizer(), command), 1);
    buttons.rows(buttons(near, request.localizer(), command), 1);
    if (request.name().equals("subscribe")) {
      String words = "/subscribe " + searches.remember(quoted(typed));
      buttons.row(new Button(request.localizer().say("query.subscribe"), words));
    }
    if (!found.isEmpty()) {
      String several = request.localizer().say("subject.several", Map.of("name", typed));
      throw new Choice(several, buttons.build());
    }
    String archive = request.localizer().say("subject.archive");
    buttons.row(new Button(archive, searches.command(quoted(typed))));
    String key = near.isEmpty() && topicsNear.isEmpty() ? "subject.nobody" : "subject.nearest";
    throw new Choice(request.localizer().say(key, Map.of("name", typed)), buttons.build());
  }

  /** Each with its name; those of one name with their ids too. */
  private static List<Button> buttons(
      List<Actor> actors, Localizer localizer, Function<Subject, String> command) {
    List<String> names = actors.stream().map(actor -> actor.nameIn(localizer.readable())).toList();
    List<Button> buttons = new ArrayList<>();
    for (int i = 0; i < actors.size(); i++) {
      String name = names.get(i);
      boolean alone = Collections.frequency(names, name) == 1;
      String label = alone ? name : name + " (" + actors.get(i).id() + ")";
      buttons.add(new Button(label, command.apply(actors.get(i).subject())));
    }
    return buttons;
  }

  /** As words of a query: signs and operators among them mean nothing. */
  private static String quoted(String typed) {
    return '"' + typed.replace('"', ' ').strip() + '"';
  }

  /** The one topic of that id or title. */
  public Rule topic(String typed, CommandRequest request) {
    return topic(typed, request, again(request));
  }

  private Rule topic(String typed, CommandRequest request, Function<Subject, String> command) {
    List<Rule> found = topics(typed);
    if (found.size() == 1) {
      return found.get(0);
    }
    Localizer localizer = request.localizer();
    String known =
        watchlist.rules().stream()
            .map(rule -> rule.titleIn(localizer.readable()))
            .collect(Collectors.joining(", "));
    if (known.isEmpty()) {
      throw request.wrong("subject.notopics", Map.of("name", typed));
    }
    throw new Choice(
        localizer.say("subject.topic", Map.of("name", typed, "topics", known)),
        new Buttons().rows(ofTopics(topicsNear(typed), localizer, command), 1).build());
  }

  private static List<Button> ofTopics(
      List<Rule> topics, Localizer localizer, Function<Subject, String> command) {
    return topics.stream()
        .map(rule -> new Button(rule.titleIn(localizer.readable()), command.apply(rule.subject())))
        .toList();
  }

  /** Those with a title in any language in which a word begins so: titles are long to type. */
  private List<Rule> topicsNear(String typed) {
    String wanted = Letters.fold(bare(typed, TOPIC));
    return wanted.length() < SHORTEST_BEGINNING
        ? List.of()
        : watchlist.rules().stream()
            .filter(
                rule ->
                    names(rule)
                        .flatMap(Subjects::fromEachWord)
                        .anyMatch(name -> Letters.fold(name).startsWith(wanted)))
            .limit(SUGGESTIONS)
            .toList();
  }

  private List<Rule> topics(String typed) {
    String wanted = Letters.fold(bare(typed, TOPIC));
    return watchlist.rules().stream()
        .filter(rule -> names(rule).map(Letters::fold).anyMatch(wanted::equals))
        .toList();
  }

  /** Its id and its titles in all languages. */
  private static Stream<String> names(Rule rule) {
    return Stream.concat(Stream.of(rule.id(), rule.title()), rule.titles().values().stream());
  }

  /** The title, and what is left of it from each later word on. */
  private static Stream<String> fromEachWord(String title) {
    return IntStream.range(0, title.length())
        .filter(at -> at == 0 || title.charAt(at - 1) == ' ')
        .mapToObj(title::substring);
  }

  private static String bare(String typed, String sign) {
    return typed.startsWith(sign) ? typed.substring(sign.length()) : typed;
  }
}
