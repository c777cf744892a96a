package org.didbon.web.console.people;

import java.util.List;
import org.didbon.domain.RichText;

/** What was changed of one person, the last first. */
public record ChangesView(String id, String name, List<RichText> changes) {

  public ChangesView {
    changes = List.copyOf(changes);
  }
}
