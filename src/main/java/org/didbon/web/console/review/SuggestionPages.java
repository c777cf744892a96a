package org.didbon.web.console.review;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.didbon.command.Editing;
import org.didbon.command.Right;
import org.didbon.command.RuleSuggestionText;
import org.didbon.domain.BadInput;
import org.didbon.domain.Rule;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Action;
import org.didbon.rule.Change;
import org.didbon.rule.Editable;
import org.didbon.rule.Overlay;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status;
import org.didbon.rule.review.Suggester.Suggestions;
import org.didbon.rule.review.Suggestion;
import org.didbon.web.console.Ask;
import org.didbon.web.console.ConsoleRoutes;
import org.didbon.web.console.FaultWords;
import org.didbon.web.console.MenuEntry;
import org.didbon.web.console.review.SuggestionsView.SuggestedWord;

/** Words that would better a rule, each with a way to try it in the editor. Saves nothing. */
final class SuggestionPages {

  private final Editing editing;

  SuggestionPages(Editing editing) {
    this.editing = editing;
  }

  void open(ConsoleRoutes routes) {
    routes.get(Things.path(Editable.RULE, "{id}") + "/suggestions", Right.EDITOR, this::show);
  }

  private void show(Ask ask) {
    Overlay overlay = editing.book().present(Editable.RULE, ask.path("id"));
    if (overlay.content().isDeleted()) {
      throw new BadInput(ask.say("rule.deleted"));
    }
    Rule rule = RuleJson.rule(overlay.content().text());
    boolean look = ask.query("look").equals("1");
    SuggestionsView view =
        look ? looked(rule, overlay, ask.localizer()) : unlooked(rule, ask.localizer());
    if (ask.isPart()) {
      ask.part("review/suggested", view);
    } else {
      ask.page(
          MenuEntry.RULES,
          ask.say("console.review.suggestions") + ": " + view.title(),
          "review/suggestions",
          view);
    }
  }

  /** To look takes a while: the page is shown before. */
  private static SuggestionsView unlooked(Rule rule, Localizer localizer) {
    return view(rule, false, "", "", List.of(), localizer);
  }

  private SuggestionsView looked(Rule rule, Overlay overlay, Localizer localizer) {
    editing.book().read(rule.query()); // what is wrong with it is told in its place
    Suggestions found = editing.suggester().of(rule, localizer.zone());
    List<String> head = lines(RuleSuggestionText.head(found, localizer).plain());
    List<SuggestedWord> words =
        found.words().stream().map(word -> of(word, rule, overlay, localizer)).toList();
    return view(rule, true, head.get(0), head.get(head.size() - 1), words, localizer);
  }

  private static SuggestionsView view(
      Rule rule,
      boolean looked,
      String seen,
      String how,
      List<SuggestedWord> words,
      Localizer localizer) {
    return new SuggestionsView(
        rule.titleIn(localizer.readable()),
        rule.subject().named(),
        Things.path(Editable.RULE, rule.id()),
        looked,
        seen,
        how,
        words);
  }

  private SuggestedWord of(Suggestion suggestion, Rule rule, Overlay overlay, Localizer localizer) {
    List<String> told = lines(RuleSuggestionText.of(suggestion, localizer).plain());
    String path =
        Things.path(Editable.RULE, rule.id())
            + "?query="
            + URLEncoder.encode(suggestion.query(), StandardCharsets.UTF_8);
    return new SuggestedWord(
        RuleSuggestionText.label(suggestion),
        told.get(0).replaceFirst("^• ", ""),
        told.subList(1, told.size()),
        path,
        fault(suggestion, rule, overlay, localizer));
  }

  /** An example of the rule may speak against a word. */
  private String fault(Suggestion suggestion, Rule rule, Overlay overlay, Localizer localizer) {
    Status.WatchState state =
        overlay.content().isOn() ? Status.WatchState.ON : Status.WatchState.OFF;
    Status after = new Status(state, RuleJson.of(rule.withQuery(suggestion.query())));
    try {
      editing.book().propose(new Change(Editable.RULE, rule.id(), Action.EDIT, after, ""), overlay);
      return "";
    } catch (BadInput e) {
      return FaultWords.of(e, localizer);
    }
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    lines.removeIf(String::isBlank);
    return lines;
  }
}
