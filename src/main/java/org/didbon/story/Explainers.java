package org.didbon.story;

import java.util.regex.Pattern;
import org.didbon.domain.Item;
import org.didbon.text.Senses;
import org.didbon.text.Senses.Meaning;
import org.didbon.text.Tokens;

/**
 * Knows analysis, interviews and explainers by their headlines: a question, a word that says what
 * it is ({@code explaining.txt}), or a quotation alone. Pure.
 */
final class Explainers {

  private static final Pattern QUESTION = Pattern.compile("[?؟]");

  private static final Pattern QUOTATION =
      Pattern.compile("\\s*(?:«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|\"[^\"]*\")[.!…]*\\s*");

  /** After these signs something begins anew: not after a comma, behind which it is a clause. */
  private static final Pattern BEGINS = Pattern.compile(".*[.!…:|—–«“„\"].*|.* - .*");

  private Explainers() {}

  static boolean is(Item report) {
    String title = report.title();
    return QUESTION.matcher(title).find()
        || QUOTATION.matcher(title).matches()
        || isNamed(title, report.language());
  }

  private static boolean isNamed(String title, String language) {
    Tokens tokens = Tokens.of(title);
    for (Meaning meaning : Senses.explaining().in(tokens, language)) {
      if (meaning.name().equals("explains") || begins(title, tokens, meaning.at())) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(String title, Tokens tokens, int at) {
    return at == 0
        || BEGINS.matcher(title.substring(tokens.end(at - 1), tokens.start(at))).matches();
  }
}
