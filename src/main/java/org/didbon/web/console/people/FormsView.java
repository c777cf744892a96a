package org.didbon.web.console.people;

import java.util.List;

/** All forms in which one person is found. */
public record FormsView(String id, String name, List<LanguageForms> languages) {

  public FormsView {
    languages = List.copyOf(languages);
  }

  /**
   * Those of the texts of one language.
   *
   * @param title with how many there are
   */
  public record LanguageForms(String title, List<PartForms> parts) {

    public LanguageForms {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Those of one word of the name.
   *
   * @param more that there are more than are told; {@code ""} if there are not
   */
  public record PartForms(String part, String forms, String more) {}
}
