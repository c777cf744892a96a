/**
 * Which chats hear of a story, and in which words. Every alert says what happened, who reports it
 * and when, and why this chat got it. Imports domain, phrase, and of story what outlets changed
 * later.
 */
@NullMarked
package org.didbon.alert;

import org.jspecify.annotations.NullMarked;
