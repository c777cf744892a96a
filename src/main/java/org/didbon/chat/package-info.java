/**
 * What a chat network is to the rest: {@link org.didbon.chat.ChatNetwork} says all that is known of
 * one before anybody is connected (how its people and chats are written, which secrets and settings
 * it has), {@link org.didbon.chat.ChatConnection} is one in use. Each network lives in a package of
 * its own below this one, blind to the others; {@code config.ChatNetworks} lists them, a line each.
 * Knows the ports of the outbox and of the commands.
 */
@NullMarked
package org.didbon.chat;

import org.jspecify.annotations.NullMarked;
