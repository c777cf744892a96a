package org.didbon.story.likeness;

import java.util.Map;

/**
 * A story that a report may belong to.
 *
 * @param story its id
 * @param score how sure that is: log-odds above what is asked for; of less than 0 it is another
 *     story, which may be related
 * @param report the key of its most like report
 * @param features what was measured of the two, by name, without what is 0; empty where the score
 *     is less than 0
 * @param sure whether a report that is of two such stories makes them one
 */
public record LikelyStory(
    String story, double score, String report, Map<String, Double> features, boolean sure) {}
