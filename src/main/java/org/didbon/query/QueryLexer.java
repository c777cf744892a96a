package org.didbon.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.didbon.domain.Ids;
import org.didbon.query.Lexeme.Kind;
import org.didbon.text.QueryWords;

/** Cuts the text of a query into its pieces. One use, one thread. */
final class QueryLexer {

  /** What people who know another search write, and what stands for it here. */
  private static final Map<String, String> FOREIGN =
      Map.of(
          "&", "query.fault.and",
          "&&", "query.fault.and",
          "|", "query.fault.or",
          "||", "query.fault.or");

  private static final Map<String, Kind> OPERATORS = new HashMap<>();

  static {
    QueryWords.AND.forEach(word -> OPERATORS.put(word, Kind.AND));
    QueryWords.OR.forEach(word -> OPERATORS.put(word, Kind.OR));
    QueryWords.NOT.forEach(word -> OPERATORS.put(word, Kind.NOT));
  }

  private final String text;
  private final List<Lexeme> read = new ArrayList<>();
  private int at;

  private QueryLexer(String text) {
    this.text = text;
  }

  /** The pieces of {@code text}; the last one is {@link Kind#END}. */
  static List<Lexeme> read(String text) {
    QueryLexer lexer = new QueryLexer(text);
    while (lexer.at < text.length()) {
      lexer.next();
    }
    lexer.add(Kind.END, text.length(), "");
    return lexer.read;
  }

  private void next() {
    char c = text.charAt(at);
    if (QueryCharacters.blank(c)) {
      at++;
    } else if (c == '(') {
      add(Kind.OPEN, at + 1, "(");
    } else if (c == ')') {
      add(Kind.CLOSE, at + 1, ")");
    } else if (QueryCharacters.quote(c)) {
      phrase(Kind.PHRASE);
    } else if (QueryCharacters.dash(c)) {
      prefixed(Kind.MINUS, 1, "query.fault.minus_alone");
    } else if (c == '=') {
      prefixed(Kind.EQUALS, text.startsWith("==", at) ? 2 : 1, "query.fault.equals_alone");
    } else if (c == '@') {
      id(Kind.ACTOR, "query.fault.actor_id");
    } else if (c == '#') {
      id(Kind.RULE, "query.fault.rule_id");
    } else if (c == '$' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))) {
      id(Kind.LIST, "query.fault.list_id");
    } else {
      run(); // $100 is money
    }
  }

  /** What stands between this quotation mark and the next one. */
  private void phrase(Kind kind) {
    int end = at + 1;
    while (end < text.length() && !QueryCharacters.quote(text.charAt(end))) {
      end++;
    }
    if (end == text.length()) {
      throw fault(at, "query.fault.unclosed", Map.of());
    }
    if (QueryCharacters.openingQuote(text.charAt(end))) {
      throw fault(end, "query.fault.inner", Map.of());
    }
    add(kind, end + 1, text.substring(at + 1, end));
  }

  private void prefixed(Kind kind, int length, String alone) {
    int end = at + length;
    if (end == text.length() || QueryCharacters.blank(text.charAt(end))) {
      throw fault(at, alone, Map.of());
    }
    add(kind, end, text.substring(at, end));
  }

  private void id(Kind kind, String invalid) {
    int end = endOfRun(at + 1);
    String id = text.substring(at + 1, end).toLowerCase(Locale.ROOT);
    if (!Ids.isValid(id)) {
      throw fault(at, invalid, Map.of());
    }
    add(kind, end, id);
  }

  /** A word, an operator, or a field before one. */
  private void run() {
    int end = endOfNumber(endOfRun(at));
    String run = text.substring(at, end);
    Kind operator = OPERATORS.get(run);
    String foreign = FOREIGN.get(run);
    if (operator != null) {
      add(operator, end, run);
    } else if (foreign != null) {
      throw fault(at, foreign, Map.of("sign", run));
    } else if (NearOperators.isOne(run, text, at)) {
      add(Kind.NEAR, end, run);
    } else if (!field(run)) {
      LookAlikeOperators.check(text, at, end);
      WordSigns.check(text, at, end);
      add(Kind.WORD, end, run);
    }
  }

  /** Reads the name of a field and its colon, and what a condition compares with. */
  private boolean field(String run) {
    int colon = run.indexOf(':');
    if (colon < 0 || !run.substring(0, colon).chars().allMatch(Fields::inName)) {
      return false;
    }
    String name = run.substring(0, colon).toLowerCase(Locale.ROOT);
    Kind kind = Fields.kind(name);
    if (kind == null) {
      throw Fields.unknown(run.substring(0, colon), text, at);
    }
    int end = at + colon + 1;
    if (end == text.length()
        || QueryCharacters.blank(text.charAt(end))
        || text.charAt(end) == ')') {
      throw Fields.empty(name, text, end);
    }
    add(kind, end, name);
    if (kind == Kind.CONDITION) {
      value(name);
    }
    return true;
  }

  private void value(String field) {
    char c = text.charAt(at);
    if (QueryCharacters.quote(c)) {
      phrase(Kind.VALUE);
    } else if (c == '(') {
      throw fault(at, "query.fault.one_value", Map.of("field", field));
    } else {
      int end = endOfRun(at);
      add(Kind.VALUE, end, text.substring(at, end));
    }
  }

  /** A number may have blanks before its groups of three digits: 1 500. */
  private int endOfNumber(int end) {
    int number = Numbers.end(text, at, end);
    return number > end ? endOfRun(number) : end;
  }

  private int endOfRun(int from) {
    int end = from;
    while (end < text.length() && !QueryCharacters.endsRun(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private void add(Kind kind, int end, String written) {
    read.add(new Lexeme(kind, at, end, written));
    at = end;
  }

  private QueryFault fault(int offset, String key, Map<String, String> arguments) {
    return QueryFault.at(text, offset, key, arguments);
  }
}
