package org.didbon.web.api;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.didbon.archive.HitPage.Hit;
import org.didbon.command.Editing;
import org.didbon.command.Right;
import org.didbon.domain.Rule;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.query.Query;
import org.didbon.rule.Editable;
import org.didbon.rule.EffectiveRules;
import org.didbon.rule.Overlay;
import org.didbon.rule.Preview;
import org.didbon.rule.Proposal;
import org.didbon.rule.RuleJson;
import org.didbon.text.Slug;
import org.didbon.web.api.Drafts.ExampleSentences;
import org.didbon.web.api.Drafts.RuleDraft;
import org.jspecify.annotations.Nullable;

/** Rules: what they ask, what a change would bring, and the change. */
final class RuleResource extends EditedResource<RuleDraft> {

  private static final int LONGEST_SENTENCE = 2_000;
  private static final int MOST_SENTENCES = 200;

  private final Editing editing;

  RuleResource(Editing editing) {
    super(editing.book(), Editable.RULE, "rules", Right.EDITOR, RuleDraft.class);
    this.editing = editing;
  }

  /**
   * A rule.
   *
   * @param guarded whether a second admin has to say yes to each change
   * @param on whether it is watched
   * @param edited whether people changed what the file says
   * @param changedBelow whether the file was changed under that edit
   * @param fault why it cannot be used, though it is on; null if it can
   * @param revision of its last change, 0 if there is none
   */
  record RuleAnswer(
      String id,
      String title,
      Map<String, String> titles,
      String query,
      String severity,
      ExampleSentences examples,
      boolean guarded,
      boolean on,
      boolean edited,
      boolean changedBelow,
      EditedResource.@Nullable QueryNote fault,
      long revision) {}

  /**
   * What is to be looked at before it is saved.
   *
   * @param rule whose query it would take the place of; null for none
   */
  record PreviewWish(@Nullable String query, @Nullable String rule) {}

  /**
   * What a query would have brought in the last 30 days, today among them.
   *
   * @param items by day, in UTC
   * @param stories that they belong to
   * @param complete false if there were so many that the earliest days were left out
   * @param chats how many hear of it
   * @param gained items that come in by it, against the rule; null without one
   */
  record PreviewAnswer(
      SortedMap<LocalDate, Integer> items,
      int total,
      boolean complete,
      int stories,
      double alertsADay,
      int chats,
      List<ItemAnswer> samples,
      @Nullable SideAnswer gained,
      @Nullable SideAnswer lost) {}

  /** Some items of many. */
  record SideAnswer(int items, boolean complete, List<ItemAnswer> samples) {

    static SideAnswer of(Preview.Side side) {
      return new SideAnswer(side.items(), side.complete(), RuleResource.samples(side.samples()));
    }
  }

  @Override
  void open(ApiRoutes routes) {
    super.open(routes);
    routes.add(ApiRoute.ask(ApiRoute.ROOT + "/rules/preview", Right.EDITOR), this::preview);
  }

  @Override
  Function<Overlay, Object> telling(EffectiveRules now, Localizer localizer) {
    return overlay -> told(overlay, now, localizer);
  }

  private static Object told(Overlay overlay, EffectiveRules now, Localizer localizer) {
    Rule rule = RuleJson.rule(overlay.content().text());
    return new RuleAnswer(
        rule.id(),
        rule.title(),
        new TreeMap<>(rule.titles()),
        rule.query(),
        rule.severity().name().toLowerCase(Locale.ROOT),
        new ExampleSentences(rule.match(), rule.ignore()),
        rule.guarded(),
        overlay.content().isOn(),
        overlay.isEdited(),
        overlay.isChangedBelow(),
        QueryNote.ofBroken(rule.id(), overlay, now, localizer),
        overlay.number());
  }

  @Override
  String content(String id, RuleDraft draft, Optional<Overlay> was) {
    ExampleSentences examples =
        draft.examples() == null ? new ExampleSentences(null, null) : draft.examples();
    return RuleJson.of(
        new Rule(
            id,
            draft.title() == null ? id : draft.title().strip(),
            Drafts.titles(draft.titles()),
            query(draft.query()),
            severity(draft.severity()),
            sentences("examples.match", examples.matching()),
            sentences("examples.ignore", examples.ignoring()),
            Boolean.TRUE.equals(draft.guarded())));
  }

  private static List<String> sentences(String field, List<String> written) {
    boolean bad =
        written.size() > MOST_SENTENCES
            || written.stream()
                .anyMatch(one -> one == null || one.isBlank() || one.length() > LONGEST_SENTENCE);
    if (bad) {
      throw ApiFault.field(field, "examples are at most 200 sentences of at most 2000 characters");
    }
    return written;
  }

  static String query(@Nullable String written) {
    if (written == null || written.isBlank()) {
      throw ApiFault.field("query", "a query is wanted");
    }
    return written.strip();
  }

  private static Rule.Severity severity(@Nullable String written) {
    return switch (written == null ? "normal" : written) {
      case "normal" -> Rule.Severity.NORMAL;
      case "urgent" -> Rule.Severity.URGENT;
      default -> throw ApiFault.field("severity", "severity is normal or urgent");
    };
  }

  @Override
  String freeId(RuleDraft draft) {
    return free(Slug.of(Objects.requireNonNullElse(draft.title(), "")));
  }

  /** More alerts than anybody reads have to be meant, as in a chat. */
  @Override
  void check(Proposal proposal, RuleDraft draft) {
    boolean meant = Boolean.TRUE.equals(draft.evenIfBusy());
    if (meant || proposal.query().isEmpty() || !proposal.change().after().isOn()) {
      return;
    }
    Rule rule = RuleJson.rule(proposal.change().after().text());
    boolean same =
        proposal.seen().content().isOn()
            && RuleJson.rule(proposal.seen().content().text()).query().equals(rule.query());
    if (same) {
      return;
    }
    Preview preview =
        editing.previewer().of(proposal.query().get(), "", rule.subject(), ZoneOffset.UTC);
    if (preview.alertsADay() > editing.mostAlertsADay()) {
      throw ApiFault.of(
              409,
              "busy-rule",
              "it would bring more alerts a day than anybody reads; narrow it, or send"
                  + " evenIfBusy: true")
          .with("alertsADay", rounded(preview.alertsADay()))
          .with("most", editing.mostAlertsADay());
    }
  }

  private void preview(ApiCall call) {
    PreviewWish wish = call.body(PreviewWish.class);
    Query query = book.read(query(wish.query()));
    String before =
        wish.rule() == null ? "" : RuleJson.rule(present(wish.rule()).content().text()).query();
    Subject subject = wish.rule() == null ? Subject.EVERYTHING : Subject.rule(wish.rule());
    Preview preview = editing.previewer().of(query, before, subject, ZoneOffset.UTC);
    Preview.Difference edit = preview.edit();
    call.answer(
        new PreviewAnswer(
            preview.items().items(),
            preview.items().total(),
            preview.items().complete(),
            preview.stories(),
            rounded(preview.alertsADay()),
            preview.chats(),
            samples(preview.samples()),
            edit == null ? null : SideAnswer.of(edit.gained()),
            edit == null ? null : SideAnswer.of(edit.lost())));
  }

  static double rounded(double number) {
    return Math.round(number * 100) / 100.0;
  }

  static List<ItemAnswer> samples(List<Hit> hits) {
    return hits.stream().map(hit -> ItemAnswer.of(hit, "")).toList();
  }
}
