package org.didbon.web.console.stories;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.command.StoryOverview.Wanted;
import org.didbon.domain.Feed;
import org.didbon.domain.Ids;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.rule.WatchlistView;
import org.didbon.text.SpokenLanguages;
import org.didbon.web.console.Ask;
import org.didbon.web.console.MenuEntry;
import org.didbon.web.console.stories.StoryListView.FilterChoice;
import org.didbon.web.console.stories.StoryListView.FilterView;

/**
 * Which stories are wanted, as the address of the page says it: what it names that is not there
 * fits no story; what can be no subject is as if it were not asked for.
 */
record StoryFilter(String words, String subject, String language, String feed, boolean several) {

  /** More names make no list; all can be searched for by words. */
  private static final int MOST_CHOICES = 300;

  static StoryFilter of(Ask ask) {
    return new StoryFilter(
        ask.query("q"),
        ask.query("subject"),
        ask.query("language"),
        ask.query("feed"),
        !ask.query("several").isEmpty());
  }

  Wanted wanted() {
    return new Wanted(asSubject().orElse(null), language, feed, several ? 2 : 1);
  }

  private Optional<Subject> asSubject() {
    return Stream.of(Subject.Kind.ACTOR, Subject.Kind.RULE)
        .filter(kind -> subject.startsWith(kind.word() + ":"))
        .filter(kind -> Ids.isValid(id(kind)))
        .map(kind -> new Subject(kind, id(kind)))
        .findFirst();
  }

  private String id(Subject.Kind kind) {
    return subject.substring(kind.word().length() + 1);
  }

  boolean isAll() {
    return wanted().equals(Wanted.ALL) && words.isEmpty();
  }

  /** The address of a page of the list. */
  String path(String place) {
    String fields =
        Stream.of(
                field("q", words),
                field("subject", subject),
                field("language", language),
                field("feed", feed),
                field("several", several ? "yes" : ""),
                field("after", place))
            .filter(field -> !field.isEmpty())
            .collect(Collectors.joining("&"));
    return MenuEntry.STORIES.path() + (fields.isEmpty() ? "" : "?" + fields);
  }

  private static String field(String name, String value) {
    return value.isEmpty() ? "" : name + "=" + StoryRows.encoded(value);
  }

  FilterView view(WatchlistView watchlist, Localizer localizer) {
    Stream<String> languages =
        Stream.concat(
            SpokenLanguages.CODES.stream(),
            watchlist.feeds().stream().map(Feed::language).filter(one -> !one.isEmpty()));
    return new FilterView(
        words,
        subjects(
            watchlist.rules().stream().map(rule -> Subject.rule(rule.id())), watchlist, localizer),
        subjects(
            watchlist.actors().all().stream().map(actor -> Subject.actor(actor.id())),
            watchlist,
            localizer),
        choices(languages.distinct().map(one -> choice(one, localizer.language(one), language))),
        choices(
            watchlist.feeds().stream()
                .map(Feed::id)
                .filter(id -> !Feed.isOwn(id))
                .map(id -> choice(id, watchlist.ofFeed(id), feed))),
        several);
  }

  private List<FilterChoice> subjects(
      Stream<Subject> some, WatchlistView watchlist, Localizer localizer) {
    return choices(
        some.map(one -> choice(StoryRows.value(one), watchlist.of(one, localizer), subject)));
  }

  private static FilterChoice choice(String value, String name, String chosen) {
    return new FilterChoice(value, name, value.equals(chosen));
  }

  /** In the order of their names; the chosen one first of all. */
  private static List<FilterChoice> choices(Stream<FilterChoice> all) {
    return all.sorted(
            Comparator.comparing(FilterChoice::chosen)
                .reversed()
                .thenComparing(FilterChoice::name, String.CASE_INSENSITIVE_ORDER))
        .limit(MOST_CHOICES)
        .toList();
  }
}
