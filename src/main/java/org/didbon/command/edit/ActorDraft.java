package org.didbon.command.edit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.domain.Actor.Role;
import org.didbon.domain.Wording;

/** An actor of whom one thing or another is about to change. Not thread-safe. */
final class ActorDraft {

  private final String id;
  private String name;
  private final Map<String, List<String>> names;
  private String born;
  private String country;
  private List<String> tags;
  private List<Role> roles;
  private Wording about;
  private BareSurname bare;
  private List<String> not;

  private ActorDraft(Actor was) {
    id = was.id();
    name = was.name();
    names = new TreeMap<>(was.names());
    born = was.born();
    country = was.country();
    tags = was.tags();
    roles = was.roles();
    about = was.about();
    bare = was.bareSurname();
    not = was.not();
  }

  static ActorDraft of(Actor was) {
    return new ActorDraft(was);
  }

  /** Nothing changes if it is {@code ""}: everybody is shown by some name. */
  ActorDraft name(String other) {
    name = other.isEmpty() ? name : other;
    return this;
  }

  /** None are none: the language is left out. */
  ActorDraft names(String language, List<String> all) {
    if (all.isEmpty()) {
      names.remove(language);
    } else {
      names.put(language, all);
    }
    return this;
  }

  ActorDraft born(String other) {
    born = other;
    return this;
  }

  ActorDraft country(String other) {
    country = other;
    return this;
  }

  ActorDraft tags(List<String> others) {
    tags = others;
    return this;
  }

  ActorDraft roles(List<Role> others) {
    roles = others;
    return this;
  }

  ActorDraft about(Wording other) {
    about = other;
    return this;
  }

  ActorDraft bare(BareSurname other) {
    bare = other;
    return this;
  }

  ActorDraft not(List<String> others) {
    not = others;
    return this;
  }

  Actor actor() {
    return new Actor(id, name, names, born, country, tags, roles, about, bare, not);
  }
}
