package org.didbon.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.didbon.actor.ActorBook;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.domain.Actor.Role;
import org.didbon.domain.Body;
import org.didbon.domain.RichText;
import org.didbon.rule.Action;
import org.didbon.rule.Change;
import org.didbon.rule.Content;
import org.didbon.rule.Entry;
import org.didbon.rule.Kind;
import org.didbon.rule.RuleBook;
import org.didbon.rule.Written;
import org.didbon.text.Slug;

/** Changes who is watched: what follows {@code /actor} where it is no name. Thread-safe. */
final class ActorEditCommand implements Command {

  /** What {@code /actor edit} changes. */
  private static final List<String> FIELDS =
      List.of("name", "born", "country", "tags", "about", "bare", "not");

  private final RuleBook book;
  private final Saving saving;
  private final Map<String, RuleCommand.Branch> branches = new LinkedHashMap<>();

  ActorEditCommand(RuleBook book, Saving saving) {
    this.book = book;
    this.saving = saving;
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
  public List<String> words() {
    return List.of();
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
  public Reply run(Asked asked) {
    Operands words = Operands.of(asked.words());
    RuleCommand.Branch branch = branches.get(words.first());
    if (branch == null || words.rest().isEmpty()) {
      throw usage(asked);
    }
    return branch.run(words, asked);
  }

  private Reply add(Operands words, Asked asked) {
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
        new Change(Kind.ACTOR, actor.id(), Action.ADD, Content.on(Written.of(actor)), "");
    return warned(actor, saving.now(book.propose(change), asked), asked);
  }

  /** {@code edit ID FIELD VALUE}; the fields are those of {@code actors.yaml}. */
  private Reply edit(Operands words, Asked asked) {
    Operands id = words.next();
    Operands field = id.next();
    Entry entry = watched(id.id(), asked);
    Actor was = Written.actor(entry.content().text());
    String value = field.rest();
    ActorDraft draft = ActorDraft.of(was);
    switch (field.first()) {
      case "name" -> draft.name(value);
      case "born" -> draft.born(ActorFields.day(value, asked));
      case "country" -> draft.country(ActorFields.country(id.id(), value, asked));
      case "tags" -> draft.tags(ActorFields.tags(value, asked));
      case "about" -> draft.about(ActorFields.about(was.about(), value));
      case "bare" -> draft.bare(bare(value, asked));
      case "not" -> draft.not(ActorFields.and(was.not(), value));
      default -> throw fields(asked);
    }
    return save(entry, draft.actor(), asked);
  }

  /** {@code alias ID NAME}: one more name, in the language of its letters or the one named. */
  private Reply alias(Operands words, Asked asked) {
    Operands id = words.next();
    Entry entry = watched(id.id(), asked);
    Operands named = id.next();
    boolean tagged = named.first().matches(ActorFields.LANGUAGES) && !named.rest().isEmpty();
    String language = tagged ? named.first() : ActorFields.language(id.rest());
    String name = tagged ? named.rest() : id.rest();
    if (name.isEmpty()) {
      throw usage(asked);
    }
    Actor was = Written.actor(entry.content().text());
    List<String> names = ActorFields.and(was.names().getOrDefault(language, List.of()), name);
    return save(entry, ActorDraft.of(was).names(language, names).actor(), asked);
  }

  /** {@code post ID TITLE; OF; FROM; TO}, of which all but the title may be missing. */
  private Reply post(Operands words, Asked asked) {
    Operands id = words.next();
    Entry entry = watched(id.id(), asked);
    String[] parts = (id.rest() + ";;;").split(";", -1);
    if (parts[0].isBlank()) {
      throw usage(asked);
    }
    Role role = ActorFields.role(parts, asked);
    Actor was = Written.actor(entry.content().text());
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
    return save(entry, ActorDraft.of(was).roles(roles).actor(), asked);
  }

  private Reply state(Operands words, Asked asked) {
    return saving.now(book.propose(Kind.ACTOR, words.next().id(), Action.of(words.first())), asked);
  }

  private Reply history(Operands words, Asked asked) {
    return RuleViews.history(Kind.ACTOR, words.next().id(), book, asked);
  }

  private Reply save(Entry seen, Actor edited, Asked asked) {
    Content.State state = seen.content().isOn() ? Content.State.ON : Content.State.OFF;
    Content after = new Content(state, Written.of(edited));
    Change change = new Change(Kind.ACTOR, edited.id(), Action.EDIT, after, "");
    return warned(edited, saving.now(book.propose(change, seen), asked), asked);
  }

  /** With what may be meant otherwise of the names. */
  private Reply warned(Actor actor, Reply reply, Asked asked) {
    RichText text =
        RichText.builder()
            .lines(reply.body().text())
            .lines(
                NameDoubts.told(
                    actor, ActorBook.of(book.now().actors()).warnings(), asked.localizer()))
            .build();
    return Reply.of(new Body(text, reply.body().buttons()));
  }

  private Entry watched(String id, Asked asked) {
    Entry entry = book.present(Kind.ACTOR, id);
    if (entry.content().isDeleted()) {
      throw asked.wrong("rule.deleted", Map.of());
    }
    return entry;
  }

  private static RuntimeException fields(Asked asked) {
    return asked.wrong(
        "typed.branches", Map.of("what", RuleCommand.usage("actor edit ID", FIELDS)));
  }

  private RuntimeException usage(Asked asked) {
    return asked.wrong(
        "actor.branches", Map.of("what", RuleCommand.usage("actor", branches.keySet())));
  }

  private BareSurname bare(String written, Asked asked) {
    try {
      return BareSurname.valueOf(written.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw usage(asked);
    }
  }
}
