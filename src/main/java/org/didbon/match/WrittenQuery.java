package org.didbon.match;

import java.util.Optional;
import org.didbon.query.ParsedQuery;
import org.didbon.query.QueryFault;
import org.didbon.query.QueryParser;

/** The query of a rule or list as it was read: parsed, or with what keeps it from being. */
record WrittenQuery(String text, Optional<ParsedQuery> parsed, Optional<QueryFault> fault) {

  /**
   * Reads a query.
   *
   * @param name of the rule, or of the list with its sign
   */
  static WrittenQuery of(String name, String text) {
    try {
      ParsedQuery parsed =
          CompiledRule.isList(name) ? QueryParser.readList(text) : QueryParser.read(text);
      return new WrittenQuery(text, Optional.of(parsed), Optional.empty());
    } catch (QueryFault fault) {
      return new WrittenQuery(text, Optional.empty(), Optional.of(fault));
    }
  }
}
