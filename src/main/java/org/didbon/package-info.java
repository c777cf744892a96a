/** The program: its commands, and {@code App}, the one place where everything is wired. */
@NullMarked
package org.didbon;

import org.jspecify.annotations.NullMarked;
