package org.didbon.web.api;

import java.util.Locale;
import java.util.Optional;
import org.didbon.command.Refusals;
import org.didbon.domain.BadInput;
import org.didbon.phrase.LocalizedBadInput;
import org.didbon.phrase.Localizer;
import org.didbon.query.QueryFault;
import org.didbon.rule.Refused;
import org.didbon.rule.Revision;

/** Tells programs what people are told in words. */
final class ApiFaults {

  private static final String REMEDY = "; ";

  private ApiFaults() {}

  static ApiFault of(BadInput fault, Localizer localizer) {
    if (fault instanceof QueryFault query) {
      return of(query, localizer);
    }
    if (fault instanceof Refused refused) {
      return of(refused, localizer);
    }
    return fault instanceof LocalizedBadInput said
        ? ApiFault.of(422, "refused", said.in(localizer)).with("reason", said.key())
        : ApiFault.of(422, "refused", fault.getMessage());
  }

  /** With the place, a caret under it, and what to write instead where that is said. */
  private static ApiFault of(QueryFault fault, Localizer localizer) {
    String problem = fault.problem(localizer);
    int remedy = problem.indexOf(REMEDY);
    return ApiFault.of(422, "query-fault", problem)
        .with("field", "query")
        .with("reason", fault.key())
        .with("offset", fault.offset())
        .with("line", fault.line())
        .with("column", fault.column())
        .with("caret", fault.spot().shown())
        .with("remedy", remedy < 0 ? "" : problem.substring(remedy + REMEDY.length()));
  }

  private static ApiFault of(Refused refused, Localizer localizer) {
    String name = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String detail = Refusals.describe(refused, localizer).plain();
    ApiFault told = ApiFault.of(status(refused), name, detail);
    return switch (refused.reason()) {
      case BAD_ID -> told.with("field", "id");
      case TOO_LONG -> told.with("field", "title");
      case SAME_ADDRESS -> told.with("field", "url");
      case OVERTAKEN ->
          Optional.ofNullable(refused.other())
              .map((Revision other) -> told.with("other", ChangeAnswer.of(other)))
              .orElse(told);
      default -> told;
    };
  }

  private static int status(Refused refused) {
    return switch (refused.reason()) {
      case ABSENT -> 404;
      case OVERTAKEN -> 412;
      case BAD_ID, TOO_LONG -> 422;
      default -> 409;
    };
  }
}
