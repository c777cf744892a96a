/**
 * All actors and rules at once on each new item: words looked up in one dictionary, each rule
 * reachable from its rarest word, only the rules reached are evaluated. Every match comes with its
 * places. Whether rules are sound is asked of {@link org.didbon.match.RuleCheck} alone, which tells
 * it in the words of {@code phrase}. Imports domain, text, query, phrase and actor; the same {@link
 * org.didbon.query.Query} runs on past items in {@code archive}.
 */
@NullMarked
package org.didbon.match;

import org.jspecify.annotations.NullMarked;
