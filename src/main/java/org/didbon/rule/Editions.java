package org.didbon.rule;

/** The edition that holds, kept up with what any process writes. Thread-safe. */
public final class Editions {

  private final Base base;
  private final RevisionStore store;
  private volatile Edition now;

  public Editions(Base base, RevisionStore store) {
    this.base = base;
    this.store = store;
    this.now = read();
  }

  /** As last read. */
  public Edition now() {
    return now;
  }

  /** As it is in the database this moment. */
  public synchronized Edition refresh() {
    if (store.number() != now.number()) {
      now = read();
    }
    return now;
  }

  RevisionStore store() {
    return store;
  }

  private Edition read() {
    // the number first: a revision that comes between is read twice, never missed
    long number = store.number();
    return Edition.of(base, number, store.standing());
  }
}
