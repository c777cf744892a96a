package org.didbon.actor;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.didbon.domain.Actor;
import org.didbon.domain.Subject;

/** All actors, to be looked up by id or by whatever a person types of a name. Immutable. */
public final class ActorBook {

  private static final int HALF = 2;
  private static final int QUARTER = 4;

  private final Map<String, Actor> byId;
  private final NameIndex index;
  private final TypedNames typedNames;
  private final List<NameWarning> warnings;

  private ActorBook(Map<String, Actor> byId) {
    this.byId = byId;
    this.index = NameIndex.of(List.copyOf(byId.values()));
    this.typedNames = new TypedNames(index);
    this.warnings = new NameChecks(byId.values(), index).warnings();
  }

  public static ActorBook of(List<Actor> actors) {
    Map<String, Actor> byId = new LinkedHashMap<>();
    actors.forEach(actor -> byId.put(actor.id(), actor));
    return new ActorBook(byId);
  }

  /** Finds these actors in texts. Cheap beside {@link NameFinder#of}: the names are read once. */
  public NameFinder finder() {
    return NameFinder.of(index, List.copyOf(byId.values()));
  }

  public Optional<Actor> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Every actor, in the order of the configuration. */
  public Collection<Actor> all() {
    return List.copyOf(byId.values());
  }

  /**
   * Whom a person may mean who typed this: an id, a full name or a surname, in any script, case and
   * grammatical form; with one letter wrong if nobody has it as it is and it is no other word.
   * Several where the words fit several, the order is that of the configuration; none if they fit
   * nobody.
   */
  public List<Actor> named(String typed) {
    return identified(typed).map(List::of).orElseGet(() -> actors(typedNames.fitting(typed)));
  }

  /** Likewise, with every letter right. */
  public List<Actor> namedExactly(String typed) {
    return identified(typed).map(List::of).orElseGet(() -> actors(typedNames.exactly(typed)));
  }

  private Optional<Actor> identified(String typed) {
    String id = typed.strip().toLowerCase(Locale.ROOT);
    return byId(Subject.Kind.ACTOR.bare(id));
  }

  /** The actors whose names or ids look most like what was typed, best first, to be offered. */
  public List<Actor> nearest(String typed, int limit) {
    return actors(typedNames.nearest(typed, limit, HALF));
  }

  /** Likewise, of words that may be no name at all: only who is called nearly so. */
  public List<Actor> nearly(String typed, int limit) {
    return actors(typedNames.nearest(typed, limit, QUARTER));
  }

  /**
   * Actors of whose surname another person is meant: the given name that was typed with it is not
   * theirs.
   */
  public List<Actor> namesakes(String typed) {
    return actors(typedNames.namesakes(typed));
  }

  /** Names that will be ambiguous, in the order of the configuration. */
  public List<NameWarning> warnings() {
    return warnings;
  }

  private List<Actor> actors(List<String> ids) {
    return ids.stream().map(byId::get).toList();
  }
}
