package org.didbon.text;

import java.util.HashMap;
import java.util.Map;

/**
 * The numbers from two to ten as headlines spell them, in the forms that stand before what is
 * counted. Listed and not derived: «семью» would be a family too, «три» also an order. One is left
 * out, for "one of the ministers" counts nothing.
 */
public final class NumberWords {

  private static final long FIRST = 2;

  /** By language, a line a number from two on; each with its forms. */
  private static final Map<String, Map<String, Long>> NUMBERS =
      Map.of(
          "ru",
          read(
              """
              два две двух двум двумя двое двоих двоим
              три трёх трём тремя трое троих троим
              четыре четырёх четырём четверо четверых четверым
              пять пяти пятеро пятерых пятерым
              шесть шести шестеро шестерых шестерым
              семь семи семеро семерых семерым
              восемь восьми восьмеро восьмерых
              девять девяти девятеро девятерых
              десять десяти десятеро десятерых
              """),
          "uk",
          read(
              """
              два дві двох двом двома двоє
              три трьох трьом трьома троє
              чотири чотирьох чотирьом четверо
              п'ять п'яти п'ятьох п'ятеро
              шість шести шістьох шестеро
              сім сімох семеро
              вісім восьми вісьмох восьмеро
              дев'ять дев'яти дев'ятьох дев'ятеро
              десять десяти десятьох десятеро
              """),
          "en",
          read("two\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n"),
          "tg",
          read("ду\nсе\nчор чаҳор\nпанҷ\nшаш\nҳафт\nҳашт\nнӯҳ нуҳ\nдаҳ\n"),
          "uz",
          read(
              """
              ikki икки
              uch уч
              toʻrt тўрт
              besh беш
              olti олти
              yetti етти
              sakkiz саккиз
              toʻqqiz тўққиз
              oʻn ўн
              """),
          "ky",
          read("эки\nүч\nтөрт\nбеш\nалты\nжети\nсегиз\nтогуз\nон\n"),
          "kk",
          read("екі\nүш\nтөрт\nбес\nалты\nжеті\nсегіз\nтоғыз\nон\n"));

  private NumberWords() {}

  /**
   * The number that {@code word} spells, 0 if none.
   *
   * @param word as {@link Tokens} gives it
   * @param language BCP 47
   */
  public static long number(String word, String language) {
    return NUMBERS.getOrDefault(language, Map.of()).getOrDefault(word, 0L);
  }

  private static Map<String, Long> read(String lines) {
    Map<String, Long> numbers = new HashMap<>();
    long number = FIRST;
    for (String line : lines.lines().toList()) {
      Tokens forms = Tokens.of(line);
      for (int at = 0; at < forms.size(); at++) {
        numbers.put(forms.word(at), number);
      }
      number++;
    }
    return Map.copyOf(numbers);
  }
}
