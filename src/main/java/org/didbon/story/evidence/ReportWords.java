package org.didbon.story.evidence;

/**
 * The words of a report at some time.
 *
 * @param article whether the article behind the link is part of the text, not only what the feed
 *     carries
 */
public record ReportWords(String title, String text, boolean article) {}
