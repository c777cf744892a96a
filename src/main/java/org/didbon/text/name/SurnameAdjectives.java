package org.didbon.text.name;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** The Russian adjectives made of a surname: путинский, нобелевский, лукашенковский. */
public final class SurnameAdjectives {

  private static final String HARD = "бвгдзклмнпрстфх";
  private static final String SOFT = "жшчщцй";

  private SurnameAdjectives() {}

  /** The keys of every form; empty where none is made, as of surnames in -ский or -у. */
  public static Set<String> of(String surname) {
    Set<String> keys = new TreeSet<>();
    spelled(surname).forEach(form -> keys.add(NameKey.of(form)));
    return keys;
  }

  /** Every form as it is spelled, the nominative first. */
  static Set<String> spelled(String surname) {
    Set<String> forms = new LinkedHashSet<>();
    String stem = stem(surname.replace('ё', 'е'));
    if (!stem.isEmpty()) {
      for (String ending : "ий ая ое ие ого ой ому ую им ом их ими ою".split(" ", -1)) {
        forms.add(stem + ending);
      }
    }
    return forms;
  }

  private static String stem(String surname) {
    if (surname.length() < 4 || surname.endsWith("ий") || surname.endsWith("ый")) {
      return "";
    }
    for (String possessive : new String[] {"ов", "ев", "ин", "ын", "ова", "ева", "ина", "ына"}) {
      if (surname.endsWith(possessive)) {
        int cut = possessive.length() - 2;
        return surname.substring(0, surname.length() - cut) + "ск";
      }
    }
    char last = surname.charAt(surname.length() - 1);
    String bare = surname.substring(0, surname.length() - 1);
    if (HARD.indexOf(last) >= 0) {
      return surname + "овск";
    }
    if (last == 'ь' || last == 'й') {
      return bare + "евск";
    }
    if (SOFT.indexOf(last) >= 0) {
      return surname + "евск";
    }
    return last == 'а' || surname.endsWith("ко") ? (last == 'а' ? bare : surname) + "вск" : "";
  }
}
