/**
 * What the bot stands on fails, for as long as it does in the world: real processes of the program,
 * one on SQLite and three on PostgreSQL, before servers that play Telegram and an outlet. {@code
 * mvn -Pfaults verify} prints what was lost, what was told twice, and how long it took to go on.
 */
@NullMarked
package org.didbon.fault;

import org.jspecify.annotations.NullMarked;
