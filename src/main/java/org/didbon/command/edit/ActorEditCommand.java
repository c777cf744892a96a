package org.didbon.command.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.didbon.actor.ActorBook;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.Operands;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.RuleViews;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.domain.Actor.Role;
import org.didbon.domain.Body;
import org.didbon.domain.RichText;
import org.didbon.rule.Action;
import org.didbon.rule.Change;
import org.didbon.rule.Editable;
import org.didbon.rule.Overlay;
import org.didbon.rule.RuleBook;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status;
import org.didbon.text.Slug;

/** Changes who is watched: what follows {@code /actor} where it is no name. Thread-safe. */
final class ActorEditCommand implements Command {

  /** What {@code /actor edit} changes. */
  private static final List<String> FIELDS =
      List.of("name", "born", "country", "tags", "about", "bare", "not");

  private final RuleBook book;
  private final SaveFlow saveFlow;
  private final Map<String, Branches.Branch> branches = new LinkedHashMap<>();

  ActorEditCommand(RuleBook book, SaveFlow saveFlow) {
    this.book = book;
    this.saveFlow = saveFlow;
    branches.put("add", this::add);
    branches.put("edit", this::edit);
    branches.put("alias", this::alias);
    branches.put("post", this::post);
    branches.put("disable", this::state);
    branches.put("enable", this::state);
    branches.put("delete", this::state);
    branches.put("undo", this::state);
    branches.put("reset", this::state);
    branches.put("history", this::history);
  }

  @Override
  public String name() {
    return "actor";
  }

  @Override
  public Right right() {
    return Right.EDITOR;
  }

  @Override
  public Set<String> branchesOf(String command) {
    return command.equals(name()) ? branches.keySet() : Set.of();
  }

  @Override
  public Reply run(CommandRequest request) {
    Operands words = Operands.of(request.words());
    Branches.Branch branch = branches.get(words.first());
    if (branch == null || words.rest().isEmpty()) {
      throw usage(request);
    }
    return branch.run(words, request);
  }

  private Reply add(Operands words, CommandRequest request) {
    String name = words.rest();
    String id = Slug.of(name);
    Actor actor =
        new Actor(
            id.isEmpty() ? "actor" : id,
            name,
            Map.of(ActorFields.language(name), List.of(name)),
            "",
            "",
            List.of(),
            "",
            BareSurname.AUTO,
            List.of());
    Change change =
        new Change(Editable.ACTOR, actor.id(), Action.ADD, Status.on(RuleJson.of(actor)), "");
    return warned(actor, saveFlow.now(book.propose(change), request), request);
  }

  /** {@code edit ID FIELD VALUE}; the fields are those of {@code actors.yaml}. */
  private Reply edit(Operands words, CommandRequest request) {
    Operands id = words.next();
    Operands field = id.next();
    Overlay overlay = watched(id.id(), request);
    Actor was = RuleJson.actor(overlay.content().text());
    String value = field.rest();
    ActorDraft draft = ActorDraft.of(was);
    switch (field.first()) {
      case "name" -> draft.name(value);
      case "born" -> draft.born(ActorFields.day(value, request));
      case "country" -> draft.country(ActorFields.country(id.id(), value, request));
      case "tags" -> draft.tags(ActorFields.tags(value, request));
      case "about" -> draft.about(ActorFields.about(was.about(), value));
      case "bare" -> draft.bare(bare(value, request));
      case "not" -> draft.not(ActorFields.and(was.not(), value));
      default -> throw fields(request);
    }
    return save(overlay, draft.actor(), request);
  }

  /** {@code alias ID NAME}: one more name, in the language of its letters or the one named. */
  private Reply alias(Operands words, CommandRequest request) {
    Operands id = words.next();
    Overlay overlay = watched(id.id(), request);
    Operands named = id.next();
    boolean tagged = named.first().matches(ActorFields.LANGUAGES) && !named.rest().isEmpty();
    String language = tagged ? named.first() : ActorFields.language(id.rest());
    String name = tagged ? named.rest() : id.rest();
    if (name.isEmpty()) {
      throw usage(request);
    }
    Actor was = RuleJson.actor(overlay.content().text());
    List<String> names = ActorFields.and(was.names().getOrDefault(language, List.of()), name);
    return save(overlay, ActorDraft.of(was).names(language, names).actor(), request);
  }

  /** {@code post ID TITLE; OF; FROM; TO}, of which all but the title may be missing. */
  private Reply post(Operands words, CommandRequest request) {
    Operands id = words.next();
    Overlay overlay = watched(id.id(), request);
    String[] parts = (id.rest() + ";;;").split(";", -1);
    if (parts[0].isBlank()) {
      throw usage(request);
    }
    Role role = ActorFields.role(parts, request);
    Actor was = RuleJson.actor(overlay.content().text());
    List<Role> roles = new ArrayList<>(was.roles());
    // the same post once more is its other dates
    Role named =
        roles.stream()
            .filter(role::isSamePost)
            .findFirst()
            .map(had -> new Role(had.title(), had.of(), role.from(), role.to()))
            .orElse(role);
    roles.removeIf(role::isSamePost);
    roles.add(named);
    return save(overlay, ActorDraft.of(was).roles(roles).actor(), request);
  }

  private Reply state(Operands words, CommandRequest request) {
    return saveFlow.now(
        book.propose(Editable.ACTOR, words.next().id(), Action.of(words.first())), request);
  }

  private Reply history(Operands words, CommandRequest request) {
    return RuleViews.history(Editable.ACTOR, words.next().id(), book, request);
  }

  private Reply save(Overlay seen, Actor edited, CommandRequest request) {
    Status.WatchState state = seen.content().isOn() ? Status.WatchState.ON : Status.WatchState.OFF;
    Status after = new Status(state, RuleJson.of(edited));
    Change change = new Change(Editable.ACTOR, edited.id(), Action.EDIT, after, "");
    return warned(edited, saveFlow.now(book.propose(change, seen), request), request);
  }

  /** With what may be meant otherwise of the names. */
  private Reply warned(Actor actor, Reply reply, CommandRequest request) {
    RichText text =
        RichText.builder()
            .lines(reply.body().text())
            .lines(
                NameDoubts.describe(
                    actor, ActorBook.of(book.now().actors()).warnings(), request.localizer()))
            .build();
    return Reply.of(new Body(text, reply.body().buttons()));
  }

  private Overlay watched(String id, CommandRequest request) {
    Overlay overlay = book.present(Editable.ACTOR, id);
    if (overlay.content().isDeleted()) {
      throw request.wrong("rule.deleted", Map.of());
    }
    return overlay;
  }

  private static RuntimeException fields(CommandRequest request) {
    return request.wrong("typed.branches", Map.of("what", Branches.usage("actor edit ID", FIELDS)));
  }

  private RuntimeException usage(CommandRequest request) {
    return request.wrong(
        "actor.branches", Map.of("what", Branches.usage("actor", branches.keySet())));
  }

  private BareSurname bare(String written, CommandRequest request) {
    try {
      return BareSurname.valueOf(written.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw usage(request);
    }
  }
}
