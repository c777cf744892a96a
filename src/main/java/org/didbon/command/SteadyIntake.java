package org.didbon.command;

import java.util.concurrent.atomic.AtomicBoolean;
import org.didbon.domain.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes on while the database is away: who heard people goes on hearing them, and answers that he
 * cannot do much at present, if need be twice. Thread-safe.
 */
public final class SteadyIntake implements Intake {

  private static final Logger log = LoggerFactory.getLogger(SteadyIntake.class);

  private final Intake intake;
  private final String network;
  private final AtomicBoolean taken = new AtomicBoolean();
  private final AtomicBoolean told = new AtomicBoolean();

  public SteadyIntake(Intake intake, String network) {
    this.intake = intake;
    this.network = network;
  }

  @Override
  public boolean take() {
    try {
      boolean ours = intake.take();
      if (taken.getAndSet(ours) != ours || !told.getAndSet(true)) {
        log.info("{} people are heard by {}", network, ours ? "this process" : "another process");
      }
      return ours;
    } catch (DatabaseAway e) {
      return taken.get();
    }
  }

  @Override
  public void giveBack() {
    try {
      intake.giveBack();
    } catch (DatabaseAway e) {
      log.debug("not given back, which a successor finds out network={}", network);
    }
  }

  @Override
  public boolean begin(String id) {
    try {
      return intake.begin(id);
    } catch (DatabaseAway e) {
      return true;
    }
  }

  @Override
  public void answered(String id) {
    try {
      intake.answered(id);
    } catch (DatabaseAway e) {
      log.debug("not noted as answered id={}", id);
    }
  }
}
