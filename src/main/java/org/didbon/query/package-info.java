/**
 * The language of rules and searches: text in, a {@link org.didbon.query.Query} out, or a fault
 * with its column and what to write instead. Two places evaluate the tree: {@code match} on each
 * new item, {@code archive} on past ones. Faults are told in the words of {@code phrase}: who made
 * one reads of it in his own language. Imports domain, text and phrase.
 */
@NullMarked
package org.didbon.query;

import org.jspecify.annotations.NullMarked;
