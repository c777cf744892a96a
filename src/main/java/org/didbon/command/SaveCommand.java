package org.didbon.command;

import java.util.List;
import java.util.Map;
import org.didbon.command.Drafts.Draft;
import org.didbon.domain.Body;
import org.didbon.domain.RichText;

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
    Draft draft =
        asked.words().matches("\\d{1,9}")
            ? drafts.take(Integer.parseInt(asked.words()), asked.incoming())
            : null;
    if (draft == null) {
      throw asked.wrong("save.old", Map.of());
    }
    permissions.check(draft.right(), asked.incoming(), asked.speech());
    if (draft.warning() != null) {
      int number = drafts.put(draft.confirmed());
      return Reply.of(
          new Body(
              RichText.of(draft.warning()), Saving.buttons("save.sure", number, asked.speech())));
    }
    return saving.now(draft.proposal(), asked);
  }
}
