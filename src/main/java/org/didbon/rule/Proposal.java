package org.didbon.rule;

/**
 * A change that was checked and can be saved, with the thing as its author saw it: if somebody else
 * is first, he is shown that instead.
 */
public record Proposal(Overlay seen, Change change) {}
