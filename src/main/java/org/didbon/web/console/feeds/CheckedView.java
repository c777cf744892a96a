package org.didbon.web.console.feeds;

import java.util.List;

/**
 * What a feed brings when it is looked at.
 *
 * @param path of the page of the feed
 * @param good whether it can be read
 * @param lines what stands there, or why it cannot be read
 */
public record CheckedView(String path, boolean good, List<String> lines) {}
