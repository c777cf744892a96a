package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1 => select 1",
        "where id = :id and a<=:most => where id = ? and a<=?",
        "values (:id,:name_ms, :__x_0) => values (?,?, ?)",
        "cast :a::text => cast ?::text",
        "\"a:b\" = ':c' and d = :d => \"a:b\" = ':c' and d = ?",
        "it = 'it''s :no' || :yes => it = 'it''s :no' || ?",
        "1 - :a /* :b */ / :c -- and :d => 1 - ? /* :b */ / ? -- and :d",
        "-- :a\n:b => -- :a\n?",
        "a like 'tt:%' or b = 'never ends :x => a like 'tt:%' or b = 'never ends :x"
      })
  void putsAMarkInThePlaceOfEachName(String pair) {
    String[] parts = pair.split(" => ", -1);

    assertThat(SqlReader.parse(parts[0]).getSql()).isEqualTo(parts[1]);
  }

  @Test
  void knowsNamesInTheirOrder() {
    ParsedSql parsed = SqlReader.parse("values (:b, :a, :b, ':c')");

    assertThat(parsed.getParameters().getParameterNames()).containsExactly("b", "a", "b");
  }

  @Test
  void findsWhatIsInAListAndOnlyThat() {
    for (int size : new int[] {1, 2, 3, 5, 8, 100}) {
      try (Handle handle = open()) {
        List<Integer> asked = IntStream.range(0, size).map(i -> 2 * i).boxed().toList();

        List<Integer> found =
            handle
                .createQuery(
                    "with recursive n(i) as (select 0 union all select i + 1 from n where i <"
                        + " :last) select i from n where i in (<some>) and i <> :not and 1 < 2")
                .bind("last", 300)
                .bind("not", -1)
                .bindList("some", SqlLists.filledUp(asked))
                .mapTo(Integer.class)
                .list();

        assertThat(found).containsExactlyElementsOf(asked);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 1_000, 4_000, 4_097, 30_000})
  void asksForListsOfFewLengths(int size) {
    List<Integer> filled = SqlLists.filledUp(IntStream.range(0, size).boxed().toList());

    assertThat(filled).hasSizeLessThanOrEqualTo(Math.max(size, 4_096));
    assertThat(Integer.bitCount(filled.size()))
        .satisfiesAnyOf(
            bits -> assertThat(bits).isLessThanOrEqualTo(1),
            bits -> assertThat(size).isGreaterThan(4_096));
    assertThat(Set.copyOf(filled)).hasSize(size);
  }

  @Test
  void refusesAListThatNobodyGave() {
    try (Handle handle = open()) {
      assertThatThrownBy(
              () -> handle.createQuery("select 1 where 1 in (<some>)").mapTo(Integer.class).list())
          .hasStackTraceContaining("name=some");
    }
  }

  private static Handle open() {
    Jdbi jdbi = Jdbi.create("jdbc:sqlite::memory:");
    jdbi.getConfig(SqlStatements.class)
        .setTemplateEngine(new SqlLists())
        .setSqlParser(new SqlReader());
    return jdbi.open();
  }
}
