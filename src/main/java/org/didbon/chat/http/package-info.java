/**
 * How a request that posts a message leaves over HTTP, for the networks that are reached so: at
 * most once, and never on a connection that its server has closed. Knows nothing of chats.
 */
@NullMarked
package org.didbon.chat.http;

import org.jspecify.annotations.NullMarked;
