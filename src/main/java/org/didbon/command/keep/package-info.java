/**
 * What a chat puts aside and passes on: alerts it keeps with the words of their reports, as a list
 * and as a page, and a message that can be forwarded. Imports command and the stages; the other
 * rooms are nothing to it. What is kept stands in store.KeepTable.
 */
@NullMarked
package org.didbon.command.keep;

import org.jspecify.annotations.NullMarked;
