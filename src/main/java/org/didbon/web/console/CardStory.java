package org.didbon.web.console;

/**
 * A story in a list about somebody.
 *
 * @param link to its first report; {@code ""} if there is none that a browser may follow
 * @param outlet of its first report
 * @param day as it is told; {@code ""} where it stands above
 * @param reports how many there are, in words; {@code ""} for one
 */
public record CardStory(
    String id, String title, String link, String outlet, String day, String reports) {}
