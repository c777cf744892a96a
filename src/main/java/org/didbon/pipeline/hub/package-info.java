/**
 * WebSub (w3.org/TR/websub): where a feed names a hub, the hub is asked to tell us of new items,
 * and they are there within a second; meanwhile the feed is visited less often. Whatever a hub says
 * or leaves out, no more is lost than a few visits: what it sends is only ever read as the document
 * of its feed, and a feed whose hub is silent is visited as before. The table is {@code
 * store.HubTable}; where hubs call is {@code web.HubPages}.
 */
@NullMarked
package org.didbon.pipeline.hub;

import org.jspecify.annotations.NullMarked;
