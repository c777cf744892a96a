package org.didbon.web.console.settings;

/**
 * How the copy of the database stands.
 *
 * @param text how, in a sentence; {@code ""} if there is none
 * @param isFault whether it could not be made
 * @param forms what forms have to carry
 */
public record BackupView(BackupStage stage, String text, boolean isFault, String forms) {

  /** How far it is. */
  public enum BackupStage {
    NONE,
    MAKING,
    READY
  }

  public boolean isMaking() {
    return stage == BackupStage.MAKING;
  }

  public boolean isReady() {
    return stage == BackupStage.READY;
  }
}
