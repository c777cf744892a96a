package org.didbon.command;

import java.time.Clock;
import org.didbon.phrase.Catalogues;
import org.didbon.rule.WatchlistView;

/**
 * What commands of every room work on.
 *
 * @param searches one for all: what one command remembers in a button, another is asked
 * @param ownNames likewise: whose card one command shows, another names
 */
public record CommandContext(
    WatchlistView watchlist,
    ChatBooks books,
    PastNews news,
    Catalogues catalogues,
    Clock clock,
    Searches searches,
    OwnNames ownNames) {

  public CommandContext(
      WatchlistView watchlist, ChatBooks books, PastNews news, Catalogues catalogues, Clock clock) {
    this(watchlist, books, news, catalogues, clock, new Searches(), new OwnNames(books.aliases()));
  }

  public SubscriptionBook subscriptions() {
    return books.subscriptions();
  }

  public OwnQueries ownQueries() {
    return new OwnQueries(subscriptions(), watchlist);
  }

  public SubscriptionLookup lookup() {
    return new SubscriptionLookup(subscriptions(), watchlist);
  }

  public Subjects subjects() {
    return new Subjects(watchlist, searches, ownQueries(), ownNames, catalogues.typed());
  }
}
