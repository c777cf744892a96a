package org.didbon.web.console.feeds;

import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.didbon.command.Editing;
import org.didbon.domain.BadInput;
import org.didbon.domain.Feed;
import org.didbon.feed.Opml;
import org.didbon.feed.OpmlText;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Action;
import org.didbon.rule.Change;
import org.didbon.rule.Editable;
import org.didbon.rule.EffectiveRules;
import org.didbon.rule.Proposal;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status;
import org.didbon.text.Harmless;
import org.didbon.web.console.Ask;
import org.didbon.web.console.ConsoleParts;
import org.didbon.web.console.MenuEntry;
import org.didbon.web.console.feeds.FeedListPlan.Fate;
import org.didbon.web.console.feeds.OpmlView.OpmlLine;

/** The list of feeds, out and in: what will be done is shown first, then done as a whole. */
final class FeedLists {

  /** Lines that are shown: more nobody reads, and the page stays small. */
  private static final int SHOWN = 100;

  private final Editing editing;

  FeedLists(ConsoleParts parts) {
    this.editing = parts.editing();
  }

  void form(Ask ask) {
    show(ask, OpmlView.NONE);
  }

  void download(Ask ask) {
    String opml = OpmlText.of(editing.book().now().feeds());
    ask.file(
        "watched-feeds.opml", "text/x-opml; charset=utf-8", opml.getBytes(StandardCharsets.UTF_8));
  }

  /** Shows what would be done with each line of the file, or of what was pasted. */
  void plan(Ask ask) {
    String text = handedIn(ask); // larger ones do not come so far
    Optional<FeedListPlan> plan = plan(text);
    if (plan.isEmpty()) {
      ask.context().status(HttpStatus.UNPROCESSABLE_CONTENT);
      String key = text.isBlank() ? "console.feeds.opml.empty" : "import.none";
      show(ask, OpmlView.refused(ask.say(key)));
    } else {
      show(ask, view(plan.get(), ask.localizer()));
    }
  }

  /** Adds what was shown: all of it, or nothing. */
  void add(Ask ask) {
    String packed = Objects.requireNonNullElse(ask.context().formParam("list"), "");
    List<Feed> feeds =
        plan(PackedText.unpacked(packed).orElse("")).map(FeedListPlan::added).orElse(List.of());
    if (feeds.isEmpty()) {
      throw new BadInput(ask.say("console.feeds.opml.nothing"));
    }
    String note = "OPML: " + feeds.size();
    List<Proposal> proposals =
        feeds.stream()
            .map(
                feed ->
                    new Change(
                        Editable.FEED, feed.id(), Action.ADD, Status.on(RuleJson.of(feed)), note))
            .map(editing.book()::propose)
            .toList();
    editing.book().saveAll(proposals, ask.caller().author());
    ask.goTo(MenuEntry.FEEDS.path(), "added");
  }

  private static void show(Ask ask, OpmlView view) {
    ask.page(MenuEntry.FEEDS, ask.say("console.feeds.opml"), "feeds-opml", view);
  }

  private static String handedIn(Ask ask) {
    UploadedFile file = ask.context().isMultipart() ? ask.context().uploadedFile("file") : null;
    if (file == null || file.size() == 0) {
      return Objects.requireNonNullElse(ask.context().formParam("text"), "");
    }
    try (InputStream in = file.content()) {
      return Opml.text(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("an upload cannot be read", e);
    }
  }

  private Optional<FeedListPlan> plan(String text) {
    EffectiveRules rules = editing.book().now();
    List<Feed> known =
        rules.all(Editable.FEED).stream()
            .filter(overlay -> !overlay.content().isDeleted())
            .map(overlay -> RuleJson.feed(overlay.content().text()))
            .toList();
    return FeedListPlan.of(text, editing.feeds()::isRefused, rules, known);
  }

  private static OpmlView view(FeedListPlan plan, Localizer localizer) {
    List<Feed> added = plan.added();
    Map<Fate, Long> counts = plan.counts();
    int left = plan.entries().size() - SHOWN;
    return new OpmlView(
        localizer.say(
            "console.feeds.opml.plan",
            Map.of(
                "add",
                counts.getOrDefault(Fate.ADD, 0L),
                "known",
                counts.getOrDefault(Fate.KNOWN, 0L),
                "other",
                plan.entries().size()
                    - counts.getOrDefault(Fate.ADD, 0L)
                    - counts.getOrDefault(Fate.KNOWN, 0L))),
        plan.entries().stream()
            .limit(SHOWN)
            .map(
                entry ->
                    new OpmlLine(
                        entry.line(),
                        Harmless.inOneLine(entry.title()),
                        Harmless.inOneLine(entry.written()),
                        localizer.say(entry.fate().key(), Map.of("most", FeedListPlan.MOST)),
                        style(entry.fate())))
            .toList(),
        left > 0 ? "… +" + localizer.number(left) : "",
        added.size(),
        PackedText.of(FeedListPlan.text(added)),
        "");
  }

  private static String style(Fate fate) {
    return switch (fate) {
      case ADD -> "good";
      case KNOWN, REPEATED -> "soft";
      case UNUSABLE, PRIVATE, BEYOND -> "bad";
    };
  }
}
