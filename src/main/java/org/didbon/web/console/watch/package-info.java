/** The first page of the console: whether the watch stands, and what is new. */
@NullMarked
package org.didbon.web.console.watch;

import org.jspecify.annotations.NullMarked;
