package org.didbon.command.edit;

import java.util.Map;
import java.util.Objects;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.Differences;
import org.didbon.command.Permissions;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.edit.PendingEdits.Draft;
import org.didbon.domain.Body;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Proposal;
import org.didbon.rule.Refused;

/** The yes to a change that was shown; buttons say it. */
final class SaveCommand implements Command {

  private final PendingEdits pending;
  private final SaveFlow saveFlow;
  private final Permissions permissions;

  SaveCommand(PendingEdits pending, SaveFlow saveFlow, Permissions permissions) {
    this.pending = pending;
    this.saveFlow = saveFlow;
    this.permissions = permissions;
  }

  @Override
  public String name() {
    return "save";
  }

  @Override
  public Right right() {
    return Right.EDITOR;
  }

  @Override
  public boolean isListed() {
    return false;
  }

  @Override
  public Reply run(CommandRequest request) {
    String typed = request.words();
    int number = typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    if (typed.isEmpty()) {
      number = pending.only(request.incoming());
    }
    Draft draft = pending.take(number, request.incoming());
    if (draft == null) {
      String why = pending.isSaved(number, request.incoming()) ? "save.already" : "save.old";
      throw request.wrong(why, Map.of());
    }
    permissions.check(draft.right(), request.incoming(), request.localizer());
    if (draft.warning() != null) {
      int confirmed = pending.put(draft.confirmed());
      return Reply.of(
          new Body(
              RichText.of(draft.warning()),
              SaveFlow.buttons("save.sure", confirmed, request.localizer())));
    }
    try {
      Reply reply = saveFlow.now(draft.proposal(), request);
      pending.saved(number, draft);
      return reply;
    } catch (Refused e) {
      return anew(draft, e, request);
    }
  }

  /** Shows what somebody else changed meanwhile, and offers the own words on top of it. */
  private Reply anew(Draft draft, Refused refused, CommandRequest request) {
    Proposal mine = draft.proposal();
    Proposal onTop = refused.other() == null ? null : saveFlow.again(mine);
    if (onTop == null) {
      throw refused;
    }
    Localizer localizer = request.localizer();
    RichText shown =
        RichText.builder()
            .plain(localizer.say("save.overtaken", refused.arguments()))
            .lines(Differences.describe(Objects.requireNonNull(refused.other()), localizer))
            .plain(localizer.say("save.yours"))
            .lines(
                Differences.between(
                    mine.change().kind(), onTop.seen().content(), mine.change().after(), localizer))
            .build();
    int number = pending.put(draft.with(onTop));
    return Reply.of(new Body(shown, SaveFlow.buttons("save.sure", number, localizer)));
  }
}
