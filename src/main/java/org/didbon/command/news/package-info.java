/**
 * What the news say: of an actor, a topic, a story, a search, and why an alert came. Changes
 * nothing. Imports command and the stages; the other rooms are nothing to it.
 */
@NullMarked
package org.didbon.command.news;

import org.jspecify.annotations.NullMarked;
