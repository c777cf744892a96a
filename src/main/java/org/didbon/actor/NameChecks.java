package org.didbon.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.didbon.actor.NameWarning.Doubt;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.text.name.Nominative;

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
      declined(actor);
      alone(actor);
      shared(actor);
    }
    return List.copyOf(warnings);
  }

  private void declined(Actor actor) {
    actor
        .names()
        .forEach(
            (language, names) ->
                names.stream()
                    .filter(name -> !Nominative.mayBe(name, language))
                    .forEach(
                        name ->
                            warn(
                                actor,
                                Doubt.OTHER_CASE,
                                name,
                                "«"
                                    + name
                                    + "» is not in the nominative, so that other forms are not"
                                    + " found; write it as the subject of a sentence")));
  }

  private void alone(Actor actor) {
    if (!actor.names().containsKey("ru")) {
      warn(
          actor,
          Doubt.NO_RUSSIAN,
          "",
          "has no Russian name: its Russian spelling is guessed; add ru: to names");
    }
    for (Name name : names(actor)) {
      String surname = name.parts().surname();
      boolean initial = surname.length() == 1 || name.parts().given().length() == 1;
      if (initial) {
        warn(
            actor,
            Doubt.ONE_LETTER,
            "",
            "has a name of one letter, which initials will be taken for; write it in full");
        return;
      }
      boolean bare = name.single() || name.person().bareSurname() == BareSurname.ALWAYS;
      if (name.ordinary() && bare) {
        warn(actor, Doubt.ORDINARY, name, "is an ordinary word too");
        return;
      }
      if (name.common() && bare) {
        warn(actor, Doubt.COMMON, name, "is a very common surname");
        return;
      }
      if (!name.telling() && !name.single() && bare) {
        warn(actor, Doubt.GIVEN, name, "is a given name too");
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
          warn(
              actor,
              Doubt.SAME_NAME,
              person.actor(),
              "has the name of " + person.actor() + "; add the patronymic to both");
          return;
        }
        if (mayStandAlone(name.person()) && mayStandAlone(person)) {
          warn(
              actor,
              Doubt.SAME_SURNAME,
              person.actor(),
              "shares a surname with "
                  + person.actor()
                  + ": alone it is told as \"one of\" the two; write bareSurname: never for the"
                  + " lesser known");
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

  private void warn(Actor actor, Doubt doubt, Name name, String what) {
    String surname = name.parts().surname();
    warn(actor, doubt, surname, "«" + surname + "» " + what + "; " + fuller(name));
  }

  private void warn(Actor actor, Doubt doubt, String name, String message) {
    warnings.add(new NameWarning(actor.id(), doubt, name, message));
  }
}
