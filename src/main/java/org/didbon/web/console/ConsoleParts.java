package org.didbon.web.console;

import java.time.Clock;
import org.didbon.archive.Archive;
import org.didbon.command.ChatBooks;
import org.didbon.command.ConsoleDoor;
import org.didbon.command.Coverage;
import org.didbon.command.Editing;
import org.didbon.command.FeedBoard;
import org.didbon.command.Health;
import org.didbon.command.PastNews;
import org.didbon.command.Permissions;
import org.didbon.command.StoryOverview;
import org.didbon.outbox.OutboxStore;
import org.didbon.phrase.Catalogues;
import org.didbon.rule.WatchlistView;

/**
 * What the console shows and changes: the same parts as the commands of the chats.
 *
 * @param door who comes in
 */
public record ConsoleParts(
    ConsoleDoor door,
    WatchlistView watchlist,
    ChatBooks books,
    PastNews news,
    Coverage coverage,
    StoryOverview stories,
    Archive archive,
    FeedBoard feeds,
    OutboxStore outbox,
    Health health,
    Editing editing,
    Permissions permissions,
    Catalogues catalogues,
    Clock clock) {}
