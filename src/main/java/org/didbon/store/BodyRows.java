package org.didbon.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.didbon.domain.Body;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The words of messages, equal ones once, within somebody's transaction. Who writes a message and
 * who deletes the last one with the same words wait for each other; whoever comes to several takes
 * them in one order.
 */
final class BodyRows {

  /** One that is there is held, lest it go before there is a message with it. */
  private static final String ADD =
      """
      insert into body (hash, json) values (:hash, :json)
      on conflict (hash) do update set json = body.json
      """;

  /** A statement of PostgreSQL sees the messages that were there when it began. */
  private static final String HOLD = "update body set json = json where hash = :hash";

  private static final String DROP =
      """
      delete from body
      where hash in (<hashes>) and not exists (select 1 from message where message.body = body.hash)
      """;

  /** Values bound at once: some databases take no more than some thousands. */
  private static final int AT_ONCE = 500;

  private BodyRows() {}

  /** Puts them where they are not yet; the hash of each. */
  static Map<Body, String> put(Handle handle, Collection<Body> bodies) {
    Map<Body, String> hashes = new HashMap<>();
    Map<String, String> rows = new TreeMap<>();
    for (Body body : bodies) {
      if (!hashes.containsKey(body)) {
        String json = Rows.json(body);
        String hash = hash(json);
        hashes.put(body, hash);
        rows.put(hash, json);
      }
    }
    PreparedBatch batch = handle.prepareBatch(ADD);
    rows.forEach((hash, json) -> batch.bind("hash", hash).bind("json", json).add());
    batch.execute();
    return hashes;
  }

  /** Before messages with them are deleted: nobody else writes one with the same words. */
  static void hold(Handle handle, Collection<String> hashes) {
    if (!hashes.isEmpty()) {
      PreparedBatch batch = handle.prepareBatch(HOLD);
      new TreeSet<>(hashes).forEach(hash -> batch.bind("hash", hash).add());
      batch.execute();
    }
  }

  /** Deletes those that no message has any more; how many. They are held. */
  static int dropUnused(Handle handle, List<String> hashes) {
    int dropped = 0;
    for (int from = 0; from < hashes.size(); from += AT_ONCE) {
      List<String> some = hashes.subList(from, Math.min(hashes.size(), from + AT_ONCE));
      dropped += handle.createUpdate(DROP).bindList("hashes", some).execute();
    }
    return dropped;
  }

  /** Short and the same for the same text: an index takes no long ones. */
  static String hash(String json) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(json.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
