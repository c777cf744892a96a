package org.didbon.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.didbon.App;
import org.didbon.archive.Archive;
import org.didbon.config.Config;
import org.didbon.config.Settings;
import org.didbon.domain.SharedWords;
import org.didbon.pipeline.Watchlist;
import org.didbon.rule.ListPreviewer;
import org.didbon.rule.UnheardWords;
import org.didbon.store.Database;
import org.didbon.store.DatabaseSettings;

/** Which words of lists the archive never had, where there is a database with an archive. */
final class UnheardCheck {

  /** Words looked for, over all lists: the check of a large configuration stays one of seconds. */
  private static final int MOST = 2_000;

  /** Words told of one list. */
  private static final int TOLD = 30;

  private UnheardCheck() {}

  /** A warning for each list that has such words; none where there is nothing to look in. */
  static List<String> of(Config config) {
    Settings settings = config.settings();
    DatabaseSettings at =
        new DatabaseSettings(settings.environment().databaseUrl(), settings.database().path());
    if (config.lists().isEmpty()
        || !Files.isDirectory(settings.archive().folder())
        || (at.isSqlite() && !Files.exists(settings.database().path()))) {
      return List.of();
    }
    try (Database database = Database.beside(at);
        Archive archive = Archive.beside(settings.archive().folder(), database.items())) {
      return of(config, archive, database.items().items());
    } catch (IOException e) {
      throw new UncheckedIOException("the archive cannot be closed", e);
    }
  }

  private static List<String> of(Config config, Archive archive, long items) {
    List<String> warnings = new ArrayList<>();
    if (items == 0) {
      return warnings;
    }
    if (!archive.isUpToDate()) {
      warnings.add(
          "the archive has read %d%% of the past: words that no item has are not told yet"
              .formatted(archive.progress().percent()));
      return warnings;
    }
    Watchlist watched =
        Watchlist.of(config.feeds(), config.actors(), config.rules(), config.lists());
    ListPreviewer lists = new ListPreviewer(archive, watched::judge, App.clock());
    int left = MOST;
    for (SharedWords list : config.lists()) {
      UnheardWords unheard = lists.unheard(list, left);
      left -= unheard.asked();
      List<String> words = unheard.words();
      if (!words.isEmpty()) {
        String told = String.join(", ", words.subList(0, Math.min(TOLD, words.size())));
        warnings.add(
            "list %s: no past item has %d of its %s: %s%s"
                .formatted(
                    list.named(),
                    words.size(),
                    Plural.of(unheard.asked(), "word"),
                    told,
                    words.size() > TOLD ? " …" : ""));
      }
      if (!unheard.all()) {
        warnings.add("only %d words were looked for in the archive".formatted(MOST));
        break;
      }
    }
    return warnings;
  }
}
