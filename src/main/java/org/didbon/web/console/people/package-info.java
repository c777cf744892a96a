/**
 * The people of the console: who is watched and how each stands in the news, all forms in which a
 * name is found, who is found in a text and who nearly, and edits. All is asked of and done by what
 * {@code /actor}, {@code /timeline} and {@code /together} use.
 */
@NullMarked
package org.didbon.web.console.people;

import org.jspecify.annotations.NullMarked;
