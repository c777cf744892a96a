/**
 * Telegram, both ways: the network half of the outbox ({@link
 * org.didbon.chat.telegram.TelegramSender}) and the ears of the commands ({@link
 * org.didbon.chat.telegram.TelegramUpdates}, fed by long polling or by a webhook). No update is
 * confirmed before it is handled, no fault of the network is thrown, and the token, which every
 * address of the Bot API holds, is in nothing that leaves this package. Requests are made with
 * telegrambots; its answers and updates are read here as JSON, because one field that it does not
 * know may neither lose an alert nor block all updates. When to send is the outbox's business.
 */
@NullMarked
package org.didbon.chat.telegram;

import org.jspecify.annotations.NullMarked;
