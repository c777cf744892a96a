package org.didbon.command.edit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.didbon.command.CommandRequest;
import org.didbon.command.Editing;
import org.didbon.command.Operands;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.RuleSuggestionText;
import org.didbon.command.RuleViews;
import org.didbon.domain.BadInput;
import org.didbon.domain.RichText;
import org.didbon.domain.Rule;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Action;
import org.didbon.rule.Change;
import org.didbon.rule.Editable;
import org.didbon.rule.Overlay;
import org.didbon.rule.Proposal;
import org.didbon.rule.RuleBook;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status;
import org.didbon.rule.review.Suggester.Suggestions;
import org.didbon.rule.review.Suggestion;

/**
 * Offers words that would better a rule; each is an edit like any other, made by who presses its
 * button. Thread-safe.
 */
final class RuleSuggestions {

  private final Editing editing;
  private final SaveFlow saveFlow;

  RuleSuggestions(Editing editing, SaveFlow saveFlow) {
    this.editing = editing;
    this.saveFlow = saveFlow;
  }

  /** {@code suggest ID}. */
  Reply suggest(Operands words, CommandRequest request) {
    Localizer localizer = request.localizer();
    RuleBook book = editing.book();
    Overlay overlay = book.present(Editable.RULE, RuleViews.id(words, request));
    if (overlay.content().isDeleted()) {
      throw request.wrong("rule.deleted", Map.of());
    }
    Rule rule = RuleJson.rule(overlay.content().text());
    book.read(rule.query()); // what is wrong with it is told in its place
    Suggestions found = editing.suggester().of(rule, localizer.zone());
    RichText.Builder text = RichText.builder().lines(RuleSuggestionText.head(found, localizer));
    Map<String, Proposal> changes = new LinkedHashMap<>();
    for (Suggestion suggestion : found.words()) {
      try {
        changes.put(RuleSuggestionText.label(suggestion), proposal(suggestion, rule, overlay));
        text.lines(RuleSuggestionText.of(suggestion, localizer));
      } catch (BadInput e) { // an example of the rule speaks against it
      }
    }
    return changes.isEmpty()
        ? Reply.of(text.build())
        : saveFlow.choice(text.build(), changes, Right.EDITOR, request);
  }

  private Proposal proposal(Suggestion suggestion, Rule rule, Overlay seen) {
    Rule edited = rule.withQuery(suggestion.query());
    Status.WatchState state = seen.content().isOn() ? Status.WatchState.ON : Status.WatchState.OFF;
    Change change =
        new Change(
            Editable.RULE,
            rule.id(),
            Action.EDIT,
            new Status(state, RuleJson.of(edited)),
            RuleSuggestionText.label(suggestion));
    return editing.book().propose(change, seen);
  }
}
