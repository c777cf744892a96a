/**
 * How the bot does, and what there is to ask it: help, status, outbox, feeds. Imports command and
 * the stages; the other rooms are nothing to it.
 */
@NullMarked
package org.didbon.command.operate;

import org.jspecify.annotations.NullMarked;
