/**
 * Delivers every message at least once, whatever fails in between: a message is written in the
 * transaction that records its story, claimed under a lease, sent, settled. A process that dies in
 * between lets the lease run out: a chat may see a duplicate, never a gap. Imports domain and
 * phrase; the table is {@code store.OutboxTable}, the senders are in {@code chat}.
 */
@NullMarked
package org.didbon.outbox;

import org.jspecify.annotations.NullMarked;
