package org.didbon.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.didbon.domain.Story;
import org.didbon.pipeline.Decision.NewItem;
import org.didbon.story.Assignment;
import org.didbon.story.JoinReason;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Why reports are in their stories, as it was decided when they came. */
final class JoiningTable {

  private static final String ADD =
      """
      insert into joining (number, ground, report, score, features, related, follows)
      select number, :ground, :report, :score, :features, :related, :follows
      from item where feed = :feed and id = :item
      on conflict (number) do nothing
      """;

  /** Scores and features are kept in these. */
  private static final double HUNDREDTHS = 100;

  private JoiningTable() {}

  /** Of a report that opened a story like no other there is nothing to tell. */
  static void add(Handle handle, List<NewItem> reports) {
    PreparedBatch batch = handle.prepareBatch(ADD);
    for (NewItem report : reports) {
      Assignment place = report.assignment();
      JoinReason reason = place.reason();
      Story related = place.related();
      if (reason.by() != JoinReason.By.FIRST || related != null) {
        batch
            .bind("ground", reason.by().word())
            .bind("report", reason.report())
            .bind("score", hundredths(reason.score()))
            .bind("features", written(reason.features()))
            .bind("related", related == null ? "" : related.id())
            .bind("follows", place.follows() ? 1 : 0)
            .bind("feed", report.item().feed())
            .bind("item", report.item().id())
            .add();
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  /** As {@code headlines=71 texts=55}; what rounds to 0 tells nothing. */
  private static String written(Map<String, Double> features) {
    return features.entrySet().stream()
        .filter(one -> hundredths(one.getValue()) != 0)
        .map(one -> one.getKey() + '=' + hundredths(one.getValue()))
        .collect(Collectors.joining(" "));
  }

  static Map<String, Double> features(String written) {
    Map<String, Double> features = new LinkedHashMap<>();
    for (String one : written.split(" ", -1)) {
      int end = one.indexOf('=');
      if (end > 0) {
        features.put(one.substring(0, end), score(Integer.parseInt(one.substring(end + 1))));
      }
    }
    return features;
  }

  static double score(int hundredths) {
    return hundredths / HUNDREDTHS;
  }

  private static int hundredths(double value) {
    return Math.toIntExact(Math.round(value * HUNDREDTHS));
  }
}
