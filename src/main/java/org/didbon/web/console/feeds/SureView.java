package org.didbon.web.console.feeds;

import java.util.List;

/**
 * A change that is asked about once more.
 *
 * @param path of the page of the feed
 * @param action its word
 * @param yes what the button says
 * @param danger whether something is taken away
 */
public record SureView(
    String path, String action, List<String> question, String yes, boolean danger) {}
