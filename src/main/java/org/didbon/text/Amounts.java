package org.didbon.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a text, in digits, in words and in both, so that «1500», «1,5 тыс.» and «полторы
 * тысячи» are one. A date with full stops, a time of day and the number of a name (F-16) are none.
 */
public final class Amounts {

  private static final int LONGEST_NUMBER = 9;
  private static final int DIGITS_OF_TIME = 2;
  private static final String TIMES = "x";
  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Tokens tokens;
  private final String language;
  private final Map<Integer, Senses.Meaning> words = new HashMap<>();

  private Amounts(Tokens tokens, String language) {
    this.tokens = tokens;
    this.language = language;
    for (Senses.Meaning word : Senses.amounts().in(tokens, language)) {
      words.putIfAbsent(word.at(), word);
    }
  }

  /**
   * A number.
   *
   * @param value in digits, with a full stop before what is less than one: {@code 1500}, {@code
   *     9.25}
   * @param at the index of its first word
   * @param words how many it has
   * @param spelled whether none of them is of digits
   */
  public record Quantity(String value, int at, int words, boolean spelled) {

    /** The index of the word behind it. */
    public int end() {
      return at + words;
    }
  }

  /**
   * The numbers of a text in their order; a lone one is left out, as "one of the ministers" counts
   * nothing, and so is what multiplies no number («тысячи людей»).
   *
   * @param language BCP 47
   */
  public static List<Quantity> in(Tokens tokens, String language) {
    return new Amounts(tokens, language).read();
  }

  private List<Quantity> read() {
    List<Quantity> amounts = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Quantity amount = at(at);
      if (amount == null) {
        at++;
      } else {
        if (!amount.value().isEmpty()) {
          amounts.add(amount);
        }
        at = amount.end();
      }
    }
    return amounts;
  }

  /** What begins at a word; without a value where that is a date or a time; null if nothing. */
  private @Nullable Quantity at(int first) {
    boolean spelled = !tokens.isNumber(first);
    Quantity plain = spelled ? spelled(first) : digits(first);
    if (plain == null || plain.value().isEmpty()) {
      return plain;
    }
    BigDecimal value = new BigDecimal(plain.value());
    int end = plain.end();
    while (end < tokens.size() && tokens.inTitle(end) == tokens.inTitle(first)) {
      Senses.Meaning word = words.get(end);
      if (word == null || !word.name().startsWith(TIMES) || !isNext(end)) {
        break;
      }
      value = value.multiply(new BigDecimal(word.name().substring(1)));
      end += word.words();
    }
    return amount(value, first, end, spelled);
  }

  /** The dot of «тыс.» stands behind it, the gap before it is a blank, or nothing: 3bn. */
  private boolean isNext(int at) {
    return tokens.before(at) == Gap.BLANK || tokens.before(at) == Gap.JOINED;
  }

  private static Quantity amount(BigDecimal value, int first, int end, boolean spelled) {
    String written = value.stripTrailingZeros().toPlainString();
    return new Quantity(written, first, end - first, spelled);
  }

  private @Nullable Quantity digits(int first) {
    String digits = tokens.word(first);
    if (digits.length() > LONGEST_NUMBER || isOfName(first)) {
      return null;
    }
    int end = first + 1;
    while (isClose(end)) {
      end++;
    }
    int parts = end - first;
    if (parts == 1) {
      return amount(new BigDecimal(digits), first, end, false);
    }
    boolean isTime = tokens.before(first + 1) == Gap.BREAK;
    if (parts > 2 || isTime) {
      return new Quantity("", first, parts, false);
    }
    return amount(new BigDecimal(digits + "." + tokens.word(first + 1)), first, end, false);
  }

  /** F-16, Ан-24; not the second number of 40-50. */
  private boolean isOfName(int at) {
    return switch (tokens.before(at)) {
      case JOINED, HYPHEN -> !tokens.isNumber(at - 1);
      case START, BLANK, PERIOD, COMMA, BREAK -> false;
    };
  }

  /** Whether a number stands behind another with one sign between them: 1,5, 12.04, 12:30. */
  private boolean isClose(int at) {
    if (at >= tokens.size()
        || !tokens.isNumber(at)
        || tokens.word(at).length() > LONGEST_NUMBER
        || tokens.inTitle(at) != tokens.inTitle(at - 1)
        || tokens.start(at) != tokens.end(at - 1) + 1) {
      return false;
    }
    return switch (tokens.before(at)) {
      case COMMA, PERIOD -> true;
      case BREAK -> // a range has no two digits on both sides of a colon, or is as well left out
          tokens.word(at).length() == DIGITS_OF_TIME
              && tokens.word(at - 1).length() <= DIGITS_OF_TIME;
      case START, BLANK, JOINED, HYPHEN -> false;
    };
  }

  /** Hundreds, tens and ones in a row are one number: двести двадцать пять, twenty-five. */
  private @Nullable Quantity spelled(int first) {
    BigDecimal sum = null;
    BigDecimal least = null;
    int end = first;
    while (end < tokens.size() && (end == first || isOneWith(end))) {
      Quantity word = word(end);
      BigDecimal value = word == null ? null : new BigDecimal(word.value());
      if (word == null || value == null || (least != null && !fits(value, least))) {
        break;
      }
      sum = sum == null ? value : sum.add(value);
      least = value;
      end = word.end();
    }
    return sum == null ? null : amount(sum, first, end, true);
  }

  private boolean isOneWith(int at) {
    return tokens.inTitle(at) == tokens.inTitle(at - 1)
        && (tokens.before(at) == Gap.BLANK || tokens.before(at) == Gap.HYPHEN);
  }

  private static boolean fits(BigDecimal value, BigDecimal least) {
    boolean tens = least.compareTo(HUNDRED) < 0;
    boolean whole = least.remainder(tens ? TEN : HUNDRED).signum() == 0;
    return whole && least.compareTo(TEN) > 0 && value.compareTo(tens ? TEN : HUNDRED) < 0;
  }

  private @Nullable Quantity word(int at) {
    Senses.Meaning word = words.get(at);
    if (word != null && !word.name().startsWith(TIMES)) {
      return new Quantity(word.name(), at, word.words(), true);
    }
    long number = NumberWords.number(tokens.word(at), language);
    return number > 0 ? new Quantity(Long.toString(number), at, 1, true) : null;
  }
}
