package org.didbon.web.console.feeds;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.didbon.archive.Days;
import org.didbon.command.Editing;
import org.didbon.command.ReadableLanguages;
import org.didbon.domain.BadInput;
import org.didbon.domain.Feed;
import org.didbon.domain.Subject;
import org.didbon.feed.FoundFeeds;
import org.didbon.feed.FoundFeeds.FoundFeed;
import org.didbon.feed.ParsedFeed;
import org.didbon.phrase.Localizer;
import org.didbon.query.Countries;
import org.didbon.query.Query;
import org.didbon.rule.Action;
import org.didbon.rule.Change;
import org.didbon.rule.Editable;
import org.didbon.rule.Overlay;
import org.didbon.rule.Revision;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status;
import org.didbon.web.console.Ask;
import org.didbon.web.console.ConsoleParts;
import org.didbon.web.console.MenuEntry;

/** Changes what is set of a feed, and whether it is visited; as chats do. Thread-safe. */
final class FeedChanges {

  /** Minutes. */
  private static final List<Long> PACES =
      List.of(1L, 2L, 5L, 10L, 15L, 30L, 60L, 120L, 180L, 360L, 720L, 1_440L, 10_080L);

  private static final int HISTORY = 50;

  private final Editing editing;
  private final ReadableLanguages languages;

  FeedChanges(ConsoleParts parts) {
    this.editing = parts.editing();
    this.languages = new ReadableLanguages(parts.catalogues());
  }

  void form(Ask ask) {
    Overlay overlay = there(ask);
    Feed feed = RuleJson.feed(overlay.content().text());
    FeedEditView view =
        new FeedEditView(
            feed.id(),
            FeedPaths.of(feed.id()),
            overlay.number(),
            feed.title(),
            feed.url().toString(),
            feed.language(),
            feed.country(),
            feed.every().toSeconds(),
            paces(feed, ask.localizer()),
            feed.fullText(),
            feed.access().isPersonal());
    ask.page(MenuEntry.FEEDS, feed.title(), "feed-edit", view);
  }

  private static Map<Long, String> paces(Feed feed, Localizer localizer) {
    TreeSet<Long> seconds = new TreeSet<>(PACES.stream().map(minutes -> minutes * 60).toList());
    seconds.add(feed.every().toSeconds());
    Map<Long, String> paces = new LinkedHashMap<>();
    seconds.forEach(every -> paces.put(every, PaceWords.of(Duration.ofSeconds(every), localizer)));
    return paces;
  }

  void edit(Ask ask) {
    Overlay overlay = there(ask);
    Feed was = RuleJson.feed(overlay.content().text());
    Feed edited =
        was.called(ask.field("title"))
            .in(language(ask))
            .about(country(ask))
            .every(every(ask, was))
            .whole(ask.field("fullText").equals("on"))
            .at(address(ask, was));
    Status.WatchState state =
        overlay.content().isOn() ? Status.WatchState.ON : Status.WatchState.OFF;
    Change change =
        new Change(
            Editable.FEED, was.id(), Action.EDIT, new Status(state, RuleJson.of(edited)), "");
    editing.book().save(editing.book().propose(change, seen(overlay, ask)), ask.caller().author());
    ask.goTo(FeedPaths.of(was.id()), "saved");
  }

  /** As it was when the form was shown: if somebody was faster, he is told of that instead. */
  private Overlay seen(Overlay now, Ask ask) {
    String number = ask.field("number");
    Revision last =
        editing.book().history(Editable.FEED, now.id(), HISTORY).stream()
            .filter(revision -> Long.toString(revision.number()).equals(number))
            .findFirst()
            .orElse(null);
    return new Overlay(now.kind(), now.id(), now.base(), last);
  }

  private String language(Ask ask) {
    String written = ask.field("language");
    Localizer localizer = ask.localizer();
    return written.isEmpty()
        ? ""
        : languages
            .one(written)
            .orElseThrow(
                () ->
                    new BadInput(
                        localizer.say(
                            "read.unknown",
                            Map.of(
                                "name", written, "example", localizer.say("translate.example")))));
  }

  private static String country(Ask ask) {
    String written = ask.field("country");
    return written.isEmpty()
        ? ""
        : Countries.named(written)
            .orElseThrow(
                () ->
                    new BadInput(ask.localizer().say("actor.country", Map.of("country", written))));
  }

