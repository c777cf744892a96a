package org.didbon.chat.console;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the Tab key completes, asked anew each time.
 *
 * @param commands without their slash, each with half a line on what it does or {@code ""}
 * @param names words of people's names, ids after {@code @}, ids of rules bare and after {@code #}
 */
public record ConsoleWords(Supplier<Map<String, String>> commands, Supplier<List<String>> names) {}
