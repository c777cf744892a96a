package org.didbon.store;

import java.time.Instant;
import java.util.Set;
import org.didbon.command.Complaints;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Subject;
import org.jdbi.v3.core.Jdbi;

/** What people said was not what they had asked for. Thread-safe. */
public final class ComplaintTable implements Complaints {

  private static final String ADD =
      """
      insert into misjudged (address, story, kind, subject, person, at_ms)
      values (:address, :story, :kind, :subject, :person, :now)
      on conflict (address, story, kind, subject) do nothing
      """;

  private static final String WITHDRAW =
      """
      delete from misjudged
      where address = :address and story = :story and kind = :kind and subject = :subject
      """;

  private static final String ABOUT =
      "select count(*) from misjudged where kind = :kind and subject = :subject";

  private final Jdbi jdbi;

  ComplaintTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(
      ChatAddress chat, String person, String story, Set<Subject> subjects, Instant now) {
    jdbi.useTransaction(
        handle ->
            subjects.forEach(
                subject ->
                    handle
                        .createUpdate(ADD)
                        .bind("address", chat.toString())
                        .bind("story", story)
                        .bind("kind", subject.kind().word())
                        .bind("subject", subject.id())
                        .bind("person", person)
                        .bind("now", now.toEpochMilli())
                        .execute()));
  }

  @Override
  public void withdraw(ChatAddress chat, String story, Set<Subject> subjects) {
    jdbi.useTransaction(
        handle ->
            subjects.forEach(
                subject ->
                    handle
                        .createUpdate(WITHDRAW)
                        .bind("address", chat.toString())
                        .bind("story", story)
                        .bind("kind", subject.kind().word())
                        .bind("subject", subject.id())
                        .execute()));
  }

  @Override
  public int about(Subject subject) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ABOUT)
                .bind("kind", subject.kind().word())
                .bind("subject", subject.id())
                .mapTo(Integer.class)
                .one());
  }
}
