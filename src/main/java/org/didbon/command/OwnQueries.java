package org.didbon.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Feed;
import org.didbon.domain.RichText;
import org.didbon.domain.SavedQuery;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.query.Query;
import org.didbon.query.QueryFault;
import org.didbon.query.QueryParser;
import org.didbon.query.TypedQuery;
import org.didbon.rule.WatchlistView;
import org.didbon.text.Letters;

/** The queries that a chat subscribes to: what other chats ask is none of its business. */
public record OwnQueries(SubscriptionBook subscriptions, WatchlistView watchlist) {

  public List<SavedQuery> of(ChatAddress chat) {
    return subscriptions.of(chat).stream()
        .map(Subscription::subject)
        .filter(subject -> subject.kind() == Subject.Kind.QUERY)
        .flatMap(subject -> watchlist.query(subject.id()).stream())
        .toList();
  }

  /** What the chat subscribes to, be it watched or not, by its {@link SubjectSign#of}. */
  Optional<Subject> signed(String sign, ChatAddress chat) {
    return subscriptions.of(chat).stream()
        .map(Subscription::subject)
        .filter(subject -> SubjectSign.of(subject).equals(sign))
        .findFirst();
  }

  /** The feed of the chat's own that has this title. */
  Optional<Subject> feed(String title, ChatAddress chat) {
    String wanted = Letters.fold(title);
    return subscriptions.of(chat).stream()
        .map(Subscription::subject)
        .filter(subject -> Feed.isOwn(subject.id()))
        .filter(subject -> Letters.fold(watchlist.ofFeed(subject.id())).equals(wanted))
        .findFirst();
  }

  /** The one that is meant: as buttons name it, as it was typed, or in other words for the same. */
  Optional<Subject> meant(String typed, CommandRequest request) {
    Optional<String> id = Searches.id(typed);
    if (id.isPresent()) {
      Subject subject = Subject.query(id.get());
      return Optional.of(
          new SubscriptionLookup(subscriptions, watchlist)
              .of(subject, absent(request), request)
              .subject());
    }
    return same(SavedQuery.of(TypedQuery.text(typed)), request.chat()).map(SavedQuery::subject);
  }

  /** The chat's query that asks the same. */
  public Optional<SavedQuery> same(SavedQuery query, ChatAddress chat) {
    Optional<Query> wanted = read(query);
    return of(chat).stream()
        .filter(own -> own.equals(query) || (wanted.isPresent() && read(own).equals(wanted)))
        .findFirst();
  }

  private static RichText absent(CommandRequest request) {
    return RichText.of(request.localizer().say("quote", Map.of("text", "…")));
  }

  private static Optional<Query> read(SavedQuery query) {
    try {
      return Optional.of(QueryParser.parse(query.text()));
    } catch (QueryFault e) {
      return Optional.empty();
    }
  }
}
