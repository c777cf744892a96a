package org.didbon.query;

/** What may stand beside {@code NEAR}: what has a place in the text. */
final class NearOperands {

  private NearOperands() {}

  /** Refuses an operand without a place; {@code first} is where it begins. */
  static void check(Query operand, Lexeme first, Cursor cursor) {
    if (!operand.parts().allMatch(NearOperands::hasPlace)) {
      String remedy =
          operand instanceof Query.In
              ? "write the field before the whole: title:(a NEAR/5 b)"
              : "write for example (a OR b) NEAR/5 c, and what else must be there after AND";
      throw cursor.fault(
          first, "NEAR takes words, phrases, actors and these joined by OR; " + remedy);
    }
  }

  private static boolean hasPlace(Query part) {
    return part instanceof Query.Word
        || part instanceof Query.Exact
        || part instanceof Query.Prefix
        || part instanceof Query.Phrase
        || part instanceof Query.ActorRef
        || part instanceof Query.Or;
  }
}
