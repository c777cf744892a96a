package org.didbon.rule;

import org.didbon.text.Harmless;

/**
 * What somebody wants to do.
 *
 * @param note why; may be {@code ""}. Control characters are taken out of it
 */
public record Change(Editable kind, String id, Action action, Status after, String note) {

  public Change {
    note = Harmless.inLines(note);
  }
}
