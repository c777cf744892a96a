package org.didbon.rule;

/**
 * What somebody wants to do.
 *
 * @param note why; may be {@code ""}
 */
public record Change(Editable kind, String id, Action action, Status after, String note) {}
