/**
 * The language of rules and searches: text in, a {@link org.didbon.query.Query} out, or a fault
 * with its column and what to write instead. Two places evaluate the tree: {@code match} on each
 * new item, {@code archive} on past ones. Imports domain and text.
 */
@NullMarked
package org.didbon.query;

import org.jspecify.annotations.NullMarked;
