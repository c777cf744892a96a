package org.didbon.web.console.feeds;

import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.archive.Days;
import org.didbon.command.Differences;
import org.didbon.command.Editing;
import org.didbon.command.ReadableLanguages;
import org.didbon.domain.BadInput;
import org.didbon.domain.Feed;
import org.didbon.domain.Subject;
import org.didbon.feed.ParsedFeed;
import org.didbon.phrase.Localizer;
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
import org.didbon.web.console.FaultWords;
import org.didbon.web.console.MenuEntry;
import org.didbon.web.console.SinceSeen;
import org.didbon.web.console.feeds.FeedEditView.FeedFields;

/** Changes what is set of a feed, and whether it is visited; as chats do. Thread-safe. */
final class FeedChanges {

  private final Editing editing;
  private final FeedForm forms;

  FeedChanges(ConsoleParts parts) {
    this.editing = parts.editing();
    this.forms = new FeedForm(editing.feeds(), new ReadableLanguages(parts.catalogues()));
  }

  void form(Ask ask) {
    Overlay overlay = there(ask);
    show(overlay, FeedForm.of(RuleJson.feed(overlay.content().text())), "", "", ask);
  }

  private static void show(
      Overlay overlay, FeedFields fields, String fault, String where, Ask ask) {
    Feed feed = RuleJson.feed(overlay.content().text());
    FeedEditView view =
        new FeedEditView(
            FeedPaths.of(feed.id()),
            feed.title(),
            overlay.number(),
            fields,
            FeedForm.paces(feed, ask.localizer()),
            feed.access().isPersonal(),
            fault,
            where);
    ask.page(MenuEntry.FEEDS, feed.title(), "feed-edit", view);
  }

  void edit(Ask ask) {
    Overlay overlay = there(ask);
    FeedFields fields = FeedForm.sent(ask);
    SinceSeen since = SinceSeen.of(editing.book(), overlay, ask.field("number"), ask.caller());
    if (since != SinceSeen.NOTHING) {
      ask.context().status(HttpStatus.CONFLICT);
      show(overlay, fields, overtaken(overlay, since, ask.localizer()), "", ask);
      return;
    }
    try {
      Feed was = RuleJson.feed(overlay.content().text());
      Feed edited = forms.read(fields, was, ask.localizer());
      Status.WatchState state =
          overlay.content().isOn() ? Status.WatchState.ON : Status.WatchState.OFF;
      Status after = new Status(state, RuleJson.of(edited));
      Change change = new Change(Editable.FEED, was.id(), Action.EDIT, after, "");
      editing.book().save(editing.book().propose(change, overlay), ask.caller().author());
      ask.goTo(FeedPaths.of(was.id()), "saved");
    } catch (BadInput e) {
      ask.context().status(HttpStatus.UNPROCESSABLE_CONTENT);
      String where = e instanceof FieldFault fault ? fault.field() : "";
      show(there(ask), fields, FaultWords.of(e, ask.localizer()), where, ask);
    }
  }

  /** What came between, and that what was written is still there. */
  private static String overtaken(Overlay overlay, SinceSeen since, Localizer localizer) {
    Revision last = since == SinceSeen.NEVER_WAS ? null : overlay.last();
    return since.said(Differences.sign(Editable.FEED, overlay.id()), localizer)
        + "\n"
        + (last == null ? "" : Differences.describe(last, localizer).plain() + "\n")
        + localizer.say("console.review.on_top");
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
