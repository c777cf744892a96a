/**
 * The officials that are watched: their names, posts and dates, and who of several namesakes a text
 * means. Imports domain and text; the forms of words and names come from {@code text}.
 */
@NullMarked
package org.didbon.actor;

import org.jspecify.annotations.NullMarked;
