package org.didbon.store;

import org.didbon.feed.Imprint;
import org.jdbi.v3.core.Handle;

/** What the documents of feeds were that were recorded last. */
final class ImprintTable {

  /** One that was not written with its visit, since a program died between both, is none. */
  private static final String OF =
      """
      select imprint.items from imprint
      join feed on feed.id = imprint.feed and feed.body_digest = imprint.digest
      where imprint.feed = :feed
      """;

  private static final String PUT =
      """
      insert into imprint (feed, digest, items)
      select id, body_digest, :items from feed where id = :feed and body_digest <> '' and\
      """
          + FeedTable.HELD_BY
          + """

          on conflict (feed) do update set digest = excluded.digest, items = excluded.items
          """;

  private ImprintTable() {}

  static Imprint of(Handle handle, String feed) {
    return handle
        .createQuery(OF)
        .bind("feed", feed)
        .mapTo(String.class)
        .findOne()
        .map(Imprint::read)
        .orElse(Imprint.NONE);
  }

  /** Of the visit that was just written; of a document that cannot be told nothing is kept. */
  static void put(Handle handle, Holder holder, String feed, Imprint imprint) {
    if (!imprint.equals(Imprint.NONE)) {
      handle
          .createUpdate(PUT)
          .bind("feed", feed)
          .bind("items", imprint.written())
          .bind("holder", holder.id())
          .execute();
    }
  }
}
