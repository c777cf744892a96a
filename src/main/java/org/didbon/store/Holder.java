package org.didbon.store;

/**
 * This process among those on the database: what it signs with, and how it takes what others may be
 * taking at the same moment.
 *
 * @param id what it signs its leases with; {@code ""} if it takes none
 * @param alone whether no other process can be on this database
 */
record Holder(String id, boolean alone) {

  /** Of a connection that takes nothing. */
  static final Holder NOBODY = new Holder("", true);

  /**
   * What ends a query for rows to take. Where others are, each takes what nobody else is just
   * taking: to wait for their rows would be in vain, as they are gone then. The other database has
   * no such words, and lets in one process only.
   */
  String taking() {
    return alone ? "" : "for update skip locked";
  }

  /** What ends a query for rows that are waited for, one after the other in its order. */
  String locking() {
    return alone ? "" : "for update";
  }
}
