/**
 * Rules in the console: the list of them, and the editor that shows what a rule finds while it is
 * written. All is asked of and done by {@code rule}; history, suggestions and lists of words are in
 * {@code web.console.review}.
 */
@NullMarked
package org.didbon.web.console.rules;

import org.jspecify.annotations.NullMarked;
