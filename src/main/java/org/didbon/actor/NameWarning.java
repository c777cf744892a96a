package org.didbon.actor;

/**
 * A name that will be ambiguous in texts: no fault, but worth a look by whoever wrote it.
 *
 * @param actor id of the actor whose name it is
 * @param message what is doubtful and what to write instead, one line
 */
public record NameWarning(String actor, String message) {}
