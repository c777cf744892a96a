package org.didbon.web.console.watch;

/**
 * The first page.
 *
 * @param items how many are recorded
 */
public record WatchView(long items) {}
