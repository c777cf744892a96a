/** {@code App}, the one place where everything is wired; who calls it is {@code cli}. */
@NullMarked
package org.didbon;

import org.jspecify.annotations.NullMarked;
