package org.didbon.text.name;

import java.util.HashMap;
import java.util.Map;

/** The forms of one word of a name while they are collected: key and cases (see {@link Cases}). */
final class FormSet {

  private final Map<String, Integer> forms = new HashMap<>();
  private final boolean spelled;

  /** By {@link NameKey}, to be looked for. */
  FormSet() {
    this(false);
  }

  private FormSet(boolean spelled) {
    this.spelled = spelled;
  }

  /** As they are spelled, to be read by people. */
  static FormSet spelled() {
    return new FormSet(true);
  }

  /** An empty one of the same kind. */
  FormSet another() {
    return new FormSet(spelled);
  }

  /** Adds one written form. */
  void add(String written, int cases) {
    forms.merge(spelled ? written : NameKey.of(written), cases, (a, b) -> a | b);
  }

  /** Adds a word that is never declined. */
  void addFixed(String written, Gender gender) {
    add(written, Cases.all(gender));
  }

  /**
   * Adds a paradigm.
   *
   * @param endings one a case from the nominative on, separated by blanks; {@code -} for no ending,
   *     {@code _} for no form, a slash between two that are both in use
   */
  void addSingular(String stem, String endings, Gender gender) {
    int bit = Cases.NOMINATIVE;
    for (String ofCase : endings.split(" ", -1)) {
      for (String ending : ofCase.split("/", -1)) {
        if (!ending.equals("_")) {
          add(ending.equals("-") ? stem : stem + ending, Cases.of(bit, gender));
        }
      }
      bit <<= 1;
    }
  }

  /** Adds the endings of a plural, whatever their case. */
  void addPlural(String stem, String endings) {
    for (String ending : endings.split("[ /]", -1)) {
      add(ending.equals("-") ? stem : stem + ending, Cases.PLURAL);
    }
  }

  /** Adds those of the forms that can stand in some of {@code cases} to {@code others}. */
  void addTo(FormSet others, int cases) {
    forms.forEach(
        (key, own) -> {
          if ((own & cases) != 0) {
            others.add(key, own & cases);
          }
        });
  }

  Map<String, Integer> toMap() {
    return Map.copyOf(forms);
  }
}
