package org.didbon.command;

/** What is kept for each chat. */
public record ChatBooks(
    SubscriptionBook subscriptions,
    ChatSettings settings,
    MuteBook mutes,
    Complaints complaints,
    KeptData kept,
    Targets targets,
    SpikeBook spikes,
    VerdictBook verdicts,
    KeepBook keeps,
    OwnFeedBook ownFeeds,
    BestBook best,
    AliasBook aliases,
    OwnChats ownChats) {}
