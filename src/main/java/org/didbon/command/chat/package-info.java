/**
 * What a chat hears, when and how: subscriptions, digests, mutes, quiet hours, language, zone. Each
 * command here changes what is kept of the chat it was given in. Imports command and the stages;
 * the other rooms are nothing to it.
 */
@NullMarked
package org.didbon.command.chat;

import org.jspecify.annotations.NullMarked;
