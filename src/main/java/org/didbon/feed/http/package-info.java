/**
 * From an address to bytes, politely: redirects, limits, cookies, proxies, robots.txt. A server can
 * do what it likes: it ends as a value. Imports domain; the one place of {@code feed} that opens
 * sockets.
 */
@NullMarked
package org.didbon.feed.http;

import org.jspecify.annotations.NullMarked;
