package org.didbon.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.BareSurname;

/** Looks for names that texts will not tell apart from others. */
final class NameChecks {

  private final Collection<Actor> actors;
  private final NameIndex index;
  private final Map<String, List<Name>> namesByActor;
  private final List<NameWarning> warnings = new ArrayList<>();

  NameChecks(Collection<Actor> actors, NameIndex index) {
    this.actors = actors;
    this.index = index;
    this.namesByActor =
        index.names().stream().collect(Collectors.groupingBy(name -> name.person().actor()));
  }

  List<NameWarning> warnings() {
    for (Actor actor : actors) {
      alone(actor);
      shared(actor);
    }
    return List.copyOf(warnings);
  }

  private void alone(Actor actor) {
    if (!actor.names().containsKey("ru")) {
      warn(actor, "has no Russian name: its Russian spelling is guessed; add ru: to names");
    }
    for (Name name : names(actor)) {
      String surname = name.parts().surname();
      boolean initial = surname.length() == 1 || name.parts().given().length() == 1;
      if (initial) {
        warn(actor, "has a name of one letter, which initials will be taken for; write it in full");
        return;
      }
      boolean bare = name.single() || name.person().bareSurname() == BareSurname.ALWAYS;
      if (name.ordinary() && bare) {
        warn(actor, "«" + surname + "» is an ordinary word too; " + fuller(name));
        return;
      }
      if (name.common() && bare) {
        warn(actor, "«" + surname + "» is a very common surname; " + fuller(name));
        return;
      }
      if (!name.telling() && !name.single() && bare) {
        warn(actor, "«" + surname + "» is a given name too; " + fuller(name));
        return;
      }
    }
  }

  private static String fuller(Name name) {
    return name.single() ? "write the full name" : "write bareSurname: never";
  }

  private void shared(Actor actor) {
    for (Name name : names(actor)) {
      for (Name other : index.family(name)) {
        Person person = other.person();
        boolean earlier = person.number() < name.person().number();
        if (!earlier || !person.watched() || !other.parts().gender().fits(name.parts().gender())) {
          continue;
        }
        if (sameName(name, other)) {
          warn(actor, "has the name of " + person.actor() + "; add the patronymic to both");
          return;
        }
        if (mayStandAlone(name.person()) && mayStandAlone(person)) {
          warn(
              actor,
              "shares a surname with "
                  + person.actor()
                  + ": alone it will mean neither; write bareSurname: never for the lesser known");
          return;
        }
      }
    }
  }

  private static boolean sameName(Name one, Name other) {
    String father = one.parts().patronymic();
    boolean apart =
        !father.isEmpty()
            && !other.parts().patronymic().isEmpty()
            && !father.equals(other.parts().patronymic());
    return one.sharesGiven(other) && !apart;
  }

  private static boolean mayStandAlone(Person person) {
    return person.bareSurname() != BareSurname.NEVER;
  }

  private List<Name> names(Actor actor) {
    return namesByActor.getOrDefault(actor.id(), List.of());
  }

  private void warn(Actor actor, String message) {
    warnings.add(new NameWarning(actor.id(), message));
  }
}
