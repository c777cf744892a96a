/**
 * The feeds in the console: how each does and did, what it brings and costs, and the list of them
 * in and out. What is changed goes through {@code rule.RuleBook}, what is looked at through {@code
 * command.FeedProbe}, as in chats.
 */
@NullMarked
package org.didbon.web.console.feeds;

import org.jspecify.annotations.NullMarked;
