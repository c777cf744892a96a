package org.didbon.web.console.review;

import java.util.List;

/**
 * What was changed, and by whom.
 *
 * @param waiting how many changes wait for a second yes
 * @param earlier the page after this one; {@code ""} if this is the last
 */
public record AuditView(
    List<AuditChoice> kinds,
    List<AuditChoice> people,
    int waiting,
    List<ChangeView> changes,
    String earlier) {

  /** One of what can be chosen. */
  public record AuditChoice(String value, String name, boolean chosen) {}

  public AuditView {
    kinds = List.copyOf(kinds);
    people = List.copyOf(people);
    changes = List.copyOf(changes);
  }
}
