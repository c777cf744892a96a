package org.didbon.web.console.people;

/**
 * Whether something grave is meant.
 *
 * @param question with how many chats asked for the person
 * @param action as {@code rule.Action} writes it
 * @param label of the button that does it
 */
public record PersonSureView(
    String id, String name, String question, String action, String label) {}
