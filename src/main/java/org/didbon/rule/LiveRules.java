package org.didbon.rule;

/** The edition that holds, kept up with what any process writes. Thread-safe. */
public final class LiveRules {

  private final FileRules files;
  private final RevisionStore store;
  private volatile EffectiveRules now;
  private final Object lock = new Object();

  public LiveRules(FileRules files, RevisionStore store) {
    this.files = files;
    this.store = store;
    this.now = read();
  }

  /** As last read. */
  public EffectiveRules now() {
    return now;
  }

  /** As it is in the database this moment. */
  public EffectiveRules refresh() {
    synchronized (lock) {
      if (store.number() != now.number()) {
        now = read();
      }
      return now;
    }
  }

  RevisionStore store() {
    return store;
  }

  private EffectiveRules read() {
    // the number first: a revision that comes between is read twice, never missed
    long number = store.number();
    return EffectiveRules.of(files, number, store.standing());
  }
}
