package org.didbon.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.didbon.domain.Actor;
import org.didbon.domain.Wording;

/**
 * A person who is watched, in the fields of the files.
 *
 * @param about by language
 */
record ActorAnswer(
    String id,
    String name,
    Map<String, List<String>> names,
    String born,
    String country,
    List<String> tags,
    List<RoleAnswer> roles,
    Map<String, String> about,
    String bareSurname,
    List<String> not) {

  /**
   * A post.
   *
   * @param title by language, as is {@code of}
   */
  record RoleAnswer(Map<String, String> title, Map<String, String> of, String from, String to) {}

  static ActorAnswer of(Actor actor) {
    return new ActorAnswer(
        actor.id(),
        actor.name(),
        new TreeMap<>(actor.names()),
        actor.born(),
        actor.country(),
        actor.tags(),
        actor.roles().stream()
            .map(
                role ->
                    new RoleAnswer(
                        wording(role.title()), wording(role.of()), role.from(), role.to()))
            .toList(),
        wording(actor.about()),
        actor.bareSurname().name().toLowerCase(Locale.ROOT),
        actor.not());
  }

  private static Map<String, String> wording(Wording wording) {
    Map<String, String> texts = new TreeMap<>(wording.others());
    if (!wording.isEmpty()) {
      texts.put(Wording.ENGLISH, wording.english());
    }
    return texts;
  }
}
