package org.didbon.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.didbon.domain.Actor;
import org.didbon.rule.Overlay;
import org.didbon.rule.RuleJson;

/**
 * A person, in the fields of the files, and how he stands.
 *
 * @param about by language
 * @param on whether he is watched
 * @param edited whether people changed what the file says
 * @param changedBelow whether the file was changed under that edit
 * @param revision of the last change, 0 if there is none
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
    List<String> not,
    boolean on,
    boolean edited,
    boolean changedBelow,
    long revision) {

  /**
   * A post.
   *
   * @param title by language, as is {@code of}
   */
  record RoleAnswer(Map<String, String> title, Map<String, String> of, String from, String to) {}

  static ActorAnswer of(Overlay overlay) {
    Actor actor = RuleJson.actor(overlay.content().text());
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
                        PersonDraft.wording(role.title()),
                        PersonDraft.wording(role.of()),
                        role.from(),
                        role.to()))
            .toList(),
        PersonDraft.wording(actor.about()),
        actor.bareSurname().name().toLowerCase(Locale.ROOT),
        actor.not(),
        overlay.content().isOn(),
        overlay.isEdited(),
        overlay.isChangedBelow(),
        overlay.number());
  }
}
