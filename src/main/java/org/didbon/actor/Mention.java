package org.didbon.actor;

import org.didbon.domain.Ground;

/**
 * A place where a text means an actor.
 *
 * @param actor its id
 * @param ground why it is this person
 * @param first index of the first word of it
 * @param last index of the last word of it, in the same field
 */
public record Mention(String actor, Ground ground, int first, int last) {}
