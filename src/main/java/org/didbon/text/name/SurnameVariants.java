package org.didbon.text.name;

import java.util.Set;
import java.util.TreeSet;

/**
 * Other spellings of a surname that languages and papers of one script differ in, where no other
 * surname is spelled so: Мирзиёев and Мирзияев, Ниёзов and Ниязов (Tajik and Uzbek ё is Russian я),
 * Хейз and Хейс (English -s), and with an English h Хегсет and Ukrainian Гегсет.
 */
public final class SurnameVariants {

  private SurnameVariants() {}

  /**
   * The other spellings of a surname, without itself.
   *
   * @param surname folded but for ё, in either script
   * @param englishH whether it begins with an h in English
   */
  public static Set<String> of(String surname, boolean englishH) {
    Set<String> variants = new TreeSet<>();
    variants.add(surname.replace("иё", "ия"));
    variants.add(surname.replace("iyo", "iya"));
    if (surname.endsWith("йз")) {
      variants.add(surname.substring(0, surname.length() - 1) + "с");
    } else if (surname.endsWith("йс")) {
      variants.add(surname.substring(0, surname.length() - 1) + "з");
    }
    if (englishH && surname.startsWith("х")) {
      variants.add("г" + surname.substring(1));
    } else if (englishH && surname.startsWith("г")) {
      variants.add("х" + surname.substring(1));
    }
    variants.remove(surname);
    return variants;
  }
}