  /** One of those that are offered. */
  private static Duration every(Ask ask, Feed was) {
    String written = ask.field("every");
    return LongStream.concat(
            PACES.stream().mapToLong(minutes -> minutes * 60),
            LongStream.of(was.every().toSeconds()))
        .filter(seconds -> Long.toString(seconds).equals(written))
        .mapToObj(Duration::ofSeconds)
        .findFirst()
        .orElseThrow(
            () -> new BadInput(ask.localizer().say("feed.edit.every", Map.of("words", written))));
  }

  /** Another one is looked at first, and has to be that of one feed. */
  private URI address(Ask ask, Feed was) {
    String written = ask.field("address");
    if (written.isEmpty() || written.equals(was.url().toString())) {
      return was.url();
    }
    Localizer localizer = ask.localizer();
    if (was.access().isPersonal()) {
      throw new BadInput(localizer.say("feed.edit.secret", Map.of("title", was.title())));
    }
    FoundFeeds found = PageOfFeeds.at(written, editing.feeds(), localizer);
    if (found.feeds().size() > 1) {
      List<String> addresses = new ArrayList<>(List.of(localizer.say("feed.several")));
      found.feeds().stream().map(FoundFeed::address).map(URI::toString).forEach(addresses::add);
      throw new BadInput(String.join("\n", addresses));
    }
    return found.feeds().get(0).address();
  }

  /** Asks before a feed is read no more, or again, with what that would mean. */
  void ask(Ask ask) {
    Overlay overlay = there(ask);
    Action action = action(ask.query("do"), ask);
    Feed feed = RuleJson.feed(overlay.content().text());
    boolean again = action == Action.ENABLE;
    SureView view =
        new SureView(
            FeedPaths.of(feed.id()),
            action.word(),
            again ? again(feed, ask.localizer()) : away(feed, action, ask.localizer()),
            ask.say(
                switch (action) {
                  case ENABLE -> "rule.enable";
                  case DISABLE -> "rule.disable";
                  default -> "rule.delete";
                }),
            !again);
    ask.page(MenuEntry.FEEDS, feed.title(), "feed-sure", view);
  }

  private List<String> away(Feed feed, Action action, Localizer localizer) {
    Subject subject = Subject.feed(feed.id());
    Days past =
        editing.previewer().of(new Query.Source(feed.id()), "", subject, localizer.zone()).items();
    String items = (past.complete() ? "" : "≥ ") + localizer.number(past.total());
    return List.of(
        localizer.say(
            action == Action.DISABLE ? "feed.off" : "feed.sure",
            Map.of(
                "title", feed.title(),
                "items", items,
                "chats", editing.reach().subscribed(subject))));
  }

  private List<String> again(Feed feed, Localizer localizer) {
    ParsedFeed now = editing.feeds().read(feed.id(), feed.url(), feed.language());
    List<String> lines = new ArrayList<>();
    lines.add(
        localizer.say(
            "feed.on",
            Map.of(
                "title", feed.title(),
                "chats", editing.reach().subscribed(Subject.feed(feed.id())))));
    boolean broken = now.items().isEmpty() && !now.fault().isEmpty();
    lines.addAll(
        broken ? List.of("⚠ " + localizer.fault(now.fault())) : FoundLines.of(now, localizer));
    return lines;
  }

  void change(Ask ask) {
    Action action = action(ask.field("do"), ask);
    String id = ask.path("feed");
    editing.book().save(editing.book().propose(Editable.FEED, id, action), ask.caller().author());
    if (action == Action.DELETE) {
      ask.goTo(MenuEntry.FEEDS.path(), "removed");
      return;
    }
    ask.goTo(
        FeedPaths.of(id),
        switch (action) {
          case ENABLE -> "on";
          case DISABLE -> "off";
          default -> "undone";
        });
  }

  private static Action action(String word, Ask ask) {
    return Optional.of(word)
        .filter(List.of("enable", "disable", "delete", "undo")::contains)
        .map(Action::of)
        .orElseThrow(() -> new BadInput(ask.say("console.fault.absent")));
  }

  private Overlay there(Ask ask) {
    Overlay overlay = editing.book().present(Editable.FEED, ask.path("feed"));
    if (overlay.content().isDeleted()) {
      throw new BadInput(ask.say("rule.deleted"));
    }
    return overlay;
  }
}
