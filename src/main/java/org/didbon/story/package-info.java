/**
 * Which story an item belongs to. Pure: it decides from the stories it is shown and writes nothing.
 * Imports domain and text.
 */
@NullMarked
package org.didbon.story;

import org.jspecify.annotations.NullMarked;
