/**
 * One polling round: the feeds that are due, their items, and what follows from each. Everything is
 * decided first, without writing; then one transaction records the items, their matches, their
 * stories, the messages and the visit itself. Imports domain and the stages; the tables are in
 * {@code store}.
 */
@NullMarked
package org.didbon.pipeline;

import org.jspecify.annotations.NullMarked;
