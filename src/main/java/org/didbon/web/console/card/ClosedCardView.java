package org.didbon.web.console.card;

/**
 * That a page cannot be shown.
 *
 * @param text why, and what to do
 */
public record ClosedCardView(String text) {}
