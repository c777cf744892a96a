/**
 * {@code App}, the one place where everything is wired, in its parts: {@code Foundation} (the
 * database, the archive, what is watched), {@code People} (networks, owners, the book of rules),
 * {@code Rounds} (what is done by the clock), {@code Replies} (commands and health), {@code
 * HostPages} (what is served). Who calls it is {@code cli}.
 */
@NullMarked
package org.didbon;

import org.jspecify.annotations.NullMarked;
