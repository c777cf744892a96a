package org.didbon.web.console.review;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.didbon.command.PeopleNames.CalledNow;
import org.didbon.command.Right;
import org.didbon.command.StoryBook;
import org.didbon.command.StoryBook.StorySaying;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Editable;
import org.didbon.rule.Revision;
import org.didbon.rule.RevisionFilter;
import org.didbon.rule.RuleBook;
import org.didbon.web.console.Ask;
import org.didbon.web.console.ConsoleRoutes;
import org.didbon.web.console.MenuEntry;
import org.didbon.web.console.review.AuditView.AuditChoice;

/** All changes, the last first: of what is watched, of roles, and of stories. */
final class AuditPages {

  private static final int SHOWN = 30;

  /** People who can be chosen. */
  private static final int PEOPLE = 100;

  /** What was said of stories is looked through so far back. */
  private static final int SAYINGS = 300;

  private static final String STORIES = "story";

  private final RuleBook book;
  private final StoryBook stories;
  private final ChangeViews views;
  private final WaitingPages waiting;

  AuditPages(RuleBook book, StoryBook stories, ChangeViews views, WaitingPages waiting) {
    this.book = book;
    this.stories = stories;
    this.views = views;
    this.waiting = waiting;
  }

  void open(ConsoleRoutes routes) {
    routes.get(MenuEntry.AUDIT.path(), Right.ADMIN, this::show);
  }

  private void show(Ask ask) {
    Localizer localizer = ask.localizer();
    String kind = ask.query("kind");
    String person = ask.query("person");
    long before = HistoryPages.before(ask.query("before"));
    boolean all = kinds().noneMatch(known -> known.word().equals(kind)) && !kind.equals(STORIES);
    List<Revision> changes =
        kind.equals(STORIES)
            ? List.of()
            : book.before(
                before,
                new RevisionFilter(
                    all ? Optional.empty() : Optional.of(Editable.of(kind)), "", person),
                SHOWN + 1);
    List<Revision> shown = changes.subList(0, Math.min(SHOWN, changes.size()));
    List<MadeChange> made = new ArrayList<>();
    List<ChangeView> views = this.views.of(shown, localizer);
    for (int i = 0; i < shown.size(); i++) {
      made.add(new MadeChange(shown.get(i).when(), views.get(i)));
    }
    if (all || kind.equals(STORIES)) {
      Instant until = before == Long.MAX_VALUE ? Instant.MAX : previous(before);
      Instant since = changes.size() > SHOWN ? shown.get(SHOWN - 1).when() : Instant.MIN;
      made.addAll(sayings(person, since, until, localizer));
    }
    made.sort(Comparator.comparing(MadeChange::when).reversed());
    AuditView view =
        new AuditView(
            kindChoices(all ? "" : kind, localizer),
            people(person, localizer),
            waiting.count(),
            made.stream().map(MadeChange::view).toList(),
            changes.size() > SHOWN
                ? earlier(all ? "" : kind, person, shown.get(SHOWN - 1).number())
                : "");
    ask.page(MenuEntry.AUDIT, ask.say(MenuEntry.AUDIT.key()), "review/audit", view);
  }

  /** A change with its moment, by which those of several kinds are put into one row. */
  private record MadeChange(Instant when, ChangeView view) {}

  /** When the last change of the page before was made. */
  private Instant previous(long number) {
    return book.before(number + 1, RevisionFilter.ALL, 1).stream()
        .findFirst()
        .map(Revision::when)
        .orElse(Instant.MAX);
  }

  private List<MadeChange> sayings(
      String person, Instant since, Instant until, Localizer localizer) {
    List<StorySaying> said =
        stories.latest(SAYINGS).stream()
            .filter(one -> person.isEmpty() || one.person().equals(person))
            .filter(one -> one.at().isAfter(since) && one.at().isBefore(until))
            .toList();
    CalledNow named = views.names(said.stream().map(StorySaying::person).toList());
    return said.stream().map(one -> new MadeChange(one.at(), view(one, named, localizer))).toList();
  }

  private static ChangeView view(StorySaying said, CalledNow named, Localizer localizer) {
    return new ChangeView(
        localizer.moment(said.at()),
        said.person().isEmpty() ? "" : named.plain(said.person()), // forgotten
        "",
        localizer.say(
            switch (said.kind()) {
              case SPLIT -> "audit.split";
              case BACK -> "audit.rejoin";
              case JOINED -> "audit.join";
            }),
        said.title(),
        MenuEntry.STORIES.path() + "/" + encoded(said.story()),
        "",
        List.of());
  }

  private static Stream<Editable> kinds() {
    return Stream.of(Editable.values());
  }

  private static List<AuditChoice> kindChoices(String chosen, Localizer localizer) {
    List<AuditChoice> choices = new ArrayList<>();
    choices.add(new AuditChoice("", localizer.say("console.review.all"), chosen.isEmpty()));
    Stream.concat(kinds().map(Editable::word), Stream.of(STORIES))
        .map(
            word ->
                new AuditChoice(
                    word, localizer.say("console.review.kind." + word), word.equals(chosen)))
        .forEach(choices::add);
    return choices;
  }

  private List<AuditChoice> people(String chosen, Localizer localizer) {
    List<String> authors = book.authors(PEOPLE);
    CalledNow named = views.names(authors);
    List<AuditChoice> choices = new ArrayList<>();
    choices.add(new AuditChoice("", localizer.say("console.review.anybody"), chosen.isEmpty()));
    authors.forEach(
        person -> choices.add(new AuditChoice(person, named.plain(person), person.equals(chosen))));
    return choices;
  }

  private static String earlier(String kind, String person, long before) {
    return MenuEntry.AUDIT.path()
        + "?kind="
        + encoded(kind)
        + "&person="
        + encoded(person)
        + "&before="
        + before;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
