/**
 * The way of any item: which feed and visit read it, what matched it and what nearly did, its
 * story, and what chats of each network heard of it, counted. No chat is named.
 */
@NullMarked
package org.didbon.web.console.why;

import org.jspecify.annotations.NullMarked;
