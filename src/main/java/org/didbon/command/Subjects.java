package org.didbon.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  /** More buttons than that fill the screen of a phone. */
  private static final int TOPICS_OFFERED = 10;

  private static final String ACTOR = Subject.Kind.ACTOR.sign();
  private static final String TOPIC = Subject.Kind.RULE.sign();

  private final WatchlistView watchlist;
  private final Searches searches;
  private final OwnQueries queries;
  private final OwnNames ownNames;
  private final TypedWords words;
  private final TopicNames topicNames;

  public Subjects(
      WatchlistView watchlist,
      Searches searches,
      OwnQueries queries,
      OwnNames ownNames,
      TypedWords words) {
    this.watchlist = watchlist;
    this.searches = searches;
    this.queries = queries;
    this.ownNames = ownNames;
    this.words = words;
    this.topicNames = new TopicNames(watchlist, words);
  }

  /** The actor, topic, feed, everything, or query of the chat's own that is meant. */
  public Subject any(String typed, CommandRequest request) {
    Optional<Subject> alias = ownNames.meant(TypedQuery.unquoted(typed), request.chat());
    if (alias.isPresent()) {
      return alias.get();
    }
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
    Optional<Subject> feed = queries.feed(name, request.chat());
    if (feed.isPresent()) {
      return feed.get();
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
    return !called(typed).isEmpty()
        || ownNames.meant(typed, request.chat()).isPresent()
        || queries.meant(typed, request).isPresent();
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
    Optional<Subject> alias = ownNames.meant(typed, request.chat());
    if (alias.isPresent()) {
      return alias.get();
    }
    if (typed.startsWith(TOPIC)) {
      return topic(typed, request, command).subject();
    }
    if (!typed.startsWith(ACTOR)) {
      List<Rule> topics = topicNames.called(typed);
      if (topics.size() != 1 && watchlist.actors().namedExactly(typed).isEmpty()) {
        topics = topicNames.about(typed);
      }
      if (topics.size() == 1) {
        return topics.get(0).subject();
      }
    }
    return actor(typed, request, command, topicsNear(typed)).subject();
  }

  /**
   * All that is called so, in any form of the word, with a slip or two where nothing is called
   * exactly so.
   */
  public List<Subject> fitting(String typed) {
    List<Subject> found = new ArrayList<>();
    List<Actor> people =
        typed.startsWith(TOPIC) ? List.of() : watchlist.actors().named(bare(typed, ACTOR));
    if (!typed.startsWith(ACTOR)) {
      List<Rule> topics = topics(typed);
      if (topics.isEmpty() && people.isEmpty()) {
        topics = topicNames.about(bare(typed, TOPIC));
      }
      topics.forEach(rule -> found.add(rule.subject()));
    }
    people.forEach(actor -> found.add(actor.subject()));
    return found;
  }

  /** Those of a name or title like it, to be offered: topics first. */
  List<Subject> near(String typed) {
    List<Subject> found = new ArrayList<>();
    topicsNear(typed).forEach(rule -> found.add(rule.subject()));
    watchlist.actors().nearly(typed, SUGGESTIONS).forEach(actor -> found.add(actor.subject()));
    return found;
  }

  /** Whether it is the full name of another person who has the surname of somebody watched. */
  boolean isNamesake(String typed) {
    return !watchlist.actors().namesakes(typed).isEmpty();
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
    String whom = ownNames.meant(typed, request.chat()).map(Subject::named).orElse(typed);
    List<Actor> found = named(bare(whom, ACTOR));
    if (found.size() == 1) {
      return found.get(0);
    }
    Localizer localizer = request.localizer();
    if (!found.isEmpty()) {
      Buttons several = new Buttons().rows(buttons(found, localizer, command), 1);
      String words = localizer.say("subject.several", Map.of("name", typed));
      throw new Choice(words, several.build());
    }
    Buttons buttons = new Buttons().rows(ofTopics(topicsNear, localizer, command), 1);
    List<Actor> namesakes = watchlist.actors().namesakes(typed);
    if (!namesakes.isEmpty()) {
      // another man: his card tells who he is, and nothing is done for him by mistake
      buttons.rows(buttons(namesakes, localizer, subject -> "/actor " + subject.named()), 1);
      String others =
          namesakes.stream()
              .map(actor -> actor.nameIn(localizer.readable()))
              .distinct()
              .collect(Collectors.joining(", "));
      throw unknown("subject.namesake", Map.of("name", typed, "other", others), buttons, request);
    }
    List<Actor> near = watchlist.actors().nearest(typed, SUGGESTIONS);
    buttons.rows(buttons(near, localizer, command), 1);
    String key = near.isEmpty() && topicsNear.isEmpty() ? "subject.nobody" : "subject.nearest";
    throw unknown(key, Map.of("name", typed), buttons, request);
  }

  /** Those of that name; else those of what is left of it without words that only lead to it. */
  private List<Actor> named(String typed) {
    List<Actor> found = watchlist.actors().named(typed);
    String left = found.isEmpty() ? PlainSpeech.of(typed, words) : "";
    return left.isEmpty() || left.equals(typed) ? found : watchlist.actors().named(left);
  }

  /** Nobody is called so: what else can be done with the words. */
  private Choice unknown(
      String key, Map<String, String> arguments, Buttons buttons, CommandRequest request) {
    String typed = arguments.getOrDefault("name", "");
    Localizer localizer = request.localizer();
    return new Choice(localizer.say(key, arguments), asWords(typed, buttons, localizer).build());
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

  /** What can be done with a name that is nobody's: it is words. */
  private Buttons asWords(String typed, Buttons buttons, Localizer localizer) {
    String query = WatchWords.quoted(typed);
    return buttons
        .row(new WatchWords(searches).button(typed, localizer))
        .row(new Button(localizer.say("subject.archive"), searches.command(query)));
  }

  /** The one topic of that id or title. */
  public Rule topic(String typed, CommandRequest request) {
    return topic(typed, request, again(request));
  }

  private Rule topic(String typed, CommandRequest request, Function<Subject, String> command) {
    List<Rule> found = topics(typed);
    if (found.size() != 1 && !typed.startsWith(TOPIC)) {
      found = topicNames.about(typed);
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    if (watchlist.rules().isEmpty()) {
      throw request.wrong("subject.notopics", Map.of("name", typed));
    }
    List<Rule> near = topicsNear(typed);
    List<Rule> offered =
        near.isEmpty() ? watchlist.rules().stream().limit(TOPICS_OFFERED).toList() : near;
    String key = near.isEmpty() ? "subject.topic" : "subject.topics";
    Buttons buttons = new Buttons().rows(ofTopics(offered, request.localizer(), command), 1);
    throw new Choice(
        request.localizer().say(key, Map.of("name", typed)),
        (near.isEmpty() ? asWords(bare(typed, TOPIC), buttons, request.localizer()) : buttons)
            .build());
  }

  private static List<Button> ofTopics(
      List<Rule> topics, Localizer localizer, Function<Subject, String> command) {
    return topics.stream()
        .map(rule -> new Button(rule.titleIn(localizer.readable()), command.apply(rule.subject())))
        .toList();
  }

  private List<Rule> topicsNear(String typed) {
    return topicNames.near(bare(typed, TOPIC), SUGGESTIONS);
  }

  private List<Rule> topics(String typed) {
    return topicNames.called(bare(typed, TOPIC));
  }

  private static String bare(String typed, String sign) {
    return typed.startsWith(sign) ? typed.substring(sign.length()) : typed;
  }
}
