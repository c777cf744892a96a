package org.didbon.store;

import java.time.Clock;
import java.time.Duration;
import org.didbon.command.Intake;
import org.jdbi.v3.core.Jdbi;

/** What one bot hears, by all processes on the database. Thread-safe. */
final class IntakeTable implements Intake {

  private static final String TAKE =
      """
      insert into intake (name, holder) values (:name, :holder)
      on conflict (name) do update set holder = excluded.holder
      where intake.holder = excluded.holder or intake.holder not in (select id from process)
      """;

  private static final String GIVE_BACK =
      "delete from intake where name = :name and holder = :holder";

  private static final String BEGIN =
      """
      insert into heard (name, id, holder, answered, heard_ms)
      values (:name, :id, :holder, 0, :now)
      on conflict (name, id) do update set holder = excluded.holder
      where heard.answered = 0 and heard.holder not in (select id from process)
      """;

  private static final String ANSWERED =
      "update heard set answered = 1 where name = :name and id = :id";

  private static final String FORGET = "delete from heard where heard_ms < :before";

  /** No network sends anything again after a day. */
  private static final Duration REMEMBERED = Duration.ofDays(2);

  private static final int BETWEEN_SWEEPS = 500;

  private final Jdbi jdbi;
  private final Holder holder;
  private final String name;
  private final Clock clock;
  private int begun;
  private final Object lock = new Object();

  /**
   * @param holder what this process signs with
   * @param name of the bot
   */
  IntakeTable(Jdbi jdbi, Holder holder, String name, Clock clock) {
    this.jdbi = jdbi;
    this.holder = holder;
    this.name = name;
    this.clock = clock;
  }

  @Override
  public boolean take() {
    return holder.alone()
        || jdbi.inTransaction(
            handle ->
                handle.createUpdate(TAKE).bind("name", name).bind("holder", holder.id()).execute()
                    > 0);
  }

  @Override
  public void giveBack() {
    jdbi.useTransaction(
        handle ->
            handle
                .createUpdate(GIVE_BACK)
                .bind("name", name)
                .bind("holder", holder.id())
                .execute());
  }

  @Override
  public boolean begin(String id) {
    boolean sweeps = isTimeToSweep();
    return jdbi.inTransaction(
        handle -> {
          long now = clock.millis();
          if (sweeps) {
            handle.createUpdate(FORGET).bind("before", now - REMEMBERED.toMillis()).execute();
          }
          return handle
                  .createUpdate(BEGIN)
                  .bind("name", name)
                  .bind("id", id)
                  .bind("holder", holder.id())
                  .bind("now", now)
                  .execute()
              > 0;
        });
  }

  @Override
  public void answered(String id) {
    jdbi.useTransaction(
        handle -> handle.createUpdate(ANSWERED).bind("name", name).bind("id", id).execute());
  }

  private boolean isTimeToSweep() {
    synchronized (lock) {
      return begun++ % BETWEEN_SWEEPS == 0;
    }
  }
}
