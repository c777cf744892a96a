package org.didbon.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.didbon.domain.Actor;
import org.didbon.domain.Wording;
import org.didbon.web.api.PersonDraft.PostDraft;

/**
 * What is kept of a person, in the fields of the files: of these a program reads, and sends them
 * back as a {@link PersonDraft}. Text that is not known is {@code ""}, the rest is empty.
 *
 * @param names by language, as is {@code about}
 * @param born ISO date
 * @param country ISO 3166 code
 * @param roles the latest last
 * @param bareSurname {@code auto}, {@code always} or {@code never}
 * @param not full names of people who are never meant
 */
record KeptPerson(
    String id,
    String name,
    Map<String, List<String>> names,
    String born,
    String country,
    List<String> tags,
    List<PostDraft> roles,
    Map<String, String> about,
    String bareSurname,
    List<String> not) {

  static KeptPerson of(Actor actor) {
    return new KeptPerson(
        actor.id(),
        actor.name(),
        new TreeMap<>(actor.names()),
        actor.born(),
        actor.country(),
        actor.tags(),
        actor.roles().stream()
            .map(
                role ->
                    new PostDraft(
                        wording(role.title()), wording(role.of()), role.from(), role.to()))
            .toList(),
        wording(actor.about()),
        actor.bareSurname().name().toLowerCase(Locale.ROOT),
        actor.not());
  }

  /** A text by language; empty for none. */
  private static Map<String, String> wording(Wording wording) {
    Map<String, String> texts = new TreeMap<>(wording.others());
    if (!wording.isEmpty()) {
      texts.put(Wording.ENGLISH, wording.english());
    }
    return texts;
  }
}
