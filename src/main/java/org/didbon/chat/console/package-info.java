/**
 * The terminal as a chat network: alerts on standard output, commands from standard input. What
 * others would send escape sequences through is printed without control characters. Where a person
 * sits at a terminal that can be drawn on, JLine edits the line; else all is plain.
 */
@NullMarked
package org.didbon.chat.console;

import org.jspecify.annotations.NullMarked;
