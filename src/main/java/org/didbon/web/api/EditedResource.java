package org.didbon.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.didbon.command.Refusals;
import org.didbon.command.Right;
import org.didbon.domain.Ids;
import org.didbon.match.RuleFault;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Action;
import org.didbon.rule.Change;
import org.didbon.rule.Editable;
import org.didbon.rule.EffectiveRules;
import org.didbon.rule.Overlay;
import org.didbon.rule.Proposal;
import org.didbon.rule.Refused;
import org.didbon.rule.Revision;
import org.didbon.rule.RuleBook;
import org.didbon.rule.Status;
import org.didbon.rule.WaitingChange;
import org.jspecify.annotations.Nullable;

/**
 * Things of one kind that programs list, change and take back, all by the rule book: what a chat
 * refuses is refused here.
 *
 * @param <D> one as a program writes it
 */
abstract class EditedResource<D extends WrittenDraft> {

  private static final int LONGEST_NOTE = 500;

  /** What is told of a thing beside its own fields, and changed by nobody. */
  private static final List<String> TOLD = List.of("edited", "changedBelow", "revision");

  final RuleBook book;
  private final Editable kind;
  private final String plural;
  private final String root;
  private final Right changing;
  private final Class<D> type;

  /**
   * @param plural how its lists are called in JSON and in the path
   * @param changing who may change one
   */
  EditedResource(RuleBook book, Editable kind, String plural, Right changing, Class<D> type) {
    this.book = book;
    this.kind = kind;
    this.plural = plural;
    this.root = ApiRoute.ROOT + "/" + plural;
    this.changing = changing;
    this.type = type;
  }

  /** How each is told, at one moment. */
  abstract Function<Overlay, Object> telling(EffectiveRules now, Localizer localizer);

  /**
   * What would be kept of it.
   *
   * @param was how it stands; empty for a new one
   */
  abstract String content(String id, D draft, Optional<Overlay> was);

  /** The id of a new one that has none of its own. */
  abstract String freeId(D draft);

  /** A new one with what it does not say and can be found out. */
  D completed(D draft, ApiCall call) {
    return draft;
  }

  /** Looks at a change before it is made; most are made at once. */
  void check(Proposal proposal, D draft) {}

  void open(ApiRoutes routes) {
    String one = root + "/{id}";
    routes.add(ApiRoute.get(root, Right.EDITOR, "limit", "cursor"), this::list);
    routes.add(ApiRoute.get(one, Right.EDITOR), this::one);
    routes.add(ApiRoute.get(one + "/history", Right.EDITOR, "limit"), this::history);
    routes.add(ApiRoute.change(HandlerType.PATCH, one, changing), this::change);
    routes.add(ApiRoute.change(HandlerType.DELETE, one, changing), this::delete);
    routes.add(ApiRoute.change(HandlerType.POST, one + "/undo", changing), this::undo);
    routes.add(ApiRoute.change(HandlerType.POST, root, changing), this::create);
  }

  private void list(ApiCall call) {
    EffectiveRules now = book.now();
    List<Overlay> there = now.all(kind).stream().filter(one -> !one.content().isDeleted()).toList();
    call.page(plural, there, Overlay::id, telling(now, call.localizer()));
  }

  private void one(ApiCall call) {
    Overlay overlay = present(call.path("id"));
    call.answer(200, shown(overlay, call.localizer()), tag(overlay));
  }

  private void history(ApiCall call) {
    String id = call.path("id");
    book.present(kind, id);
    List<ChangeAnswer> changes =
        book.history(kind, id, call.limit()).stream().map(ChangeAnswer::of).toList();
    call.answer(new ChangeList(changes));
  }

  /** The changes of a thing, the last first. */
  record ChangeList(List<ChangeAnswer> changes) {}

  private void create(ApiCall call) {
    D draft = completed(call.body(type), call);
    String id = draft.id() == null ? freeId(draft) : draft.id();
    if (!Ids.isValid(id)) {
      throw ApiFault.field("id", "an id has a-z, 0-9 and hyphens");
    }
    Status after = new Status(state(draft.on(), true), content(id, draft, Optional.empty()));
    Proposal proposal = book.propose(new Change(kind, id, Action.ADD, after, note(draft)));
    check(proposal, draft);
    call.at(root + "/" + id);
    save(call, proposal, 201);
  }

  private void change(ApiCall call) {
    Overlay seen = matched(call);
    ObjectNode merged = Drafts.of(kind, seen.content());
    ObjectNode patch = call.body();
    boolean only = patch.size() == 1 + (patch.has("note") ? 1 : 0) && patch.has("on");
    ApiJson.merge(merged, patch);
    D draft = ApiJson.read(merged, type);
    change(call, seen, draft, only);
  }

  /** The whole of one anew, as it was told: what is left out is there no more. */
  final void replace(ApiCall call) {
    Overlay seen = matched(call);
    ObjectNode whole = call.body();
    whole.remove(TOLD);
    if (!whole.has("id")) {
      whole.put("id", seen.id());
    }
    change(call, seen, ApiJson.read(whole, type), false);
  }

  /**
   * Makes one what it is to be.
   *
   * @param only whether it is switched on or off and nothing else
   */
  private void change(ApiCall call, Overlay seen, D draft, boolean only) {
    Status before = seen.content();
    if (!seen.id().equals(draft.id())) {
      throw ApiFault.field("id", "an id stays as it is");
    }
    Status after =
        new Status(
            state(draft.on(), before.isOn()),
            only ? before.text() : content(seen.id(), draft, Optional.of(seen)));
    boolean edited = !after.text().equals(before.text());
    Action action = edited ? Action.EDIT : after.isOn() ? Action.ENABLE : Action.DISABLE;
    try {
      Proposal proposal =
          book.propose(new Change(kind, seen.id(), action, after, note(draft)), seen);
      check(proposal, draft);
      save(call, proposal, 200);
    } catch (Refused e) {
      if (e.reason() != Refused.RefusalReason.SAME) {
        throw e;
      }
      // it stands as it was asked for
      call.answer(200, shown(seen, call.localizer()), tag(seen));
    }
  }

