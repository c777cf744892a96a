package org.didbon.web.api;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.didbon.command.Editing;
import org.didbon.command.Right;
import org.didbon.domain.SharedWords;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Action;
import org.didbon.rule.Change;
import org.didbon.rule.Editable;
import org.didbon.rule.EffectiveRules;
import org.didbon.rule.ListPreview;
import org.didbon.rule.Overlay;
import org.didbon.rule.Previewer;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status;
import org.didbon.text.Slug;
import org.didbon.web.api.Drafts.ListDraft;
import org.didbon.web.api.RuleResource.SideAnswer;
import org.jspecify.annotations.Nullable;

/** Lists of words that rules share. */
final class ListResource extends EditedResource<ListDraft> {

  private final Previewer previewer;

  ListResource(Editing editing) {
    super(editing.book(), Editable.WORDS, "lists", Right.EDITOR, ListDraft.class);
    this.previewer = editing.previewer();
  }

  /** A list; its fields are those of {@link RuleResource.RuleAnswer}. */
  record ListAnswer(
      String id,
      String title,
      Map<String, String> titles,
      String query,
      boolean on,
      boolean edited,
      boolean changedBelow,
      EditedResource.@Nullable QueryNote fault,
      long revision) {}

  /** What is to be looked at before it is saved. */
  record ListWish(@Nullable String id, @Nullable String query) {}

  /**
   * What it would change of the rules that use the list, in the last 30 days.
   *
   * @param same how many of them find what they find now
   * @param unasked how many more there are
   */
  record ListPreviewAnswer(List<RuleGainLoss> rules, int same, int unasked) {}

  /** What comes to a rule and what goes from it. */
  record RuleGainLoss(String rule, SideAnswer gained, SideAnswer lost) {}

  @Override
  void open(ApiRoutes routes) {
    super.open(routes);
    routes.add(ApiRoute.ask(ApiRoute.ROOT + "/lists/preview", Right.EDITOR), this::preview);
  }

  @Override
  Function<Overlay, Object> telling(EffectiveRules now, Localizer localizer) {
    return overlay -> told(overlay, now, localizer);
  }

  private static Object told(Overlay overlay, EffectiveRules now, Localizer localizer) {
    SharedWords list = RuleJson.list(overlay.content().text());
    return new ListAnswer(
        list.id(),
        list.title(),
        new TreeMap<>(list.titles()),
        list.query(),
        overlay.content().isOn(),
        overlay.isEdited(),
        overlay.isChangedBelow(),
        QueryNote.ofBroken(list.named(), overlay, now, localizer),
        overlay.number());
  }

  @Override
  String content(String id, ListDraft draft, Optional<Overlay> was) {
    if (!SharedWords.isId(id)) {
      throw ApiFault.field("id", "the id of a list begins with a letter");
    }
    return RuleJson.of(
        new SharedWords(
            id,
            draft.title() == null ? id : draft.title().strip(),
            Drafts.titles(draft.titles()),
            RuleResource.query(draft.query())));
  }

  @Override
  String freeId(ListDraft draft) {
    String slug = Slug.of(Objects.requireNonNullElse(draft.title(), ""));
    return free(SharedWords.isId(slug) ? slug : "list");
  }

  private void preview(ApiCall call) {
    ListWish wish = call.body(ListWish.class);
    Overlay seen = present(Objects.requireNonNullElse(wish.id(), ""));
    SharedWords list = RuleJson.list(seen.content().text()).with(RuleResource.query(wish.query()));
    Status after = Status.on(RuleJson.of(list));
    if (!after.text().equals(seen.content().text())) {
      book.propose(new Change(Editable.WORDS, list.id(), Action.EDIT, after, ""), seen);
    }
    ListPreview preview = previewer.lists().of(book.now().check(), list, ZoneOffset.UTC);
    call.answer(
        new ListPreviewAnswer(
            preview.rules().stream()
                .map(
                    one ->
                        new RuleGainLoss(
                            one.rule(),
                            SideAnswer.of(one.difference().gained()),
                            SideAnswer.of(one.difference().lost())))
                .toList(),
            preview.same(),
            preview.unasked()));
  }
}
