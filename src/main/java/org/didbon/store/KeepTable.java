package org.didbon.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.didbon.command.KeepBook;
import org.didbon.domain.ChatAddress;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What chats keep. Thread-safe. */
public final class KeepTable implements KeepBook {

  /** All in one statement: two presses at once neither fill the list over nor fail. */
  private static final String KEEP =
      """
      insert into kept_story (address, story, title, kept_ms, reports)
      select :address, :story, :title, :kept, :reports
      where (select count(*) from kept_story where address = :address) < :most
      on conflict (address, story) do nothing
      """;

  private static final String KNOWN =
      "select count(*) from kept_story where address = :address and story = :story";

  private static final String OF =
      """
      select * from kept_story where address = :address
      order by kept_ms desc, story limit :limit offset :skip
      """;

  private static final String REMOVE =
      "delete from kept_story where address = :address and story = :story";

  static final ChatRows ROWS = new ChatRows("kept_story", "story");

  /** A chat that its network says is gone keeps what it has, in case it comes back. */
  private static final String LEAVE =
      "update kept_story set left_ms = :now where address = :address and left_ms is null";

  private static final String BACK =
      """
      update kept_story set left_ms = null
      where address = :address or substr(address, 1, :length) = :prefix
      """;

  private static final String FORGET_LEFT = "delete from kept_story where left_ms < :before";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Jdbi jdbi;

  KeepTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public KeepOutcome keep(ChatAddress chat, KeptStory story, int most) {
    return jdbi.inTransaction(
        handle -> {
          int known =
              handle
                  .createQuery(KNOWN)
                  .bind("address", chat.toString())
                  .bind("story", story.story())
                  .mapTo(Integer.class)
                  .one();
          if (known > 0) {
            return KeepOutcome.KNOWN;
          }
          int added =
              handle
                  .createUpdate(KEEP)
                  .bind("address", chat.toString())
                  .bind("story", story.story())
                  .bind("title", story.title())
                  .bind("kept", story.kept().toEpochMilli())
                  .bind("reports", json(story.reports()))
                  .bind("most", most)
                  .execute();
          return added > 0 ? KeepOutcome.KEPT : KeepOutcome.FULL;
        });
  }

  @Override
  public List<KeptStory> of(ChatAddress chat, int skip, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(OF)
                .bind("address", chat.toString())
                .bind("skip", skip)
                .bind("limit", limit)
                .map((row, context) -> story(row))
                .list());
  }

  @Override
  public boolean remove(ChatAddress chat, String story) {
    return jdbi.inTransaction(
        handle ->
            handle
                    .createUpdate(REMOVE)
                    .bind("address", chat.toString())
                    .bind("story", story)
                    .execute()
                > 0);
  }

  static void leave(Handle handle, ChatAddress chat, Instant now) {
    handle
        .createUpdate(LEAVE)
        .bind("address", chat.toString())
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** The chat and its topics are there again. */
  static void back(Handle handle, ChatAddress chat) {
    String prefix = chat + "/";
    handle
        .createUpdate(BACK)
        .bind("address", chat.toString())
        .bind("prefix", prefix)
        .bind("length", prefix.length())
        .execute();
  }

  /** Of chats that left before then. */
  static void forgetLeft(Handle handle, Instant before) {
    handle.createUpdate(FORGET_LEFT).bind("before", before.toEpochMilli()).execute();
  }

  /** A report as it stands in the column. */
  private record ReportJson(
      String outlet,
      String link,
      String title,
      String text,
      @Nullable Long published,
      long seen,
      String sha256) {

    static ReportJson of(ReportCopy report) {
      return new ReportJson(
          report.outlet(),
          report.link(),
          report.title(),
          report.text(),
          Rows.ms(report.published()),
          report.seen().toEpochMilli(),
          report.sha256());
    }

    ReportCopy report() {
      Instant said = published == null ? null : Instant.ofEpochMilli(published);
      return new ReportCopy(outlet, link, title, text, said, Instant.ofEpochMilli(seen), sha256);
    }
  }

  private static String json(List<ReportCopy> reports) {
    try {
      return JSON.writeValueAsString(reports.stream().map(ReportJson::of).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("reports cannot be written", e);
    }
  }

  private static KeptStory story(ResultSet row) throws SQLException {
    String story = row.getString("story");
    try {
      ReportJson[] reports = JSON.readValue(row.getString("reports"), ReportJson[].class);
      return new KeptStory(
          story,
          row.getString("title"),
          Instant.ofEpochMilli(row.getLong("kept_ms")),
          Arrays.stream(reports).map(ReportJson::report).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what is kept cannot be read story=" + story, e);
    }
  }
}
