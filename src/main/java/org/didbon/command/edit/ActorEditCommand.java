package org.didbon.command.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.Dialogues;
import org.didbon.command.Operands;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.RuleViews;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.domain.Actor.Role;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Action;
import org.didbon.rule.Change;
import org.didbon.rule.Editable;
import org.didbon.rule.Overlay;
import org.didbon.rule.Proposal;
import org.didbon.rule.RuleBook;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status;

/** Changes who is watched: what follows {@code /actor} where it is no name. Thread-safe. */
final class ActorEditCommand implements Command {

  /** What {@code /actor edit} changes. */
  private static final List<String> FIELDS =
      List.of("name", "born", "country", "tags", "about", "bare", "not");

  /** Of these, what changes whom texts are found to name. */
  private static final Set<String> FOUND_BY = Set.of("country", "bare", "not");

  private final RuleBook book;
  private final SaveFlow saveFlow;
  private final KnownActors known;
  private final ActorOffer offer;
  private final Dialogues dialogues;
  private final Map<String, Branches.Branch> branches = new LinkedHashMap<>();

  ActorEditCommand(RuleBook book, SaveFlow saveFlow, ActorOffer offer, Dialogues dialogues) {
    this.dialogues = dialogues;
    this.book = book;
    this.saveFlow = saveFlow;
    this.offer = offer;
    this.known = new KnownActors(book);
    branches.put("add", this::add);
    branches.put("edit", this::edit);
    branches.put("alias", this::alias);
    branches.put("post", this::post);
    branches.put("drop", this::drop);
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
  public List<String> manual() {
    return List.of("actor.help");
  }

  @Override
  public Set<String> branchesOf(String command) {
    return command.equals(name()) ? branches.keySet() : Set.of();
  }

  @Override
  public Reply run(CommandRequest request) {
    Operands words = Operands.of(request.words());
    Branches.Branch branch = branches.get(words.first());
    if (words.first().equals("add") && words.rest().isEmpty()) {
      return asked("actor.add.ask", request);
    }
    if (branch == null || words.rest().isEmpty()) {
      throw usage(request);
    }
    return branch.run(words, request);
  }

  /** What the command lacks at its end is asked for: the person's next words are that. */
  private Reply asked(String question, CommandRequest request) {
    Localizer localizer = request.localizer();
    dialogues.ask(
        request.incoming(),
        new PassingStep(
            answer ->
                run(
                    new CommandRequest(
                        answer.incoming(),
                        name(),
                        request.words() + " " + answer.words(),
                        answer.localizer()))));
    RichText example = RichText.code(localizer.say("post.example"));
    return Reply.of(localizer.rich(question, Map.of("example", example)));
  }

  /** Who is there already is shown, and somebody else of the name added after a yes. */
  private Reply add(Operands words, CommandRequest request) {
    String name = words.rest();
    Actor actor =
        new Actor(
            known.freeId(name),
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
    Proposal proposal = book.propose(change);
    List<Overlay> there = known.named(name);
    if (there.isEmpty()) {
      return offer.shown(proposal, request);
    }
    return saveFlow.beside(
        KnownActors.describe(there, request.localizer()),
        KnownActors.buttons(there, request),
        "actor.another",
        proposal,
        request);
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
    return FOUND_BY.contains(field.first())
        ? offer.shown(proposal(overlay, draft.actor()), request)
        : saveFlow.now(proposal(overlay, draft.actor()), request);
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
      return asked("actor.alias.ask", request);
    }
    Actor was = RuleJson.actor(overlay.content().text());
    List<String> names = ActorFields.and(was.names().getOrDefault(language, List.of()), name);
    return offer.shown(
        proposal(overlay, ActorDraft.of(was).names(language, names).actor()), request);
  }

  /** {@code post ID TITLE, OF, since FROM, until TO}, of which all but the title may be missing. */
  private Reply post(Operands words, CommandRequest request) {
    Operands id = words.next();
    Overlay overlay = watched(id.id(), request);
    if (id.rest().isBlank() || id.rest().startsWith(";")) {
      return asked("actor.post.ask", request);
    }
    Role role = TypedPost.read(id.rest(), request);
    Actor was = RuleJson.actor(overlay.content().text());
    HeldPosts held = HeldPosts.of(was.roles()).with(role);
    RichText understood = ActorFields.understood(held.last(), request.localizer());
    Proposal proposal = proposal(overlay, ActorDraft.of(was).roles(held.roles()).actor());
    return offer.shown(proposal, understood, request);
  }

  /** {@code drop ID WHAT}: a name, somebody who was never meant, or a post. */
  private Reply drop(Operands words, CommandRequest request) {
    Operands id = words.next();
    Overlay overlay = watched(id.id(), request);
    if (id.rest().isEmpty()) {
      return asked("actor.drop.ask", request);
    }
    Actor was = RuleJson.actor(overlay.content().text());
    Actor left = ActorFields.without(was, id.rest(), request);
    return offer.shown(proposal(overlay, left), request);
  }

  private Reply state(Operands words, CommandRequest request) {
    Action action = Action.of(words.first());
    Overlay overlay = known.meant(words.next().id());
    Proposal proposal = book.propose(Editable.ACTOR, overlay.id(), action);
    boolean lives = !proposal.change().after().text().isEmpty();
    return switch (action) {
      case DELETE -> offer.sure("actor.sure", "rule.delete", proposal, request);
      case DISABLE -> offer.sure("actor.off", "rule.disable", proposal, request);
      case ENABLE, RESET ->
          lives ? offer.shown(proposal, request) : saveFlow.now(proposal, request);
      default -> saveFlow.now(proposal, request);
    };
  }

  private Reply history(Operands words, CommandRequest request) {
    return RuleViews.history(Editable.ACTOR, known.meant(words.next().id()).id(), book, request);
  }

  private Proposal proposal(Overlay seen, Actor edited) {
    Status.WatchState state = seen.content().isOn() ? Status.WatchState.ON : Status.WatchState.OFF;
    Status after = new Status(state, RuleJson.of(edited));
    return book.propose(new Change(Editable.ACTOR, edited.id(), Action.EDIT, after, ""), seen);
  }

  private Overlay watched(String id, CommandRequest request) {
    Overlay overlay = known.meant(id);
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
