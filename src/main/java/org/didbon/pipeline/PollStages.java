package org.didbon.pipeline;

import org.didbon.feed.FeedReader;

/** The stages an item goes through in a round of visits, and which items are news. */
public record PollStages(
    FeedReader feeds,
    ItemAnalyzer items,
    Decider decider,
    NewsPolicy news,
    Tally tally,
    VisitLimits limits) {}
