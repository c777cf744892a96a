package org.didbon.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.didbon.rule.Overlay;
import org.didbon.rule.RuleJson;

/**
 * A person and how he stands, all in one object of JSON.
 *
 * @param on whether he is watched
 * @param edited whether people changed what the file says
 * @param changedBelow whether the file was changed under that edit
 * @param revision of the last change, 0 if there is none
 */
record ActorAnswer(
    @JsonUnwrapped KeptPerson person,
    boolean on,
    boolean edited,
    boolean changedBelow,
    long revision) {

  static ActorAnswer of(Overlay overlay) {
    return new ActorAnswer(
        KeptPerson.of(RuleJson.actor(overlay.content().text())),
        overlay.content().isOn(),
        overlay.isEdited(),
        overlay.isChangedBelow(),
        overlay.number());
  }
}
