package org.didbon.cli;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.didbon.config.Config;
import org.didbon.config.Settings;
import org.didbon.rule.EffectiveRules;
import org.didbon.rule.FileRules;
import org.didbon.rule.Overlay;
import org.didbon.store.Database;
import org.didbon.store.DatabaseSettings;
import org.didbon.store.RevisionTable;

/** A configuration with what people edited on top of it, for commands beside a running bot. */
final class EditedConfig {

  private EditedConfig() {}

  /**
   * Reads what was edited.
   *
   * @return empty where there is no database yet, so that nobody can have edited anything
   * @throws org.didbon.domain.BadInput if there is one and it cannot be read
   */
  static Optional<EffectiveRules> of(Config config) {
    Settings settings = config.settings();
    DatabaseSettings at =
        new DatabaseSettings(settings.environment().databaseUrl(), settings.database().path());
    if (at.isSqlite() && !Files.exists(settings.database().path())) {
      return Optional.empty();
    }
    try (Database database = Database.beside(at)) {
      RevisionTable revisions = database.revisions();
      FileRules files =
          new FileRules(config.actors(), config.rules(), config.lists(), config.feeds());
      return Optional.of(EffectiveRules.of(files, revisions.number(), revisions.standing()));
    }
  }

  /** The configuration as the bot runs it. */
  static Config with(Config config, EffectiveRules effective) {
    return new Config(
        config.settings(),
        effective.actors(),
        config.words(),
        effective.rules(),
        effective.lists(),
        effective.feeds());
  }

  /** One line for each edit whose file entry was changed since, or that cannot be used. */
  static List<String> warnings(EffectiveRules effective) {
    List<String> warnings = new ArrayList<>();
    for (Overlay overlay : effective.changedBelow()) {
      String what =
          switch (overlay.kind()) {
            case ROLE -> "person";
            case WORDS -> "list";
            case RULE, ACTOR, FEED -> overlay.kind().word();
          };
      warnings.add(
          "%s %s was edited in a chat, and its file changed since: the edit holds; /%s reset %s takes the file's word"
              .formatted(what, overlay.id(), overlay.kind().word(), overlay.id()));
    }
    effective.broken().values().forEach(fault -> warnings.add("left out: " + fault));
    return warnings;
  }
}
