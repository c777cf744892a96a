/**
 * Slack, in and out, through Slack's own Java SDK (jSlack under its present name): alerts leave by
 * {@code chat.postMessage} and {@code chat.update}, what people say comes in over Socket Mode, so
 * no public address is needed. What is foreign in a message is carried in structured blocks, where
 * nothing is ever read as markup. No fault of the network throws, and no token gets out. Imports
 * {@code command}, whose answers it brings back, and {@code outbox}, whose {@code ChatSender} it
 * is. The app that Slack must know is described in {@code config/slack-manifest.json}.
 */
@NullMarked
package org.didbon.chat.slack;

import org.jspecify.annotations.NullMarked;
