package org.didbon.web.console.feeds;

/**
 * A feed in the list.
 *
 * @param path of its page
 * @param style class of its state
 * @param state in a word
 * @param why it fails, or what is odd about it; {@code ""} if nothing is
 * @param place its country and language, {@code ""} if neither is known
 * @param pace how often it is visited
 * @param perDay items a day, of the last week
 * @param visited when last, {@code "—"} if never
 */
public record FeedRow(
    String id,
    String title,
    String path,
    String style,
    String state,
    String why,
    String place,
    String pace,
    String perDay,
    String visited) {}
