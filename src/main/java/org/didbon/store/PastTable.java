package org.didbon.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.pipeline.NewsStore.Past;
import org.jdbi.v3.core.Handle;

/** What became of stories: who reported them, and which chats were told. */
final class PastTable {

  private static final String FEEDS =
      """
      select story, feed from item where story in (<stories>)
      group by story, feed order by min(when_ms), min(number)
      """;

  private static final String TOLD =
      """
      select message.story, message.address, message.body, body.json from message
      join body on body.hash = message.body
      where message.story in (<stories>) and message.edits = ''
        and message.outcome in ('waiting', 'delivered')
      """;

  private PastTable() {}

  static Map<String, Past> of(Handle handle, List<String> stories) {
    Map<String, List<String>> feeds = new HashMap<>();
    handle
        .createQuery(FEEDS)
        .bindList("stories", stories)
        .map((row, context) -> Map.entry(row.getString("story"), row.getString("feed")))
        .forEach(
            found ->
                feeds
                    .computeIfAbsent(found.getKey(), s -> new ArrayList<>())
                    .add(found.getValue()));
    Map<String, Map<ChatAddress, Body>> told = told(handle, stories);
    Map<String, Past> pasts = new HashMap<>();
    feeds.forEach(
        (story, known) ->
            pasts.put(story, new Past(List.copyOf(known), told.getOrDefault(story, Map.of()))));
    return pasts;
  }

  /** Thousands of chats may have one body: it is read once. */
  private static Map<String, Map<ChatAddress, Body>> told(Handle handle, List<String> stories) {
    Map<String, Body> bodies = new HashMap<>();
    Map<String, Map<ChatAddress, Body>> told = new HashMap<>();
    handle
        .createQuery(TOLD)
        .bindList("stories", stories)
        .map(
            (row, context) -> {
              String hash = row.getString("body");
              Body body = bodies.get(hash);
              if (body == null) {
                body = Rows.body(row.getString("json"));
                bodies.put(hash, body);
              }
              told.computeIfAbsent(row.getString("story"), s -> new HashMap<>())
                  .put(ChatAddress.of(row.getString("address")), body);
              return hash;
            })
        .forEach(hash -> {});
    return told;
  }
}
