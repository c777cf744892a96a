package org.didbon.story.evidence;

import java.util.List;
import org.didbon.domain.Span;

/**
 * What of the earlier words somebody was alerted on.
 *
 * @param language BCP 47 tag of the report, {@code und} if unknown
 * @param spans places in its text; empty if it is not known what was alerted on
 */
public record Alerted(String language, List<Span> spans) {

  public static final Alerted NOTHING = new Alerted("und", List.of());

  public Alerted {
    spans = List.copyOf(spans);
  }
}
