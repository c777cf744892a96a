package org.didbon.config;

import java.nio.file.Path;

/**
 * Where everything is kept unless the environment names a database.
 *
 * @param path of the SQLite file; relative to the working directory, made if missing
 */
public record DatabaseSettings(Path path) {

  public static final DatabaseSettings DEFAULT = new DatabaseSettings(Path.of("data", "didbon.db"));
}
