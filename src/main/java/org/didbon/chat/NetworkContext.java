package org.didbon.chat;

import java.time.Clock;
import java.util.function.Function;
import org.didbon.command.Intake;
import org.didbon.outbox.ChatSender;
import org.didbon.outbox.OutboxStore;

/**
 * What a network is connected with.
 *
 * @param terminal the machine's own, which one network is
 * @param intakes who hears what people say to a bot, by its name
 */
public record NetworkContext(
    NetworkEnvironment environment,
    ChatSender terminal,
    OutboxStore outbox,
    Function<String, Intake> intakes,
    Clock clock) {}
