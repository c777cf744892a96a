package org.didbon.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.didbon.domain.BadInput;

/**
 * A PostgreSQL address as JDBC wants it.
 *
 * @param user {@code ""} if the address names none
 * @param password {@code ""} likewise; never shown
 */
record JdbcUrl(String url, String user, String password) {

  private static final String SHAPE =
      "DATABASE_URL, or what copy-database was given, is no address; write"
          + " postgres://user:password@host:5432/name or jdbc:postgresql://host:5432/name, and in"
          + " the password %25 for %, %40 for @, %2F for /, %3A for :";

  /** Reads what hosts set, without repeating any of it in a fault. */
  static JdbcUrl of(String written) {
    if (written.startsWith("jdbc:postgresql:")) {
      return new JdbcUrl(written, "", "");
    }
    if (!written.startsWith("postgres://") && !written.startsWith("postgresql://")) {
      throw new BadInput(SHAPE);
    }
    try {
      URI uri = new URI(written);
      if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
        throw new BadInput(SHAPE);
      }
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      String[] login = (uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo()).split(":", 2);
      return new JdbcUrl(
          "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
          decoded(login[0]),
          login.length > 1 ? decoded(login[1]) : "");
    } catch (URISyntaxException e) {
      throw new BadInput(SHAPE);
    }
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "JdbcUrl";
  }
}
