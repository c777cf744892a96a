package org.didbon.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.didbon.archive.Archive;
import org.didbon.domain.BadInput;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.domain.Rule;
import org.didbon.domain.Subject;
import org.didbon.match.RuleFault;
import org.didbon.phrase.Localizer;
import org.didbon.query.Query;
import org.didbon.rule.ActorPreview;
import org.didbon.rule.Editable;
import org.didbon.rule.EffectiveRules;
import org.didbon.rule.Overlay;
import org.didbon.rule.Preview;
import org.didbon.rule.Revision;
import org.didbon.rule.RuleBook;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status;
import org.didbon.rule.review.RuleReview;

/** Shows rules, and what a query would bring; changes nothing. Thread-safe. */
public final class RuleViews {

  private static final int LISTED = 50;
  private static final int CHANGES = 10;

  private final Editing editing;
  private final Archive archive;

  public RuleViews(Editing editing, Archive archive) {
    this.editing = editing;
    this.archive = archive;
  }

  public Reply list(CommandRequest request) {
    Localizer localizer = request.localizer();
    EffectiveRules effective = editing.book().now();
    List<Overlay> rules =
        effective.all(Editable.RULE).stream()
            .filter(overlay -> !overlay.content().isDeleted())
            .toList();
    RichText.Builder list = RichText.builder();
    list.plain(localizer.say("rule.list", Map.of("count", rules.size()))).newLine();
    for (Overlay overlay : rules.subList(0, Math.min(LISTED, rules.size()))) {
      Rule rule = RuleJson.rule(overlay.content().text());
      String broken = effective.broken().containsKey(rule.id()) ? " ✗" : "";
      list.plain("• ")
          .code(Subject.rule(rule.id()).named())
          .plain(" " + rule.titleIn(localizer.readable()));
      list.plain(Differences.marks(overlay) + broken).newLine();
    }
    if (rules.size() > LISTED) {
      list.plain(localizer.say("rule.more", Map.of("count", rules.size() - LISTED))).newLine();
    }
    list.plain(localizer.say("rule.legend"));
    Button add = new Button(localizer.say("rule.add"), "/rule add");
    return Reply.of(new Body(list.build(), List.of(List.of(add))));
  }

  public Reply show(Operands words, CommandRequest request) {
    Localizer localizer = request.localizer();
    Overlay overlay = editing.book().present(Editable.RULE, id(words, request));
    Revision last = overlay.last();
    RichText.Builder card = RichText.builder();
    if (overlay.content().text().isEmpty()) {
      return Reply.of(RichText.of(localizer.say("rule.deleted")));
    }
    Rule rule = RuleJson.rule(overlay.content().text());
    card.bold(rule.titleIn(localizer.readable())).plain(" ").code(Subject.rule(rule.id()).named());
    card.plain((rule.severity() == Rule.Severity.URGENT ? " ‼" : "") + Differences.marks(overlay));
    card.newLine().code(Differences.oneLine(rule.query())).newLine();
    rule.match().forEach(sentence -> card.plain("✓ " + sentence).newLine());
    rule.ignore().forEach(sentence -> card.plain("✗ " + sentence).newLine());
    if (overlay.content().isDeleted()) {
      card.plain(localizer.say("rule.deleted")).newLine();
    }
    RuleFault fault = editing.book().now().broken().get(rule.id());
    if (fault != null) {
      String problem = fault.fault().problem(localizer);
      card.plain(localizer.say("rule.broken", Map.of("problem", problem))).newLine();
    }
    int chats = editing.reach().hearing(rule.subject());
    card.plain(localizer.say("rule.chats", Map.of("chats", chats))).newLine();
    int misjudged = editing.reach().misjudged(rule.subject());
    card.plain(
            localizer.say(
                "rule.misjudged",
                Map.of("count", misjudged, "button", localizer.say("button.wrong"))))
        .newLine();
    if (fault == null && !overlay.content().isDeleted()) {
      card.lines(review(rule.query(), rule.subject(), localizer));
    }
    if (last != null) {
      card.lines(Differences.describe(last, localizer));
    }
    card.lines(Differences.below(overlay, localizer));
    return Reply.of(new Body(card.build(), buttons(overlay, localizer)));
  }

  /** What each part of the query brought; nothing where it names what was switched off. */
  private RichText review(String written, Subject subject, Localizer localizer) {
    try {
      Query query = editing.book().read(written);
      RuleReview review = editing.reviewer().of(query, subject, localizer.zone());
      return RuleReviewText.brief(review, localizer);
    } catch (BadInput e) {
      return RichText.builder().build();
    }
  }

