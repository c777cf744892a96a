package org.didbon.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.didbon.rule.Editable;
import org.didbon.rule.Revision;
import org.didbon.rule.Status;
import org.jspecify.annotations.Nullable;

/**
 * One change that was made.
 *
 * @param revision 1 for the first of all, then without gaps
 * @param person who made it, {@code network:id}
 * @param before how the thing stood; null if there was nothing
 * @param after likewise
 */
record ChangeAnswer(
    long revision,
    String kind,
    String id,
    String action,
    String person,
    Instant when,
    String note,
    @Nullable ObjectNode before,
    @Nullable ObjectNode after) {

  static ChangeAnswer of(Revision change) {
    return new ChangeAnswer(
        change.number(),
        change.kind() == Editable.WORDS ? "list" : change.kind().word(),
        change.id(),
        change.action().word(),
        change.author().person(),
        change.when(),
        change.note(),
        state(change.kind(), change.before()),
        state(change.kind(), change.after()));
  }

  /** As it is kept, with whether it is on; without what lets nobody but us in. */
  private static @Nullable ObjectNode state(Editable kind, Status status) {
    if (status.text().isEmpty() || kind == Editable.ROLE) {
      return null;
    }
    ObjectNode state = Drafts.of(kind, status);
    state.put("on", status.isOn());
    state.put("deleted", status.isDeleted());
    return state;
  }
}
