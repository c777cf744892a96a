package org.didbon.text;

import java.util.List;
import org.didbon.text.Lexicon.Reading;

/**
 * Russian words and their forms: those of a dictionary, those made of a prefix and one of these
 * (антитеррор, спецприемник), and for the rest stems by rule (гастарбайтеров). Thread-safe.
 */
final class RussianWords {

  private static final Lexicon LEXICON = new Lexicon("/org/languagetool/resource/ru/russian");

  private static final GuessedStems GUESSED =
      new GuessedStems(
          "ами ями ого его ому ему ыми ими ою ею ью ов ев ей ой ый ий ом ем ым им ам ям ах ях ых их"
              + " ую юю ая яя ое ее ые ие а я о е и ы у ю ь й",
          "ец:ц ок:к ек:к",
          "ир:ировать ирую ируешь ирует ируем ируете ируют ировал ировала ировало ировали ировав"
              + " ируя ирован ирована ировано ированы");

  private static final List<String> PREFIXES =
      Tables.words(
          "анти авиа авто агро аэро био вице видео гео гидро гипер евро интер кибер контр лже мега"
              + " медиа меж микро мини много моно мото мульти нарко нео не обще пара пере пост"
              + " псевдо радио супер сверх соц спец суб теле транс ультра фото экс экстра электро"
              + " энерго этно");

  /** A shorter rest is too often a word by chance. */
  private static final int SHORTEST_REST = 5;

  private static final List<String> PREDICATES = List.of("VB:Past", "VB:Real", "VB:Fut");

  private RussianWords() {}

  /**
   * The words that a form may be of.
   *
   * @param asListed whether a form that is itself a listed word is taken for that word alone
   */
  static List<String> of(String form, boolean asListed) {
    List<Reading> known = readings(form);
    if (!known.isEmpty()) {
      return Lexicon.words(known, form, asListed);
    }
    for (String prefix : PREFIXES) {
      int rest = form.length() - prefix.length();
      if (rest >= SHORTEST_REST && form.startsWith(prefix)) {
        List<Reading> after = readings(form.substring(prefix.length()));
        if (!after.isEmpty()) {
          return Lexicon.words(after, form.substring(prefix.length()), asListed).stream()
              .map(word -> prefix + word)
              .toList();
        }
      }
    }
    return GUESSED.of(form);
  }

  /** All readings of a form. */
  static List<Reading> all(String form) {
    return LEXICON.readings(form);
  }

  static boolean knows(String form) {
    return !LEXICON.readings(form).isEmpty();
  }

  /** Whether a word, found in a text of another language, is a whole word that Russian has too. */
  static boolean isWholeNoun(String word) {
    if (word.length() < SHORTEST_REST || !Alphabet.RUSSIAN.has(word)) {
      return false;
    }
    for (Reading reading : LEXICON.readings(word)) {
      if (reading.word().equals(word)
          && reading.tag().startsWith("NN")
          && !reading.tag().contains("Fam")) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a verb in the past, the present or the future: стал, шёл, идёт. */
  static boolean isPredicate(String form) {
    return LEXICON.readings(form).stream()
        .anyMatch(reading -> PREDICATES.stream().anyMatch(reading.tag()::startsWith));
  }

  /**
   * Without readings that nobody thinks of: a noun or verb in a form that is a preposition, a
   * conjunction or a pronoun itself (после: посол), an order that is something else as well (вышли:
   * выслать), a short adjective that is a noun as well (право: правый).
   */
  private static List<Reading> readings(String form) {
    List<Reading> all = LEXICON.readings(form);
    if (all.size() < 2) {
      return all;
    }
    boolean noun = all.stream().anyMatch(reading -> reading.tag().startsWith("NN"));
    boolean told = !all.stream().allMatch(RussianWords::isOrder);
    boolean particle =
        all.stream().anyMatch(reading -> isParticle(reading) && reading.word().equals(form));
    return all.stream()
        .filter(reading -> !noun || !reading.tag().startsWith("ADJ:Short"))
        .filter(reading -> !told || !isOrder(reading))
        .filter(reading -> !particle || isParticle(reading) || reading.word().equals(form))
        .toList();
  }

  private static boolean isOrder(Reading reading) {
    return reading.tag().startsWith("VB:IMP:");
  }

  private static boolean isParticle(Reading reading) {
    return reading.tag().startsWith("PREP")
        || reading.tag().startsWith("CONJ")
        || reading.tag().startsWith("PNN")
        || reading.tag().startsWith("PARTICLE");
  }
}
