package org.didbon.archive;

import java.util.List;
import org.didbon.domain.Item;
import org.didbon.domain.Span;

/**
 * Some items that answer a query, newest first.
 *
 * @param end where to read on
 * @param last whether there is nothing after that; if not, there may still be nothing that answers
 */
public record HitPage(List<Hit> hits, ReadPosition end, boolean last) {

  /**
   * An item that answers a query.
   *
   * @param spans where it shows, in order
   */
  public record Hit(long number, Item item, List<Span> spans) {

    public Hit {
      spans = List.copyOf(spans);
    }
  }

  public HitPage {
    hits = List.copyOf(hits);
  }
}
