package org.didbon.web.console;

/**
 * What is shown where a page cannot be.
 *
 * @param part whether it takes the place of a part of a page
 */
public record FaultView(String text, boolean part) {}
