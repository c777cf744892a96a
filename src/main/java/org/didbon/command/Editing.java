package org.didbon.command;

import org.didbon.rule.ActorPreviewer;
import org.didbon.rule.OwnFeedLimits;
import org.didbon.rule.Previewer;
import org.didbon.rule.Reach;
import org.didbon.rule.RuleBook;
import org.didbon.rule.review.Reviewer;
import org.didbon.rule.review.Suggester;

/**
 * What people edit with.
 *
 * @param people what other forms of them would have brought
 * @param feeds reads a feed once, before it is watched
 * @param firstTold how many of a new feed's items are told, the newest; the others are taken in
 *     without a word
 * @param ownFeeds how many a chat may ask for by their addresses
 * @param mostAlertsADay above so many a rule needs a second yes
 * @param stories of which reports are split off
 */
public record Editing(
    RuleBook book,
    Previewer previewer,
    ActorPreviewer people,
    Reviewer reviewer,
    Suggester suggester,
    Reach reach,
    FeedProbe feeds,
    int firstTold,
    OwnFeedLimits ownFeeds,
    int mostAlertsADay,
    StoryBook stories) {}
