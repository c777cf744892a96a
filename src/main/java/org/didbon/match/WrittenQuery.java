package org.didbon.match;

import java.util.Optional;
import org.didbon.query.ParsedQuery;
import org.didbon.query.QueryFault;
import org.didbon.query.QueryParser;

/** The query of a rule as it was read: parsed, or with what keeps it from being. */
record WrittenQuery(String text, Optional<ParsedQuery> parsed, Optional<QueryFault> fault) {

  static WrittenQuery of(String text) {
    try {
      return new WrittenQuery(text, Optional.of(QueryParser.read(text)), Optional.empty());
    } catch (QueryFault fault) {
      return new WrittenQuery(text, Optional.empty(), Optional.of(fault));
    }
  }
}
