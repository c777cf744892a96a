package org.didbon.text.name;

/**
 * How Russian declines the words of a name. Endings in the order of {@link Cases}; where usage
 * wavers (a foreign surname in -ин, a vowel that may fall out), both forms are in. Words come
 * folded.
 */
final class RussianParadigm {

  private static final String HUSHING = "жшчщц";
  private static final String VELAR_OR_HUSHING = "гкхжшчщ";
  private static final String VOWELS = "аеиоуыэюя";

  private static final String HARD = "- а у а ом е";
  private static final String HARD_MANY = "ы ов ам ов ами ах";
  private static final String AFTER_HUSHING = "- а у а ем/ом е";
  private static final String SOFT = "я ю я ем е";
  private static final String SOFT_MANY = "и ей ев ям ями ях";
  private static final String POSSESSIVE = "- а у а ым/ом е";
  private static final String POSSESSIVE_MANY = "ы ых ым ыми";
  private static final String FEMALE_POSSESSIVE = "а ой ой у ой/ою ой";
  private static final String ADJECTIVE = "ого ому ого ым ом";
  private static final String SOFT_ADJECTIVE = "его ему его им ем";
  private static final String ADJECTIVE_MANY = "ые ых ым ыми";
  private static final String SOFT_ADJECTIVE_MANY = "ие их им ими";

  private RussianParadigm() {}

  /** Adds the forms of a given name. */
  static void given(String word, Gender gender, FormSet forms) {
    switch (word) {
      case "павел" -> masculine("павл", forms);
      case "лев" -> masculine("льв", forms);
      case "любовь" -> forms.addSingular("любов", "ь и и ь ью и", Gender.FEMALE);
      default -> {
        if (gender != Gender.FEMALE || endsIn(word, "ая")) {
          declineNoun(word, gender, forms);
        } else if (word.endsWith("ь")) {
          forms.addFixed(word, gender);
          forms.addSingular(cut(word, 1), "ь и и ь ью и", gender);
        } else {
          forms.addFixed(word, gender);
        }
      }
    }
    forms.add(word, Cases.of(Cases.NOMINATIVE | Cases.VOCATIVE, gender));
  }

  /** Adds the forms of a patronymic. */
  static void patronymic(String word, FormSet forms) {
    if (word.endsWith("а")) {
      forms.addSingular(cut(word, 1), "а ы е у ой/ою е", Gender.FEMALE);
    } else {
      forms.addSingular(word, AFTER_HUSHING, Gender.MALE);
    }
  }

  /** Adds the forms of a surname. */
  static void surname(String word, Gender gender, FormSet forms) {
    if (gender.fits(Gender.MALE)) {
      man(word, forms);
    }
    if (gender.fits(Gender.FEMALE)) {
      woman(word, forms);
    }
    forms.add(word, Cases.of(Cases.NOMINATIVE, gender));
  }

  private static void man(String word, FormSet forms) {
    if (word.equals("христос")) {
      declineStem("христ", forms);
    } else if (possessive(word)) {
      forms.addSingular(word, POSSESSIVE, Gender.MALE);
      forms.addPlural(word, POSSESSIVE_MANY);
    } else if (word.length() > 3 && (word.endsWith("ый") || word.endsWith("ой"))) {
      adjective(cut(word, 2), ADJECTIVE, ADJECTIVE_MANY, forms);
      if (word.endsWith("ой")) {
        declineNoun(word, Gender.MALE, forms);
      }
    } else if (word.length() > 3 && word.endsWith("ий")) {
      String stem = cut(word, 2);
      boolean velar = endsIn(stem, "гкх");
      adjective(
          stem, velar ? ADJECTIVE.replace("ым", "им") : SOFT_ADJECTIVE, SOFT_ADJECTIVE_MANY, forms);
      if (!stem.endsWith("ск") && !stem.endsWith("цк")) {
        declineNoun(word, Gender.MALE, forms);
      }
    } else if (word.endsWith("ых") || word.endsWith("их")) {
      forms.addFixed(word, Gender.MALE);
      declineNoun(word, Gender.MALE, forms);
    } else {
      declineNoun(word, Gender.MALE, forms);
    }
  }

  private static void woman(String word, FormSet forms) {
    FormSet family = forms.another();
    man(Surnames.masculine(word), family);
    family.addTo(forms, Cases.PLURAL);
    if (word.endsWith("ая")) {
      String stem = cut(word, 2);
      forms.addSingular(stem, "ая ой ой ую ой/ою ой", Gender.FEMALE);
      if (endsIn(stem, HUSHING)) {
        forms.addSingular(stem, "ая ей ей ую ей/ею ей", Gender.FEMALE);
      }
    } else if (word.endsWith("яя")) {
      forms.addSingular(cut(word, 2), "яя ей ей юю ей/ею ей", Gender.FEMALE);
    } else if (word.length() > 3 && endsInAny(word, "ова", "ева", "ина", "ына")) {
      forms.addSingular(cut(word, 1), FEMALE_POSSESSIVE, Gender.FEMALE);
      if (endsInAny(word, "ина", "ына")) {
        declineNoun(word, Gender.FEMALE, forms);
      }
    } else if (endsIn(word, "ая")) {
      declineNoun(word, Gender.FEMALE, forms);
    } else {
      forms.addFixed(word, Gender.FEMALE);
    }
  }

