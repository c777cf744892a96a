package org.didbon;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.didbon.config.Config;
import org.didbon.config.Settings;
import org.didbon.rule.Base;
import org.didbon.rule.Edition;
import org.didbon.rule.Entry;
import org.didbon.rule.Kind;
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
  static Optional<Edition> of(Config config) {
    Settings settings = config.settings();
    DatabaseSettings at =
        new DatabaseSettings(settings.environment().databaseUrl(), settings.database().path());
    if (at.isSqlite() && !Files.exists(settings.database().path())) {
      return Optional.empty();
    }
    try (Database database = Database.beside(at)) {
      RevisionTable revisions = database.revisions();
      Base base = new Base(config.actors(), config.rules(), config.feeds());
      return Optional.of(Edition.of(base, revisions.number(), revisions.standing()));
    }
  }

  /** The configuration as the bot runs it. */
  static Config with(Config config, Edition edition) {
    return new Config(
        config.settings(), edition.actors(), config.words(), edition.rules(), edition.feeds());
  }

  /** One line for each edit whose file entry was changed since, or that cannot be used. */
  static List<String> warnings(Edition edition) {
    List<String> warnings = new ArrayList<>();
    for (Entry entry : edition.changedBelow()) {
      String what = entry.kind() == Kind.ROLE ? "person" : entry.kind().word();
      warnings.add(
          "%s %s was edited in a chat, and its file changed since: the edit holds; /%s reset %s takes the file's word"
              .formatted(what, entry.id(), entry.kind().word(), entry.id()));
    }
    edition.broken().values().forEach(fault -> warnings.add("left out: " + fault));
    return warnings;
  }
}
