package org.didbon.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Puts reports into another story within somebody's transaction, with all that was noted of it. */
final class StoryMoves {

  private static final String NOTE =
      """
      insert into moved (turn, number, origin) values (:turn, :number, :from)
      on conflict (turn, number) do nothing
      """;

  /** A story may have thousands of reports: all at once, while others wait to decide. */
  private static final String NOTE_ALL =
      """
      insert into moved (turn, number, origin)
      select :turn, number, story from item where story = :from
      on conflict (turn, number) do nothing
      """;

  private static final List<String> OF_A_REPORT =
      List.of(
          """
          update verdict set story = :to
          where story = :from and exists (select 1 from item
            where item.number = :number and item.feed = verdict.feed and item.id = verdict.item)
          """,
          "update match set story = :to where number = :number",
          "update item set story = :to where number = :number");

  /** A chat that was told of both stories hears on of the one that stays. */
  private static final List<String> OF_A_STORY =
      List.of(
          "update match set story = :to where number in (select number from item where story ="
              + " :from)",
          "update item set story = :to where story = :from",
          "update story_key set story = :to where story = :from",
          "update verdict set story = :to where story = :from",
          """
          update message set story = :to
          where story = :from and not exists (select 1 from message as other
            where other.story = :to and other.address = message.address and other.edits = '')
          """,
          """
          update gathered set story = :to
          where story = :from and not exists (select 1 from gathered as other
            where other.story = :to and other.address = gathered.address
              and other.schedule = gathered.schedule)
          """,
          "delete from gathered where story = :from",
          """
          update mute set id = :to
          where kind = 'story' and id = :from and not exists (select 1 from mute as other
            where other.kind = 'story' and other.id = :to and other.address = mute.address)
          """,
          """
          update apart set story = :to
          where story = :from and not exists (select 1 from apart as other
            where other.story = :to and other.feed = apart.feed and other.item = apart.item)
          """,
          "delete from apart where story = :from",
          "update joined set story = :to where story = :from",
          // said twice, as the index has it: none would be used, and all reports looked through
          "update joining set related = :to where related = :from and related <> ''",
          "delete from story where id = :from");

  private static final String SPAN =
      """
      update story set
        first_ms = (select min(when_ms) from item where story = :story),
        last_ms = (select max(when_ms) from item where story = :story)
      where id = :story and exists (select 1 from item where story = :story)
      """;

  private StoryMoves() {}

  /** Puts the report of a number into a story that is there. */
  static void move(Handle handle, long turn, long number, String from, String to) {
    for (String sql : OF_A_REPORT) {
      Update update = handle.createUpdate(sql).bind("to", to).bind("number", number);
      (sql.contains(":from") ? update.bind("from", from) : update).execute();
    }
    handle
        .createUpdate(NOTE)
        .bind("turn", turn)
        .bind("number", number)
        .bind("from", from)
        .execute();
  }

  /** Puts a whole story into another: whoever asks for it is shown that one. */
  static void merge(Handle handle, long turn, String from, String to) {
    handle.createUpdate(NOTE_ALL).bind("turn", turn).bind("from", from).execute();
    OF_A_STORY.forEach(
        sql -> {
          Update update = handle.createUpdate(sql).bind("from", from);
          (sql.contains(":to") ? update.bind("to", to) : update).execute();
        });
    span(handle, to);
  }

  /** The first and last moment of a story, from its reports. */
  static void span(Handle handle, String story) {
    handle.createUpdate(SPAN).bind("story", story).execute();
  }
}
