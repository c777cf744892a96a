/**
 * From an address to items: polite HTTP (conditional, bounded in time, size and number, never to
 * private addresses), then bytes to characters ({@code FeedText}), a document to what its outlet
 * wrote ({@code RawFeed}, by {@code XmlDocument} or {@code JsonDocument}), that to items. Reading
 * is lenient and linear: any prefix, letter case or damage, within bounds of depth, number and
 * memory. Whatever a server does comes back as a {@link org.didbon.feed.http.FetchResult} or a
 * {@link org.didbon.feed.ParsedFeed} with a plain reason; nothing it serves can harm another feed.
 * Imports domain and text.
 *
 * <p>ROME is the reference here, in tests alone: what it reads in a well-formed document, we read.
 * It does not read for us even where the document was healed before, since one number or day that
 * it does not know (skipHours, cloud, slash:comments …) ends its reading of the whole document, and
 * dates as written, xml:base and second texts are not in what it gives.
 */
@NullMarked
package org.didbon.feed;

import org.jspecify.annotations.NullMarked;
