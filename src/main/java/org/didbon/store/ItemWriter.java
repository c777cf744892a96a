package org.didbon.store;

import java.util.List;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.pipeline.Decision.Edit;
import org.didbon.pipeline.Decision.NewItem;
import org.didbon.story.Recognition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes items and what they are about down within somebody's transaction. */
final class ItemWriter {

  private static final String ADD =
      """
      insert into item (number, turn, feed, id, guid, story, link, own_link, title, text, summary,
        edition, language, published_ms, seen_ms, when_ms, silent)
      values (:number, :turn, :feed, :id, :guid, :story, :link, :ownLink, :title, :text, :summary,
        :edition, :language, :published, :seen, :when, :silent)
      """;

  private static final String ADD_MARK =
      """
      insert into mark (feed, mark, number) values (:feed, :mark, :number)
      on conflict (feed, mark, number) do nothing
      """;

  // a query may have gone while its matches were on their way here
  private static final String ADD_MATCH =
      """
      insert into match (number, kind, subject, ground, when_ms, spans, story, feed)
      select :number, :kind, :subject, :ground, :when, :spans, :story, :feed
      where :kind <> 'query' or exists (select 1 from saved_query where id = :subject)
      """;

  private static final String EDIT =
      """
      update item set turn = :turn, title = :title, text = :text, summary = :summary,
        edition = :edition, language = :language,
        guid = case when :guid = '' then guid else :guid end
      where feed = :feed and id = :id
      returning number, story
      """;

  private static final String DROP_WORDS =
      """
      delete from mark where number = :number
        and (mark like 'tt:%' or mark like 'title:%' or mark like 'text:%')
      """;

  private static final String DROP_MATCHES = "delete from match where number = :number";

  private static final String LAST = "select coalesce(max(number), 0) from item";

  private ItemWriter() {}

  /** Puts an item's new words, and what they are about, in the place of the old. */
  static void edit(Handle handle, long turn, Edit edit) {
    record Place(long number, String story) {}

    Item item = edit.item();
    Place place =
        handle
            .createQuery(EDIT)
            .bind("turn", turn)
            .bind("feed", item.feed())
            .bind("id", item.id())
            .bind("title", item.title())
            .bind("text", item.text())
            .bind("summary", edit.summary())
            .bind("edition", item.contentMark())
            .bind("language", item.language())
            .bind("guid", item.guid())
            .map((row, context) -> new Place(row.getLong("number"), row.getString("story")))
            .one();
    handle.createUpdate(DROP_WORDS).bind("number", place.number()).execute();
    PreparedBatch marks = handle.prepareBatch(ADD_MARK);
    mark(marks, item, place.number());
    marks.execute();
    handle.createUpdate(DROP_MATCHES).bind("number", place.number()).execute();
    PreparedBatch matches = handle.prepareBatch(ADD_MATCH);
    edit.matches()
        .forEach(match -> bind(matches, match, place.number(), place.story(), item).add());
    if (matches.size() > 0) {
      matches.execute();
    }
  }

  /** The number of the last item; 0 if there is none. */
  static long last(Handle handle) {
    return handle.createQuery(LAST).mapTo(Long.class).one();
  }

  /** Writes new items down, each under the next number. */
  static void add(Handle handle, long turn, List<NewItem> reports) {
    long number = last(handle);
    PreparedBatch items = handle.prepareBatch(ADD);
    PreparedBatch marks = handle.prepareBatch(ADD_MARK);
    PreparedBatch matches = handle.prepareBatch(ADD_MATCH);
    for (NewItem report : reports) {
      number++;
      bind(items, report, number).bind("turn", turn).add();
      mark(marks, report.item(), number);
      for (Match match : report.matches()) {
        bind(matches, match, number, report.assignment().story().id(), report.item()).add();
      }
    }
    for (PreparedBatch batch : List.of(items, marks, matches)) {
      if (batch.size() > 0) {
        batch.execute();
      }
    }
  }

  private static void mark(PreparedBatch batch, Item item, long number) {
    for (String mark : Recognition.marks(item)) {
      batch.bind("feed", item.feed()).bind("mark", mark).bind("number", number).add();
    }
  }

  private static PreparedBatch bind(PreparedBatch batch, NewItem report, long number) {
    Item item = report.item();
    return batch
        .bind("number", number)
        .bind("feed", item.feed())
        .bind("id", item.id())
        .bind("guid", item.guid())
        .bind("silent", report.silent() ? 1 : 0)
        .bind("story", report.assignment().story().id())
        .bind("link", item.link())
        .bind("ownLink", item.ownLink() ? 1 : 0)
        .bind("title", item.title())
        .bind("text", item.text())
        .bind("summary", report.summary())
        .bind("edition", item.contentMark())
        .bind("language", item.language())
        .bind("published", Rows.ms(item.published()))
        .bind("seen", item.seen().toEpochMilli())
        .bind("when", item.when().toEpochMilli());
  }

  private static PreparedBatch bind(
      PreparedBatch batch, Match match, long number, String story, Item item) {
    return batch
        .bind("number", number)
        .bind("kind", match.subject().kind().word())
        .bind("subject", match.subject().id())
        .bind("ground", match.ground().word())
        .bind("when", item.when().toEpochMilli())
        .bind("spans", Rows.spans(match.spans()))
        .bind("story", story)
        .bind("feed", item.feed());
  }
}
