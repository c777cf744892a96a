package org.didbon.command.edit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.command.CommandRequest;
import org.didbon.command.Operands;
import org.didbon.command.PeopleNames;
import org.didbon.command.Permissions;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Action;
import org.didbon.rule.Change;
import org.didbon.rule.Editable;
import org.didbon.rule.Overlay;
import org.didbon.rule.Proposal;
import org.didbon.rule.RuleBook;
import org.didbon.rule.Status;

/** Who may change what is watched. */
final class AdminCommand implements BranchedCommand {

  private static final Set<String> ROLES = Set.of("admin", "editor");

  private final RuleBook book;
  private final SaveFlow saveFlow;
  private final Permissions permissions;
  private final PeopleNames names;
  private final Branches branches;

  AdminCommand(RuleBook book, SaveFlow saveFlow, Permissions permissions, PeopleNames names) {
    this.names = names;
    this.book = book;
    this.saveFlow = saveFlow;
    this.permissions = permissions;
    branches = new Branches("admin", (words, request) -> list(request));
    branches.put("add", this::add);
    branches.put("remove", this::remove);
  }

  @Override
  public Branches branches() {
    return branches;
  }

  @Override
  public Right right() {
    return Right.ADMIN;
  }

  private Reply list(CommandRequest request) {
    RichText.Builder list =
        RichText.builder().plain(request.localizer().say("admin.list")).newLine();
    List<Overlay> staff =
        book.now().all(Editable.ROLE).stream().filter(overlay -> overlay.content().isOn()).toList();
    PeopleNames.CalledNow named = names.of(staff.stream().map(Overlay::id).toList());
    for (Overlay overlay : staff) {
      list.plain("• ").pieces(named.rich(overlay.id()).lines().get(0));
      list.plain(" " + overlay.content().text()).newLine();
    }
    if (staff.isEmpty()) {
      list.plain(request.localizer().say("admin.nobody"));
    }
    return Reply.of(list.build());
  }

  /**
   * {@code add PERSON [admin|editor]}; without a role the lesser one. It is asked for once more,
   * with the name that goes with the number: one wrong figure would be somebody else.
   */
  private Reply add(Operands words, CommandRequest request) {
    String person = person(words, request);
    String role = words.next().next().first();
    String wanted = role.isEmpty() ? "editor" : role;
    if (!ROLES.contains(wanted)) {
      throw usage(request);
    }
    Overlay overlay = book.now().entry(Editable.ROLE, person);
    Action action = overlay.content().isDeleted() ? Action.ADD : Action.EDIT;
    Change change = new Change(Editable.ROLE, person, action, Status.on(wanted), "");
    Proposal proposal = book.propose(change, overlay);
    return saveFlow.offer(
        question(person, wanted, request.localizer()), proposal, right(), null, request);
  }

  private RichText question(String person, String role, Localizer localizer) {
    PeopleNames.CalledNow named = names.of(List.of(person));
    RichText question =
        localizer.rich(
            "admin.ask", Map.of("person", named.rich(person), "role", RichText.code(role)));
    return named.isKnown(person)
        ? question
        : RichText.builder()
            .lines(question)
            .lines(RichText.of(localizer.say("admin.unknown")))
            .build();
  }

  private Reply remove(Operands words, CommandRequest request) {
    String person = person(words, request);
    Proposal proposal = book.propose(Editable.ROLE, person, Action.DELETE);
    RichText named = names.of(List.of(person)).rich(person);
    RichText question = request.localizer().rich("admin.sure", Map.of("person", named));
    return saveFlow.offer("rule.delete", question, proposal, right(), null, request);
  }

  /** As its network writes it: capitals may mean something. */
  private String person(Operands words, CommandRequest request) {
    Operands operand = words.next();
    String written = words.rest().substring(0, operand.first().length());
    if (!permissions.isPerson(written)) {
      throw usage(request);
    }
    return written;
  }

  private RuntimeException usage(CommandRequest request) {
    String example = request.localizer().say("admin.example");
    String forms = String.join(", ", permissions.peopleExamples());
    return request.wrong("admin.wrong", Map.of("example", example, "forms", forms));
  }
}
