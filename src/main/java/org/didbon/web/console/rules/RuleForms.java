package org.didbon.web.console.rules;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.didbon.domain.BadInput;
import org.didbon.phrase.Catalogues;
import org.didbon.rule.Editable;
import org.didbon.rule.Overlay;
import org.didbon.rule.RuleBook;
import org.didbon.rule.RuleJson;
import org.didbon.web.console.Ask;

/** Reads which rule is meant, and what stands in the fields. Thread-safe. */
final class RuleForms {

  private final RuleBook book;
  private final Catalogues catalogues;

  RuleForms(RuleBook book, Catalogues catalogues) {
    this.book = book;
    this.catalogues = catalogues;
  }

  /** In which languages a form has a title: those that we speak, and those it has one in. */
  Set<String> languages(String saved) {
    Set<String> languages = new LinkedHashSet<>(catalogues.languages());
    if (!saved.isEmpty()) {
      languages.addAll(new TreeSet<>(RuleJson.rule(saved).titles().keySet()));
    }
    return languages;
  }

  /** What stands in the fields of a rule that is new. */
  RuleForm of(Ask ask) {
    return RuleForm.of("", languages(""), ask);
  }

  /** What stands in the fields of a rule that is there. */
  RuleForm of(Overlay overlay, Ask ask) {
    return RuleForm.of(overlay.id(), languages(overlay.content().text()), ask);
  }

  /**
   * The rule of the path, which may be deleted.
   *
   * @throws BadInput if there is nothing left of it
   */
  Overlay present(Ask ask) {
    Overlay overlay = book.present(Editable.RULE, ask.path("id"));
    if (overlay.content().text().isEmpty()) {
      throw new BadInput(ask.say("rule.deleted"));
    }
    return overlay;
  }

  /** The rule as it is saved; {@code ""} where it is deleted. */
  static String saved(Overlay overlay) {
    return overlay.content().isDeleted() ? "" : overlay.content().text();
  }

  /** Its query; {@code ""} where nothing is saved. */
  static String query(String saved) {
    return saved.isEmpty() ? "" : RuleJson.rule(saved).query();
  }
}
