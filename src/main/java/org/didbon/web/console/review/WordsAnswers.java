package org.didbon.web.console.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.archive.Archive;
import org.didbon.archive.HitPage.Hit;
import org.didbon.command.Editing;
import org.didbon.domain.BadInput;
import org.didbon.domain.SharedWords;
import org.didbon.domain.Subject;
import org.didbon.match.RuleCheck;
import org.didbon.match.RuleFault;
import org.didbon.match.RuleWarnings;
import org.didbon.phrase.Localizer;
import org.didbon.query.ListWords;
import org.didbon.query.QueryFault;
import org.didbon.query.QueryParser;
import org.didbon.query.Reference;
import org.didbon.rule.Action;
import org.didbon.rule.Change;
import org.didbon.rule.Editable;
import org.didbon.rule.ListPreview;
import org.didbon.rule.ListPreview.RuleDifference;
import org.didbon.rule.Preview.Side;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status;
import org.didbon.web.console.FaultWords;
import org.didbon.web.console.review.WordsLookView.RuleSides;
import org.didbon.web.console.review.WordsLookView.SampleItem;

/** Says what a list does while it is written. Changes nothing. Thread-safe. */
final class WordsAnswers {

  private final Editing editing;
  private final Archive archive;

  WordsAnswers(Editing editing, Archive archive) {
    this.editing = editing;
    this.archive = archive;
  }

  /**
   * What can be said at once.
   *
   * @param before the words that are saved; {@code ""} for a new list
   * @param look where the past is asked
   */
  WordsAnswerView of(SharedWords list, String before, String look, Localizer localizer) {
    String fault = fault(list, localizer);
    if (!fault.isEmpty()) {
      return WordsAnswerView.fault(fault);
    }
    Map<String, String> had = written(before);
    Map<String, String> has = written(list.query());
    List<String> naming = editing.book().now().check().naming(Reference.Kind.LIST, list.id());
    Set<String> guards =
        editing
            .book()
            .guards(
                new Change(
                    Editable.WORDS, list.id(), Action.EDIT, Status.on(RuleJson.of(list)), ""));
    return new WordsAnswerView(
        "",
        localizer.say("console.review.words", Map.of("count", has.size())),
        RuleWarnings.ofWriting(list).stream()
            .map(warning -> warning.fault().problem(localizer))
            .toList(),
        before.isEmpty() ? List.of() : only(has, had),
        only(had, has),
        naming.isEmpty()
            ? localizer.say("words.unused")
            : localizer.say("words.used", Map.of("rules", String.join(", ", naming))),
        guards.isEmpty()
            ? ""
            : localizer.say("console.review.guards", Map.of("rules", String.join(", ", guards))),
        naming.isEmpty() ? "" : look);
  }

  /** Why it cannot be saved so, as saving says; {@code ""} if it can. */
  private String fault(SharedWords list, Localizer localizer) {
    try {
      QueryParser.readList(list.query());
      RuleCheck now = editing.book().now().check();
      return now.with(list).faultsOf(list.named(), now).stream()
          .findFirst()
          .map(RuleFault::objection)
          .map(objection -> objection.in(localizer))
          .orElse("");
    } catch (BadInput e) {
      return FaultWords.of(e, localizer);
    }
  }

  private static Map<String, String> written(String query) {
    try {
      return query.isEmpty() ? Map.of() : ListWords.written(query);
    } catch (QueryFault e) { // of a file, which may say anything
      return Map.of();
    }
  }

  private static List<String> only(Map<String, String> some, Map<String, String> others) {
    Map<String, String> left = new LinkedHashMap<>(some);
    left.keySet().removeAll(others.keySet());
    return List.copyOf(left.values());
  }

  /** What a sound list would have changed of the rules that use it. */
  WordsLookView look(SharedWords list, Localizer localizer) {
    ListPreview preview =
        editing.previewer().lists().of(editing.book().now().check(), list, localizer.zone());
    List<String> notes = new ArrayList<>();
    notes.add(localizer.say("words.same", Map.of("count", preview.same())));
    if (preview.unasked() > 0) {
      notes.add(localizer.say("words.unasked", Map.of("count", preview.unasked())));
    }
    if (!archive.isUpToDate()) {
      notes.add(localizer.say("search.unread", Map.of("percent", archive.progress().percent())));
    }
    return new WordsLookView(
        preview.rules().stream().map(rule -> sides(rule, localizer)).toList(), notes);
  }

  private static RuleSides sides(RuleDifference rule, Localizer localizer) {
    Side gained = rule.difference().gained();
    Side lost = rule.difference().lost();
    return new RuleSides(
        Subject.rule(rule.rule()).named(),
        Things.path(Editable.RULE, rule.rule()),
        "+" + number(gained, localizer),
        "−" + number(lost, localizer),
        items(gained.samples(), localizer),
        items(lost.samples(), localizer));
  }

  private static String number(Side side, Localizer localizer) {
    return (side.complete() ? "" : "≥") + localizer.number(side.items());
  }

  private static List<SampleItem> items(List<Hit> hits, Localizer localizer) {
    return hits.stream()
        .map(
            hit -> {
              String link = hit.item().link();
              boolean page = link.startsWith("https://") || link.startsWith("http://");
              return new SampleItem(
                  hit.item().title(),
                  page ? link : "",
                  hit.item().feed() + " · " + localizer.moment(hit.item().when()));
            })
        .toList();
  }
}
