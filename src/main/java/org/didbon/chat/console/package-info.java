/**
 * The terminal as a chat network: alerts on standard output, commands from standard input. What
 * others would send escape sequences through is printed without control characters.
 */
@NullMarked
package org.didbon.chat.console;

import org.jspecify.annotations.NullMarked;
