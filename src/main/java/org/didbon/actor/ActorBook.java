package org.didbon.actor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.didbon.domain.Actor;

/** STUB until branch names lands. */
public final class ActorBook {

  private final List<Actor> actors;

  private ActorBook(List<Actor> actors) {
    this.actors = List.copyOf(actors);
  }

  public static ActorBook of(List<Actor> actors) {
    return new ActorBook(actors);
  }

  public List<Actor> all() {
    return actors;
  }

  public Optional<Actor> byId(String id) {
    return actors.stream().filter(actor -> actor.id().equals(id)).findFirst();
  }

  public List<Actor> named(String typed) {
    String low = typed.toLowerCase(Locale.ROOT);
    return actors.stream()
        .filter(a -> a.id().equals(low) || a.name().toLowerCase(Locale.ROOT).contains(low))
        .toList();
  }

  public List<Actor> nearest(String typed, int limit) {
    return actors.stream().limit(limit).toList();
  }
}
