/**
 * From an address to items: polite HTTP (conditional, bounded in time, size and number, never to
 * private addresses), ROME, HTML to plain text. Whatever a server does comes back as a {@link
 * org.didbon.feed.FetchResult} or a {@link org.didbon.feed.ParsedFeed} with a plain reason; nothing
 * it serves can harm another feed. Imports domain and text.
 */
@NullMarked
package org.didbon.feed;

import org.jspecify.annotations.NullMarked;
