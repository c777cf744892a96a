package org.didbon.store;

/**
 * What was copied.
 *
 * @param tables that both databases have
 * @param rows in them, each compared
 * @param written how many of them had to be written or deleted
 */
public record CopyReport(int tables, long rows, long written) {}
