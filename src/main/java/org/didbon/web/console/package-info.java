/**
 * The console: pages on which editors see what a rule does and operators how the watch stands. A
 * second window on what chats show and change, never a second truth: all is asked of and done by
 * {@code rule}, {@code command}'s ports and the stages. One file a section of the menu; the pages
 * themselves are templates under {@code src/main/jte}, compiled at build, and each works without
 * JavaScript. The server that it runs in is {@link org.didbon.web.HealthServer}.
 */
@NullMarked
package org.didbon.web.console;

import org.jspecify.annotations.NullMarked;
