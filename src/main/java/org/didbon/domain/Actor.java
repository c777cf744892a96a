package org.didbon.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A person to watch, as written in {@code actors.yaml}.
 *
 * @param id {@code [a-z0-9-]+}, unique
 * @param name as shown to readers
 * @param names full names in the nominative by BCP 47 language; every other form is derived
 * @param born ISO date, or {@code ""}
 * @param country ISO 3166 code, or {@code ""}
 * @param tags what the person deals with, such as {@code security}; none needs be there
 * @param roles posts, latest last
 * @param about a sentence or two, or none
 * @param bareSurname whether the surname alone may stand for this person
 * @param not full names of people who are never meant
 */
public record Actor(
    String id,
    String name,
    Map<String, List<String>> names,
    String born,
    String country,
    List<String> tags,
    List<Role> roles,
    Wording about,
    BareSurname bareSurname,
    List<String> not) {

  /** When a surname alone is enough. */
  public enum BareSurname {
    /** When the item names the person in full too, or nothing in it speaks for a namesake. */
    AUTO,
    ALWAYS,
    NEVER
  }

  /**
   * A post held.
   *
   * @param title what, such as {@code Secretary of the Security Council}
   * @param of of which country or body; empty if it goes without saying
   * @param from first day, as {@code 2008}, {@code 2008-05} or {@code 2008-05-12}; {@code ""} if
   *     unknown
   * @param to last day in the same shapes; {@code ""} if the post is still held
   */
  public record Role(Wording title, Wording of, String from, String to) {

    /** A post as it is called in English; the words for common ones are in the {@link Glossary}. */
    public Role(String title, String of, String from, String to) {
      this(Wording.of(title), Wording.of(of), from, to);
    }

    /** Whether both are the same post of the same body, whatever its dates. */
    public boolean isSamePost(Role other) {
      return title.english().equals(other.title.english())
          && of.english().equals(other.of.english());
    }
  }

  /** An actor without tags, told of in English. */
  public Actor(
      String id,
      String name,
      Map<String, List<String>> names,
      String born,
      String country,
      List<Role> roles,
      String about,
      BareSurname bareSurname,
      List<String> not) {
    this(id, name, names, born, country, List.of(), roles, Wording.of(about), bareSurname, not);
  }

  public Actor {
    Ids.check("actor", id);
    Map<String, List<String>> copy = new TreeMap<>();
    names.forEach((language, forms) -> copy.put(language, List.copyOf(forms)));
    names = Map.copyOf(copy);
    tags = List.copyOf(tags);
    roles = List.copyOf(roles);
    not = List.copyOf(not);
    if (names.values().stream().allMatch(List::isEmpty)) {
      throw new IllegalArgumentException("an actor needs a name: " + id);
    }
  }

  /** The name in the first of {@code languages} that there is one in, else the one shown to all. */
  public String nameIn(List<String> languages) {
    return languages.stream()
        .flatMap(language -> names.getOrDefault(language, List.of()).stream())
        .findFirst()
        .orElse(name);
  }

  public Subject subject() {
    return Subject.actor(id);
  }
}
