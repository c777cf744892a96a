/**
 * What outlets write into their values: HTML to plain text, items and links as people read them.
 * Pure; in time linear in its length.
 */
@NullMarked
package org.didbon.feed.text;

import org.jspecify.annotations.NullMarked;
