package org.didbon.store;

import java.util.Collection;
import java.util.List;
import org.didbon.domain.Subject;
import org.didbon.rule.Reach;
import org.jdbi.v3.core.Jdbi;

/** Counts whom a rule reaches. Thread-safe. */
public final class ReachQueries implements Reach {

  private static final String STORIES =
      "select count(distinct story) from item where number in (<numbers>)";

  private static final String HEARING =
      """
      select count(distinct address) from subscription
      where kind = :everything or (kind = :kind and subject = :subject)
      """;

  private static final String SUBSCRIBED =
      """
      select count(distinct address) from subscription
      where kind = :kind and subject = :subject
      """;

  private static final String MISJUDGED =
      "select count(*) from misjudged where kind = :kind and subject = :subject";

  private final Jdbi jdbi;

  ReachQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public int stories(Collection<Long> items) {
    return items.isEmpty()
        ? 0
        : jdbi.withHandle(
            handle ->
                handle
                    .createQuery(STORIES)
                    .bindList("numbers", List.copyOf(items))
                    .mapTo(Integer.class)
                    .one());
  }

  @Override
  public int hearing(Subject subject) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(HEARING)
                .bind("everything", Subject.Kind.EVERYTHING.word())
                .bind("kind", subject.kind().word())
                .bind("subject", subject.id())
                .mapTo(Integer.class)
                .one());
  }

  @Override
  public int subscribed(Subject subject) {
    return count(SUBSCRIBED, subject);
  }

  @Override
  public int misjudged(Subject subject) {
    return count(MISJUDGED, subject);
  }

  private int count(String query, Subject subject) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(query)
                .bind("kind", subject.kind().word())
                .bind("subject", subject.id())
                .mapTo(Integer.class)
                .one());
  }
}
