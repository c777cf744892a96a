/** When something is out of the ordinary: far more news than usual, or none. */
@NullMarked
package org.didbon.alarm;

import org.jspecify.annotations.NullMarked;
