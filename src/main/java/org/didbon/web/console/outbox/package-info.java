/**
 * The messages of the outbox by state and network, for admins: sent again or dropped, with what
 * became of them. Whom they are for is said nowhere.
 */
@NullMarked
package org.didbon.web.console.outbox;

import org.jspecify.annotations.NullMarked;
