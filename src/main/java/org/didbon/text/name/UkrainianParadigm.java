package org.didbon.text.name;

/**
 * How Ukrainian declines the words of a name, whichever of the two languages the nominative was
 * written in. Endings in the order of {@link Cases}, the vocative included. Words come folded.
 */
final class UkrainianParadigm {

  private static final String HUSHING = "жшчщ";
  private static final String VOWELS = "аеєиіїоуюя";

  private UkrainianParadigm() {}

  /** Adds the forms of a given name. */
  static void given(String word, Gender gender, FormSet forms) {
    if (word.equals("лев")) {
      masculine("лев", "лев", forms);
    } else if (gender != Gender.FEMALE || endsIn(word, "ая")) {
      noun(word, gender, forms);
    } else {
      forms.addFixed(word, gender);
      forms.addSingular(word, "- і і - ю і е", gender); // Любов
    }
  }

  /** Adds the forms of a patronymic. */
  static void patronymic(String word, FormSet forms) {
    if (word.endsWith("а")) {
      forms.addSingular(cut(word, 1), "а и і у ою і о", Gender.FEMALE);
    } else {
      forms.addSingular(word, "- а у/еві а ем і/еві у", Gender.MALE);
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
  }

  private static void man(String word, FormSet forms) {
    if (word.length() > 3 && endsInAny(word, "ов", "ев", "єв", "ин", "ін", "їн", "ын")) {
      forms.addSingular(word, "- а у/ові а им/ом і/ові е", Gender.MALE);
      forms.addPlural(word, "и их им ими");
    } else if (word.length() > 3 && endsInAny(word, "ий", "ый", "ой", "ій")) {
      forms.addSingular(cut(word, 2), "ий ого ому ого им ому/ім ий", Gender.MALE);
      forms.addPlural(cut(word, 2), "і их им ими");
      noun(word, Gender.MALE, forms);
    } else {
      noun(word, Gender.MALE, forms);
    }
  }

  private static void woman(String word, FormSet forms) {
    if (word.length() > 3 && word.endsWith("ая")) {
      forms.addSingular(cut(word, 2), "а ої ій у ою ій а", Gender.FEMALE);
    } else if (word.length() > 3
        && endsInAny(word, "ова", "ева", "єва", "ина", "іна", "їна", "ска", "ська", "цька")) {
      forms.addSingular(cut(word, 1), "а ої ій у ою ій о", Gender.FEMALE);
      noun(word, Gender.FEMALE, forms);
    } else if (endsIn(word, "ая")) {
      noun(word, Gender.FEMALE, forms);
    } else {
      forms.addFixed(word, Gender.FEMALE);
    }
  }

  private static void noun(String word, Gender gender, FormSet forms) {
    if (word.length() < 2) {
      forms.addFixed(word, gender);
      return;
    }
    char last = word.charAt(word.length() - 1);
    String stem = cut(word, 1);
    if (last == 'а' && !endsIn(stem, VOWELS)) {
      String soft = softened(stem);
      String many = endsIn(stem, HUSHING) ? "ею" : "ою";
      forms.addSingular(stem, "а и _ у " + many + " _ о", gender);
      forms.add(soft + "і", Cases.of(Cases.DATIVE | Cases.LOCATIVE, gender));
    } else if (last == 'я') {
      forms.addSingular(stem, endsIn(stem, VOWELS) ? "я ї ї ю єю ї є" : "я і і ю ею і ю", gender);
    } else if (last == 'о' && !endsIn(stem, VOWELS) && gender != Gender.FEMALE) {
      forms.addSingular(stem, "о а у/ові а ом ові/і/у о", Gender.MALE);
      if (gender == Gender.UNKNOWN) {
        forms.addFixed(word, Gender.FEMALE);
      }
    } else if (VOWELS.indexOf(last) >= 0) {
      forms.addFixed(word, gender);
    } else if (gender == Gender.FEMALE) {
      forms.addFixed(word, gender);
    } else {
      masculine(word, stem, forms);
      if (gender == Gender.UNKNOWN) {
        forms.addFixed(word, Gender.FEMALE);
      }
    }
  }

  private static void masculine(String word, String stem, FormSet forms) {
    if (word.endsWith("ь")) {
      forms.addSingular(stem, "ь я ю/еві я ем і/еві/ю ю", Gender.MALE);
    } else if (word.endsWith("й")) {
      forms.addSingular(stem, "й я ю/єві я єм ї/єві/ю ю", Gender.MALE);
    } else if (endsIn(word, HUSHING)) {
      forms.addSingular(word, "- а у/еві а ем і/еві/у е", Gender.MALE);
    } else {
      forms.addSingular(word, "- а у/ові а ом і/ові/у е", Gender.MALE);
      if (word.endsWith("р")) {
        forms.addSingular(word, "- я ю/еві я ем і/еві/ю ю", Gender.MALE); // Ігоря, Кобзаря
      }
    }
    if (word.length() > 4 && endsInAny(word, "ець", "ец")) {
      String bare = word.substring(0, word.lastIndexOf('е')) + "ц";
      forms.addSingular(bare, "ь я ю/еві я ем і/еві/ю ю", Gender.MALE);
      forms.addPlural(bare, "і ів ям ями ях");
    }
  }

  /** Ольга, Ользі; Мушка, Мушці; Солоха, Солосі. */
  private static String softened(String stem) {
    String start = cut(stem, 1);
    return switch (stem.charAt(stem.length() - 1)) {
      case 'г' -> start + "з";
      case 'к' -> start + "ц";
      case 'х' -> start + "с";
      default -> stem;
    };
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
