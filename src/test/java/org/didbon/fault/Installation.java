package org.didbon.fault;

import java.nio.file.Path;
import org.didbon.store.Databases;

/** How the program is installed: each fault is tried on both as far as both can have it. */
enum Installation {
  ONE("1, SQLite") {
    @Override
    FaultRun run(Path folder) {
      return FaultRun.one(folder, folder.resolve("x.db"));
    }
  },
  THREE("3, PostgreSQL") {
    @Override
    FaultRun run(Path folder) {
      return FaultRun.apart(folder, Databases.freshPostgres(), 3);
    }
  };

  /** As the table says it. */
  final String words;

  Installation(String words) {
    this.words = words;
  }

  /**
   * A run of it that has not begun.
   *
   * @param folder an empty one
   */
  abstract FaultRun run(Path folder);
}
