package org.didbon.web.console.rules;

import org.didbon.web.console.BarChart;

/**
 * What a rule would have brought in 30 days, of all that is recorded.
 *
 * @param found in words
 * @param busy that there would be too many alerts; {@code ""} if not
 * @param unread that not all could be looked at yet; {@code ""} if all was
 * @param change what comes and goes by the edit, in words; {@code ""} where nothing was saved
 *     before
 * @param chart by day
 */
public record RuleLookView(
    String found, String busy, String unread, String change, BarChart chart) {}
