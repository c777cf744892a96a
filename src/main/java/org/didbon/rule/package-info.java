/**
 * The rule book: what people edit of rules, actors, feeds and roles, as revisions on top of the
 * files in {@code config/}. It checks a change, previews what a rule would bring, saves it with who
 * made it, and gives back any earlier state; nothing is ever lost. A chat and a web page both call
 * {@link org.didbon.rule.RuleBook}. Imports domain, query, text, and of the stages those a rule
 * runs on: match and archive. The tables are in {@code store}.
 */
@NullMarked
package org.didbon.rule;

import org.jspecify.annotations.NullMarked;
