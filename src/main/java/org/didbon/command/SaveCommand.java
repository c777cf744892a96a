package org.didbon.command;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.didbon.command.Drafts.Draft;
import org.didbon.domain.Body;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Proposal;
import org.didbon.rule.Refused;

/** The yes to a change that was shown; buttons say it. */
final class SaveCommand implements Command {

  private final Drafts drafts;
  private final Saving saving;
  private final Permissions permissions;

  SaveCommand(Drafts drafts, Saving saving, Permissions permissions) {
    this.drafts = drafts;
    this.saving = saving;
    this.permissions = permissions;
  }

  @Override
  public String name() {
    return "save";
  }

  @Override
  public List<String> words() {
    return List.of("сохранить");
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
  public Reply run(Asked asked) {
    int number = asked.words().matches("\\d{1,9}") ? Integer.parseInt(asked.words()) : 0;
    Draft draft = drafts.take(number, asked.incoming());
    if (draft == null) {
      String why = drafts.isSaved(number, asked.incoming()) ? "save.already" : "save.old";
      throw asked.wrong(why, Map.of());
    }
    permissions.check(draft.right(), asked.incoming(), asked.localizer());
    if (draft.warning() != null) {
      int confirmed = drafts.put(draft.confirmed());
      return Reply.of(
          new Body(
              RichText.of(draft.warning()),
              Saving.buttons("save.sure", confirmed, asked.localizer())));
    }
    try {
      Reply reply = saving.now(draft.proposal(), asked);
      drafts.saved(number, draft);
      return reply;
    } catch (Refused e) {
      return anew(draft, e, asked);
    }
  }

  /** Shows what somebody else changed meanwhile, and offers the own words on top of it. */
  private Reply anew(Draft draft, Refused refused, Asked asked) {
    Proposal mine = draft.proposal();
    Proposal onTop = refused.other() == null ? null : saving.again(mine);
    if (onTop == null) {
      throw refused;
    }
    Localizer localizer = asked.localizer();
    RichText shown =
        RichText.builder()
            .plain(localizer.say("save.overtaken", refused.arguments()))
            .lines(Differences.told(Objects.requireNonNull(refused.other()), localizer))
            .plain(localizer.say("save.yours"))
            .lines(
                Differences.between(
                    mine.change().kind(), onTop.seen().content(), mine.change().after()))
            .build();
    int number = drafts.put(draft.with(onTop));
    return Reply.of(new Body(shown, Saving.buttons("save.sure", number, localizer)));
  }
}
