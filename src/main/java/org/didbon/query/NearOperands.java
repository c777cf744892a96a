package org.didbon.query;

/** What may stand beside {@code NEAR}: what has a place in the text. */
final class NearOperands {

  private NearOperands() {}

  /** Refuses an operand without a place; {@code first} is where it begins. */
  static void check(Query operand, Lexeme first, Cursor cursor) {
    if (!operand.parts().allMatch(NearOperands::hasPlace)) {
      boolean field = operand instanceof Query.In;
      throw cursor.fault(first, field ? "query.fault.near_field" : "query.fault.near_operand");
    }
  }

  private static boolean hasPlace(Query part) {
    return part instanceof Query.Word
        || part instanceof Query.Exact
        || part instanceof Query.Capitals
        || part instanceof Query.Prefix
        || part instanceof Query.Phrase
        || part instanceof Query.ActorRef
        || part instanceof Query.Or;
  }
}
