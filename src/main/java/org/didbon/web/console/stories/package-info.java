/**
 * Stories in the console: the newest with what they are about, and of each its reports side by side
 * with what made them one; an editor splits reports off and puts stories together. All is asked of
 * and done by {@code command}'s {@code StoryOverview} and {@code StoryBook}, as in chats.
 */
@NullMarked
package org.didbon.web.console.stories;

import org.jspecify.annotations.NullMarked;
