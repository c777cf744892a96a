/** The moments that outlets write, in whatever way they write them, and their zones. Pure. */
@NullMarked
package org.didbon.feed.date;

import org.jspecify.annotations.NullMarked;
