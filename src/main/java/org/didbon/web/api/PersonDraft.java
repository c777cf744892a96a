package org.didbon.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.didbon.domain.Actor;
import org.didbon.domain.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A person as programs write one: the fields of the files, all of which may be left out.
 *
 * @param names by language, as is {@code about}
 * @param bareSurname {@code auto}, {@code always} or {@code never}
 * @param evenIfBusy whether it is meant although it brings more alerts a day than anybody reads
 */
record PersonDraft(
    @Nullable String id,
    @Nullable String name,
    @Nullable Map<String, List<String>> names,
    @Nullable String born,
    @Nullable String country,
    @Nullable List<String> tags,
    @Nullable List<PostDraft> roles,
    @Nullable Map<String, String> about,
    @Nullable String bareSurname,
    @Nullable List<String> not,
    @Nullable Boolean on,
    @Nullable String note,
    @Nullable Boolean evenIfBusy)
    implements WrittenDraft {

  /**
   * A post.
   *
   * @param title by language, as is {@code of}
   */
  record PostDraft(
      @Nullable Map<String, String> title,
      @Nullable Map<String, String> of,
      @Nullable String from,
      @Nullable String to) {}

  static PersonDraft of(Actor actor) {
    return new PersonDraft(
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
        actor.not(),
        null,
        null,
        null);
  }

  /** A text by language; empty for none. */
  static Map<String, String> wording(Wording wording) {
    Map<String, String> texts = new TreeMap<>(wording.others());
    if (!wording.isEmpty()) {
      texts.put(Wording.ENGLISH, wording.english());
    }
    return texts;
  }
}
