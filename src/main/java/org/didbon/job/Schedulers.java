package org.didbon.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/** Quartz's schedulers, as we want them. */
final class Schedulers {

  private static final String NAME = "didbon";

  private Schedulers() {}

  /** One that runs what each process does for itself. */
  static Scheduler ours() throws SchedulerException {
    Properties settings = common(NAME, "7");
    settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
    return made(settings);
  }

  /**
   * One for all processes on a PostgreSQL: what it runs is run by one of them at a time.
   *
   * @param database with the tables of V33
   * @param jobs what tells these jobs from those of another version: each version runs its own
   */
  static Scheduler shared(DataSource database, String jobs) throws SchedulerException {
    String source = NAME + '-' + UUID.randomUUID();
    DBConnectionManager.getInstance().addConnectionProvider(source, new Pooled(database));
    Properties settings = common(NAME + '-' + Integer.toHexString(jobs.hashCode()), "2");
    settings.setProperty("org.quartz.scheduler.instanceId", UUID.randomUUID().toString());
    String store = "org.quartz.jobStore.";
    settings.setProperty(store + "class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
    settings.setProperty(
        store + "driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
    settings.setProperty(store + "dataSource", source);
    settings.setProperty(store + "tablePrefix", "job_");
    settings.setProperty(store + "useProperties", "true");
    settings.setProperty(store + "isClustered", "true");
    settings.setProperty(store + "clusterCheckinInterval", "3000");
    return made(settings);
  }

  private static Properties common(String name, String threads) {
    Properties settings = new Properties();
    settings.setProperty("org.quartz.scheduler.instanceName", name);
    settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
    settings.setProperty("org.quartz.threadPool.threadCount", threads);
    return settings;
  }

  /** Quartz knows those of this JVM by their names, and would hand out the first one again. */
  private static Scheduler made(Properties settings) throws SchedulerException {
    synchronized (Schedulers.class) {
      Scheduler made = new StdSchedulerFactory(settings).getScheduler();
      SchedulerRepository.getInstance().remove(made.getSchedulerName());
      return made;
    }
  }

  /** The connections are somebody else's. */
  private record Pooled(DataSource database) implements ConnectionProvider {

    @Override
    public Connection getConnection() throws SQLException {
      return database.getConnection();
    }

    @Override
    public void initialize() {}

    @Override
    public void shutdown() {}
  }
}
