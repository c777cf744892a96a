package org.didbon.poll;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Rule;
import org.didbon.domain.SharedWords;
import org.didbon.match.Corpus;
import org.didbon.rule.Action;
import org.didbon.rule.Author;
import org.didbon.rule.Editable;
import org.didbon.rule.Revision;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status;
import org.didbon.store.Database;
import org.didbon.store.DatabaseSettings;

/**
 * Fills a database with what editors did in years: rules whose words change, every tenth change one
 * of a list of hundreds of words in several places, and reports split off their stories.
 */
public final class PastChanges {

  private static final int EDITORS = 40;
  private static final int RULES = 50;
  private static final int LISTS = 5;
  private static final int LISTED = 400;
  private static final int TENTH = 10;
  private static final int STEP = 97;
  private static final int OTHERS = 4_000;

  /** Words that are oftener in texts are in no rule. */
  private static final int COMMON = 2_000;

  private static final int BATCH = 1_000;
  private static final Duration SPAN = Duration.ofDays(900);

  private final Corpus corpus = new Corpus();
  private final Map<String, Status> standing = new HashMap<>();

  private PastChanges() {}

  /** The person of a number below {@value #EDITORS}, as Telegram names him. */
  public static long editor(int number) {
    return 500_000 + number;
  }

  /**
   * Writes them.
   *
   * @param file has its items already
   * @param changes how many, of what is watched
   * @param splits how many, of the first items
   */
  public static void fill(Path file, int changes, int splits) throws SQLException {
    PastChanges past = new PastChanges();
    try (Database database = Database.open(new DatabaseSettings("", file))) {
      for (int first = 1; first <= changes; first += BATCH) {
        List<Revision> batch = new ArrayList<>();
        for (int number = first; number < first + BATCH && number <= changes; number++) {
          batch.add(past.revision(number, changes));
        }
        database.revisions().addAll(batch, List.of());
      }
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        PreparedStatement split =
            connection.prepareStatement(
                "insert into apart select feed, id, story, ?, when_ms from item where number ="
                    + " ?")) {
      connection.setAutoCommit(false);
      for (int number = 1; number <= splits; number++) {
        split.setString(1, "telegram:" + editor(number % EDITORS));
        split.setInt(2, number);
        split.addBatch();
      }
      split.executeBatch();
      connection.commit();
    }
  }

  private Revision revision(int number, int of) {
    boolean list = number % 10 == 0;
    String id = list ? "list-" + number / 10 % LISTS : "edited-" + number % RULES;
    Status before = standing.getOrDefault(id, Status.NONE);
    Status after = Status.on(list ? list(id, number) : rule(id, number));
    standing.put(id, after);
    ChatAddress editor = ChatAddress.of("telegram:" + editor(number * 7 % EDITORS));
    return new Revision(
        number,
        list ? Editable.WORDS : Editable.RULE,
        id,
        before.equals(Status.NONE) ? Action.ADD : Action.EDIT,
        new Author(editor.toString(), editor),
        Instant.now().minus(SPAN).plus(SPAN.dividedBy(of).multipliedBy(number)),
        before,
        after,
        "",
        number % 3 == 0 ? "as was asked for" : "");
  }

  private String rule(String id, int number) {
    return RuleJson.of(
        new Rule(
            id, "Edited " + id, query(40, number), Rule.Severity.NORMAL, List.of(), List.of()));
  }

  private String list(String id, int number) {
    return RuleJson.of(new SharedWords(id, "Words " + id, query(LISTED, number)));
  }

  /** Words of which each tenth is another in each change. */
  private String query(int words, int change) {
    return IntStream.range(0, words)
        .map(i -> i % TENTH == 0 ? words + (i + change * STEP) % OTHERS : i)
        .mapToObj(i -> corpus.russian(COMMON + i))
        .distinct()
        .collect(Collectors.joining(" OR "));
  }
}
