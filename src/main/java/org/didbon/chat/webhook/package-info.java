/**
 * Posts alerts as signed JSON to addresses that the operator names: for bridges, mail gateways,
 * programs of one's own. A network of chats that only hear: {@code webhook:NAME}. The signature is
 * that of Standard Webhooks (standardwebhooks.com), which libraries in every language check.
 * Implements the port {@code chat}; goes out through the guarded clients of {@code feed.http}.
 */
@NullMarked
package org.didbon.chat.webhook;

import org.jspecify.annotations.NullMarked;