  /** The noun declensions; of a woman's names only those in -а and -я have one. */
  private static void declineNoun(String word, Gender gender, FormSet forms) {
    if (word.length() < 2) {
      forms.addFixed(word, gender);
      return;
    }
    char last = word.charAt(word.length() - 1);
    String stem = cut(word, 1);
    if (last == 'а') {
      endingInA(stem, gender, forms);
    } else if (last == 'я') {
      boolean iya = stem.endsWith("и");
      forms.addSingular(stem, iya ? "я и и ю ей/ею и" : "я и е ю ей/ею е", gender);
      forms.addPlural(stem, "и ев ям ями ях");
    } else if (VOWELS.indexOf(last) >= 0) {
      forms.addFixed(word, gender);
    } else if (gender == Gender.FEMALE) {
      forms.addFixed(word, gender);
    } else {
      masculineNoun(word, stem, last, forms);
      if (gender == Gender.UNKNOWN) {
        forms.addFixed(word, Gender.FEMALE);
      }
    }
  }

  private static void masculineNoun(String word, String stem, char last, FormSet forms) {
    if (last == 'ь') {
      forms.addSingular(stem, "ь " + SOFT, Gender.MALE);
      forms.addPlural(stem, SOFT_MANY);
      if (stem.endsWith("ен")) {
        forms.addSingular(cut(stem, 2) + "н", "ь " + SOFT, Gender.MALE);
      }
    } else if (last == 'й') {
      boolean iy = stem.endsWith("и");
      forms.addSingular(stem, iy ? "й я ю я ем и" : "й " + SOFT, Gender.MALE);
      forms.addPlural(stem, SOFT_MANY);
    } else {
      masculine(word, forms);
      fleeting(word, forms);
    }
  }

  private static void masculine(String stem, FormSet forms) {
    if (endsIn(stem, HUSHING)) {
      forms.addSingular(stem, AFTER_HUSHING, Gender.MALE);
      forms.addPlural(stem, "и ы ей ев ам ами ах");
    } else {
      forms.addSingular(stem, HARD, Gender.MALE);
      forms.addPlural(stem, HARD_MANY);
    }
  }

  /** The vowel before the last consonant that falls out when an ending follows: Кравец, Кравца. */
  private static void fleeting(String word, FormSet forms) {
    if (word.length() > 3 && endsInAny(word, "ец", "ок", "ек")) {
      String stem = cut(word, 2);
      boolean vowel = endsIn(stem, VOWELS);
      String last = word.substring(word.length() - 1);
      declineStem(stem + (vowel ? "й" : "") + last, forms);
    }
  }

  private static void declineStem(String stem, FormSet forms) {
    String endings = stem.endsWith("ц") ? "а у а ем/ом е" : "а у а ом е";
    int bit = Cases.GENITIVE;
    for (String ofCase : endings.split(" ", -1)) {
      for (String ending : ofCase.split("/", -1)) {
        forms.add(stem + ending, bit);
      }
      bit <<= 1;
    }
    forms.addPlural(stem, "ы ов ев ам ами ах");
  }

  private static void endingInA(String stem, Gender gender, FormSet forms) {
    if (endsIn(stem, VOWELS)) {
      forms.addFixed(stem + "а", gender); // Гарсиа, Моруа
      return;
    }
    String genitive = endsIn(stem, VELAR_OR_HUSHING) ? "и" : "ы";
    String instrumental = endsIn(stem, HUSHING) ? "ей/ой/ею" : "ой/ою";
    forms.addSingular(stem, "а " + genitive + " е у " + instrumental + " е", gender);
    forms.addPlural(stem, genitive + " - ам ами ах");
  }

  private static void adjective(String stem, String endings, String many, FormSet forms) {
    int bit = Cases.GENITIVE;
    for (String ending : endings.split(" ", -1)) {
      forms.add(stem + ending, bit);
      bit <<= 1;
    }
    forms.addPlural(stem, many);
  }

  private static boolean possessive(String word) {
    return word.length() > 3 && endsInAny(word, "ов", "ев", "ин", "ын");
  }

  private static boolean endsIn(String word, String letters) {
    return !word.isEmpty() && letters.indexOf(word.charAt(word.length() - 1)) >= 0;
  }

  private static boolean endsInAny(String word, String... endings) {
    for (String ending : endings) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