  private void delete(ApiCall call) {
    Overlay seen = matched(call);
    Status after = seen.content().with(Status.WatchState.DELETED);
    save(call, book.propose(new Change(kind, seen.id(), Action.DELETE, after, ""), seen), 204);
  }

  private void undo(ApiCall call) {
    String id = call.path("id");
    Overlay seen = book.present(kind, id);
    call.match().ifPresent(match -> checkMatch(match, seen, call.localizer()));
    save(call, book.propose(kind, id, Action.UNDO), 200);
  }

  private void save(ApiCall call, Proposal proposal, int status) {
    Revision saved;
    try {
      saved = book.save(proposal, call.author());
    } catch (Refused e) {
      WaitingChange waiting = e.waiting();
      if (waiting == null) {
        throw e;
      }
      call.answer(202, WaitingAnswer.of(waiting, e, call.localizer()));
      return;
    }
    EffectiveRules now = book.now();
    Overlay overlay = now.entry(kind, saved.id());
    if (overlay.content().isDeleted()) {
      call.nothing(); // deleted, or what was undone had made it
      return;
    }
    ObjectNode told = ApiJson.tree(shown(overlay, call.localizer()));
    if (!proposal.warnings().isEmpty()) {
      told.set(
          "warnings",
          ApiJson.trees(
              proposal.warnings().stream()
                  .map(warning -> QueryNote.of(warning, call.localizer()))
                  .toList()));
    }
    call.answer(status, told, tag(overlay));
  }

  /**
   * A change of what is guarded, which waits for the yes of a second admin.
   *
   * @param waiting its number, by which a chat says yes: {@code /pending}
   * @param until from then on nobody can say yes any more
   */
  record WaitingAnswer(long waiting, String id, Instant until, String detail) {

    static WaitingAnswer of(WaitingChange change, Refused refused, Localizer localizer) {
      return new WaitingAnswer(
          change.number(),
          change.change().id(),
          change.until(),
          Refusals.describe(refused, localizer).plain());
    }
  }

  /**
   * Something about a query.
   *
   * @param offset UTF-16 offset of its place
   */
  record QueryNote(String detail, int offset, int line, int column) {

    /**
     * Why what is on cannot be used; null if it can.
     *
     * @param name by which it is known to be broken
     */
    static @Nullable QueryNote ofBroken(
        String name, Overlay overlay, EffectiveRules now, Localizer localizer) {
      RuleFault fault = overlay.content().isOn() ? now.broken().get(name) : null;
      return fault == null ? null : of(fault, localizer);
    }

    static QueryNote of(RuleFault fault, Localizer localizer) {
      return new QueryNote(
          fault.fault().problem(localizer),
          fault.offset(),
          fault.fault().line(),
          fault.fault().column());
    }
  }

  Object shown(Overlay overlay, Localizer localizer) {
    return telling(book.now(), localizer).apply(overlay);
  }

  /** One that is there. */
  Overlay present(String id) {
    Overlay overlay = book.present(kind, id);
    if (overlay.content().isDeleted()) {
      throw ApiFault.of(404, "deleted", "it was deleted; undo brings it back")
          .with("id", overlay.id());
    }
    return overlay;
  }

  /** One that is as the author of a change saw it. */
  private Overlay matched(ApiCall call) {
    Overlay overlay = present(call.path("id"));
    String match =
        call.match()
            .orElseThrow(
                () ->
                    ApiFault.of(
                        428,
                        "no-if-match",
                        "say which version you saw: If-Match with the ETag, or * for any"));
    checkMatch(match, overlay, call.localizer());
    return overlay;
  }

  private void checkMatch(String match, Overlay overlay, Localizer localizer) {
    if (match.equals("*") || List.of(match.split("\\s*,\\s*", -1)).contains(tag(overlay))) {
      return;
    }
    ApiFault changed =
        ApiFault.of(
                412, "overtaken", "somebody else changed it meanwhile; look at it and ask again")
            .with("current", shown(overlay, localizer))
            .header("ETag", tag(overlay));
    Revision other = overlay.last();
    throw other == null ? changed : changed.with("other", ChangeAnswer.of(other));
  }

  /** Another as soon as anything of it is: by an edit, or by the file under it. */
  static String tag(Overlay overlay) {
    CRC32 sum = new CRC32();
    sum.update(overlay.content().text().getBytes(StandardCharsets.UTF_8));
    return "\"" + overlay.number() + "-" + Long.toHexString(sum.getValue()) + "\"";
  }

  private static Status.WatchState state(@Nullable Boolean wanted, boolean was) {
    return (wanted == null ? was : wanted) ? Status.WatchState.ON : Status.WatchState.OFF;
  }

  private String note(D draft) {
    String note = draft.note() == null ? "" : draft.note().strip();
    if (note.length() > LONGEST_NOTE) {
      throw ApiFault.field("note", "a note has at most " + LONGEST_NOTE + " characters");
    }
    return note;
  }

  /** An id made of a title that nothing has. */
  String free(String slug) {
    EffectiveRules now = book.now();
    String wanted = slug.isEmpty() ? kind.word() : slug;
    String id = wanted;
    for (int number = 2; !now.entry(kind, id).content().equals(Status.NONE); number++) {
      id = wanted + "-" + number;
    }
    return id;
  }
}
