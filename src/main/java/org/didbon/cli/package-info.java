/**
 * The command line: one file a command, what they say on the terminal, and the code a command ends
 * with. It builds what it needs through {@link org.didbon.App} and knows everything below; nothing
 * knows it.
 */
@NullMarked
package org.didbon.cli;

import org.jspecify.annotations.NullMarked;
