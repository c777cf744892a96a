/**
 * What people type in a chat and what they get back: one file a command, the same on every network.
 * What they typed wrong is answered with what to type instead. Imports domain, phrase and the
 * stages; what is kept is read through the ports here, whose tables are in {@code store}.
 */
@NullMarked
package org.didbon.command;

import org.jspecify.annotations.NullMarked;
