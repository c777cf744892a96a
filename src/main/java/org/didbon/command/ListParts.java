package org.didbon.command;

import java.util.List;
import java.util.stream.Stream;
import org.didbon.domain.BadInput;
import org.didbon.query.Query;
import org.didbon.query.QueryParser;
import org.didbon.query.QueryText;

/** The words, phrases, actors and other lists that a list of words has, as queries write them. */
public final class ListParts {

  private ListParts() {}

  /**
   * Each once, in their order.
   *
   * @throws org.didbon.query.QueryFault if that is no list
   */
  public static List<String> of(String list) {
    return parts(QueryParser.readList(list).query()).map(QueryText::of).distinct().toList();
  }

  /** Likewise; empty for what cannot be read. */
  static List<String> ofAny(String list) {
    try {
      return of(list);
    } catch (BadInput e) {
      return List.of(); // a file may have it
    }
  }

  private static Stream<Query> parts(Query list) {
    return list instanceof Query.Or or
        ? or.any().stream().flatMap(ListParts::parts)
        : Stream.of(list);
  }
}
