package org.didbon.command.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.command.CommandRequest;
import org.didbon.command.Differences;
import org.didbon.command.Editing;
import org.didbon.command.Operands;
import org.didbon.command.Reply;
import org.didbon.command.RuleViews;
import org.didbon.command.Snippets;
import org.didbon.domain.BadInput;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.domain.SharedWords;
import org.didbon.match.RuleCheck;
import org.didbon.match.RuleFault;
import org.didbon.phrase.Localizer;
import org.didbon.query.ParsedQuery;
import org.didbon.query.Query;
import org.didbon.query.Reference;
import org.didbon.rule.Editable;
import org.didbon.rule.EffectiveRules;
import org.didbon.rule.ListPreview;
import org.didbon.rule.ListPreviewer;
import org.didbon.rule.Overlay;
import org.didbon.rule.Preview.Difference;
import org.didbon.rule.Preview.Side;
import org.didbon.rule.Revision;
import org.didbon.rule.RuleJson;
import org.didbon.rule.UnheardWords;

/** Shows lists of words, and what a change of one would bring; changes nothing. Thread-safe. */
final class WordsViews {

  private static final int LISTED = 50;

  /** Words of a list that are looked for in the archive while a person waits. */
  private static final int LOOKED_FOR = 300;

  /** Words told that the archive never had. */
  private static final int TOLD = 30;

  /** What follows the id in an example. */
  private static final Map<String, String> TAKING_MORE =
      Map.of("with", "newcomer", "without", "migrant", "title", "Migrants");

  private final Editing editing;
  private final RuleViews views;

  WordsViews(Editing editing, RuleViews views) {
    this.editing = editing;
    this.views = views;
  }

  Reply list(CommandRequest request) {
    Localizer localizer = request.localizer();
    EffectiveRules effective = editing.book().now();
    List<Overlay> lists =
        effective.all(Editable.WORDS).stream()
            .filter(overlay -> !overlay.content().isDeleted())
            .toList();
    RichText.Builder text = RichText.builder();
    text.plain(localizer.say("words.list", Map.of("count", lists.size()))).newLine();
    for (Overlay overlay : lists.subList(0, Math.min(LISTED, lists.size()))) {
      SharedWords list = RuleJson.list(overlay.content().text());
      String broken = effective.broken().containsKey(list.named()) ? " ✗" : "";
      text.plain("• ")
          .code(list.named())
          .plain(" " + list.titleIn(localizer.readable()) + " · " + count(effective, list));
      text.plain(Differences.marks(overlay) + broken).newLine();
    }
    if (lists.size() > LISTED) {
      text.plain(localizer.say("rule.more", Map.of("count", lists.size() - LISTED))).newLine();
    }
    text.plain(localizer.say("rule.legend"));
    return Reply.of(text.build());
  }

  private static long count(EffectiveRules effective, SharedWords list) {
    return asked(effective, list).map(ListPreviewer::words).map(words -> words.count()).orElse(0L);
  }

  private static Optional<Query> asked(EffectiveRules effective, SharedWords list) {
    return effective.check().query(list.named()).map(ParsedQuery::query);
  }

  Reply show(Operands words, CommandRequest request) {
    Localizer localizer = request.localizer();
    Overlay overlay = editing.book().present(Editable.WORDS, id(words, request));
    if (overlay.content().text().isEmpty()) {
      return Reply.of(RichText.of(localizer.say("rule.deleted")));
    }
    SharedWords list = RuleJson.list(overlay.content().text());
    RichText.Builder card = RichText.builder();
    card.bold(list.titleIn(localizer.readable()));
    card.plain(" ").code(list.named()).plain(Differences.marks(overlay));
    card.newLine().code(Differences.oneLine(list.query())).newLine();
    EffectiveRules effective = editing.book().now();
    RuleFault fault = effective.broken().get(list.named());
    if (overlay.content().isDeleted()) {
      card.plain(localizer.say("rule.deleted")).newLine();
    } else if (fault != null) {
      String problem = fault.fault().problem(localizer);
      card.plain(localizer.say("rule.broken", Map.of("problem", problem))).newLine();
    } else {
      card.lines(use(effective.check(), list, localizer));
      card.lines(unheard(list, localizer));
    }
    Revision last = overlay.last();
    if (last != null) {
      card.lines(Differences.describe(last, localizer));
    }
    card.lines(Differences.below(overlay, localizer));
    return Reply.of(new Body(card.build(), buttons(overlay, localizer)));
  }

