/**
 * All SQL: one class a table, one method a transaction, the same statements on SQLite and
 * PostgreSQL. Implements the ports of {@code pipeline}, {@code outbox} and {@code command}.
 */
@NullMarked
package org.didbon.store;

import org.jspecify.annotations.NullMarked;