  private static List<List<Button>> buttons(Overlay overlay, Localizer localizer) {
    String id = overlay.id();
    List<List<Button>> rows = new ArrayList<>();
    if (overlay.content().isDeleted()) {
      return List.of(List.of(new Button(localizer.say("save.undo"), "/rule undo " + id)));
    }
    String other = overlay.content().state() == Status.WatchState.OFF ? "enable" : "disable";
    rows.add(
        List.of(
            new Button(localizer.say("rule.edit"), "/rule edit " + id),
            new Button(localizer.say("rule.test"), "/rule test " + id)));
    rows.add(
        List.of(
            new Button(localizer.say("rule." + other), "/rule " + other + " " + id),
            new Button(localizer.say("rule.history"), "/rule history " + id)));
    rows.add(
        List.of(
            new Button(localizer.say("rule.suggest"), "/rule suggest " + id),
            new Button(localizer.say("rule.delete"), "/rule delete " + id)));
    return rows;
  }

  /** What a rule that is there, or a query that is none yet, would have brought. */
  public Reply test(Operands words, CommandRequest request) {
    if (words.rest().isEmpty()) {
      throw nothing(request);
    }
    Operands operand = words.next();
    Overlay overlay = editing.book().now().entry(Editable.RULE, operand.id());
    boolean known = operand.rest().isEmpty() && !overlay.content().text().isEmpty();
    String query = known ? RuleJson.rule(overlay.content().text()).query() : words.rest();
    Query asked = editing.book().read(query);
    Subject subject = known ? Subject.rule(overlay.id()) : Subject.EVERYTHING;
    RichText shown =
        RichText.builder()
            .code(Differences.oneLine(query))
            .lines(preview(asked, "", subject, request.localizer()).text())
            .build();
    return Reply.of(shown);
  }

  /** A preview and its words. */
  public record Shown(Preview preview, RichText text) {}

  public Shown preview(Query query, String before, Subject subject, Localizer localizer) {
    Preview preview = editing.previewer().of(query, before, subject, localizer.zone());
    RichText text =
        RichText.builder()
            .lines(PreviewText.of(preview, localizer))
            .lines(unread(localizer))
            .build();
    return new Shown(preview, text);
  }

  /**
   * What another form of a person would have brought.
   *
   * @param fresh whether he is not watched now
   */
  public RichText preview(ActorPreview preview, boolean fresh, Localizer localizer) {
    return RichText.builder()
        .lines(PreviewText.of(preview, fresh, localizer))
        .lines(unread(localizer))
        .build();
  }

  /** That not all of the past could be looked at yet; nothing if it was. */
  public RichText unread(Localizer localizer) {
    RichText.Builder text = RichText.builder();
    if (!archive.isUpToDate()) {
      Map<String, Integer> percent = Map.of("percent", archive.progress().percent());
      text.plain(localizer.say("search.unread", percent));
    }
    return text.build();
  }

  public Reply history(Operands words, CommandRequest request) {
    return history(Editable.RULE, id(words, request), editing.book(), request);
  }

  /** The last changes of a thing, and what its file would change. */
  public static Reply history(Editable kind, String id, RuleBook book, CommandRequest request) {
    Overlay overlay = book.present(kind, id);
    return Reply.of(
        RichText.builder()
            .lines(Differences.below(overlay, request.localizer()))
            .lines(history(book.history(kind, overlay.id(), CHANGES), request.localizer()))
            .build());
  }

  /** Changes, last first. */
  public static RichText history(List<Revision> changes, Localizer localizer) {
    return history(changes, UnaryOperator.identity(), localizer);
  }

  /**
   * Likewise.
   *
   * @param named how people are told, by {@code network:id}
   */
  public static RichText history(
      List<Revision> changes, UnaryOperator<String> named, Localizer localizer) {
    if (changes.isEmpty()) {
      return RichText.of(localizer.say("audit.none"));
    }
    RichText.Builder list = RichText.builder();
    changes.forEach(change -> list.lines(Differences.describe(change, named, localizer)));
    return list.build();
  }

  public static String id(Operands words, CommandRequest request) {
    String id = words.next().id();
    if (id.isEmpty()) {
      throw nothing(request);
    }
    return id;
  }

  private static RuntimeException nothing(CommandRequest request) {
    String branch = Operands.of(request.words()).first();
    String example =
        branch.isEmpty() || branch.equals("test")
            ? request.localizer().say("rule.example")
            : "/rule " + branch + " migrants";
    return request.wrong("typed.nothing", Map.of("command", "rule " + branch, "example", example));
  }
}