  private static RichText use(RuleCheck check, SharedWords list, Localizer localizer) {
    List<String> naming = check.naming(Reference.Kind.LIST, list.id());
    return RichText.of(
        naming.isEmpty()
            ? localizer.say("words.unused")
            : localizer.say("words.used", Map.of("rules", String.join(", ", naming))));
  }

  private RichText unheard(SharedWords list, Localizer localizer) {
    UnheardWords unheard = editing.previewer().lists().unheard(list, LOOKED_FOR);
    List<String> words = unheard.words();
    RichText.Builder text = RichText.builder();
    if (words.isEmpty()) {
      text.plain(localizer.say("words.heard", Map.of("count", unheard.asked())));
    } else {
      String told = String.join(", ", words.subList(0, Math.min(TOLD, words.size())));
      text.plain(
          localizer.say(
              "words.unheard",
              Map.of(
                  "count",
                  words.size(),
                  "asked",
                  unheard.asked(),
                  "words",
                  told + (words.size() > TOLD ? " …" : ""))));
    }
    return text.newLine().lines(views.unread(localizer)).build();
  }

  private static List<List<Button>> buttons(Overlay overlay, Localizer localizer) {
    String id = overlay.id();
    if (overlay.content().isDeleted()) {
      return List.of(List.of(new Button(localizer.say("save.undo"), "/words undo " + id)));
    }
    List<List<Button>> rows = new ArrayList<>();
    rows.add(
        List.of(
            new Button(localizer.say("rule.edit"), "/words edit " + id),
            new Button(localizer.say("rule.history"), "/words history " + id)));
    rows.add(List.of(new Button(localizer.say("rule.delete"), "/words delete " + id)));
    return rows;
  }

  Reply history(Operands words, CommandRequest request) {
    return RuleViews.history(Editable.WORDS, id(words, request), editing.book(), request);
  }

  /** What the rules that use a list would find otherwise in the last 30 days. */
  RichText preview(SharedWords list, Localizer localizer) {
    ListPreview preview =
        editing.previewer().lists().of(editing.book().now().check(), list, localizer.zone());
    RichText.Builder text = RichText.builder();
    for (ListPreview.RuleDifference rule : preview.rules()) {
      Difference difference = rule.difference();
      text.code("#" + rule.rule())
          .plain(" +" + number(difference.gained(), localizer))
          .plain(" −" + number(difference.lost(), localizer))
          .newLine()
          .lines(Snippets.of(difference.gained().samples()))
          .lines(Snippets.of(difference.lost().samples()));
    }
    text.plain(localizer.say("words.same", Map.of("count", preview.same()))).newLine();
    if (preview.unasked() > 0) {
      text.plain(localizer.say("words.unasked", Map.of("count", preview.unasked()))).newLine();
    }
    return text.lines(views.unread(localizer)).build();
  }

  private static String number(Side side, Localizer localizer) {
    return (side.complete() ? "" : "≥") + localizer.number(side.items());
  }

  /** The id of a list without the sign that names it in queries. */
  static String bare(String typed) {
    return typed.startsWith(SharedWords.SIGN) ? typed.substring(1) : typed;
  }

  /** Whether there is such a list. */
  boolean isList(String id) {
    return !editing.book().now().entry(Editable.WORDS, id).content().isDeleted();
  }

  static String id(Operands words, CommandRequest request) {
    String id = bare(words.next().id());
    if (id.isEmpty()) {
      throw nothing(words.first(), request);
    }
    return id;
  }

  /** More has to be typed: a line with all that {@code branch} takes is shown. */
  static BadInput nothing(String branch, CommandRequest request) {
    String typed = "words " + branch;
    String more = TAKING_MORE.getOrDefault(branch, "");
    String example = ("/" + typed + " migrant-workers " + more).strip();
    return request.wrong("typed.nothing", Map.of("command", typed, "example", example));
  }
}
