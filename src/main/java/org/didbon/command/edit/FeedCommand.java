package org.didbon.command.edit;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.command.Buttons;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.Dialogues;
import org.didbon.command.Differences;
import org.didbon.command.Editing;
import org.didbon.command.FeedTitles;
import org.didbon.command.HelpSection;
import org.didbon.command.Operands;
import org.didbon.command.Paging;
import org.didbon.command.Refusals;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.RuleViews;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.Feed;
import org.didbon.domain.RichText;
import org.didbon.feed.FoundFeeds;
import org.didbon.feed.FoundFeeds.FoundFeed;
import org.didbon.feed.ParsedFeed;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Action;
import org.didbon.rule.Change;
import org.didbon.rule.Editable;
import org.didbon.rule.Overlay;
import org.didbon.rule.Proposal;
import org.didbon.rule.Refused;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status;

/** Which feeds are read. Each is tried before it is watched. */
final class FeedCommand implements Command {

  private static final Duration EVERY = Duration.ofMinutes(10);

  /** What people write for edit. */
  private static final String SET = "set";

  /** Feeds on a page of the list. */
  private static final int LISTED = 20;

  private final Editing editing;
  private final SaveFlow saveFlow;
  private final FeedQuestion questions;
  private final FeedLook look;
  private final KnownFeeds known;
  private final Dialogues dialogues;
  private final Map<String, Branches.Branch> branches = new LinkedHashMap<>();

  /**
   * @param edits of what is set of a feed
   */
  FeedCommand(
      Editing editing, SaveFlow saveFlow, FeedNotice news, FeedEdits edits, Dialogues dialogues) {
    this.dialogues = dialogues;
    this.look = new FeedLook(editing.feeds());
    this.known = new KnownFeeds(editing.book());
    this.questions = new FeedQuestion(editing, saveFlow);
    this.editing = editing;
    this.saveFlow = saveFlow;
    branches.put("list", (words, request) -> list(Paging.of(words.rest()).number(), request));
    branches.put(
        "show",
        (words, request) ->
            FeedCard.of(editing.book().present(Editable.FEED, known.id(words)), request));
    branches.put("add", this::add);
    branches.put("edit", edits::edit);
    branches.put("check", this::check);
    branches.put("pause", (words, request) -> state(words, Action.DISABLE, request));
    branches.put("resume", (words, request) -> state(words, Action.ENABLE, request));
    branches.put("remove", (words, request) -> state(words, Action.DELETE, request));
    branches.put(
        "history",
        (words, request) ->
            RuleViews.history(Editable.FEED, known.id(words), editing.book(), request));
    branches.put("undo", (words, request) -> state(words, Action.UNDO, request));
    branches.put("reset", (words, request) -> state(words, Action.RESET, request));
    branches.put("newest", (words, request) -> news.newest(known.id(words), request));
  }

  @Override
  public String name() {
    return "feed";
  }

  @Override
  public Right right() {
    return Right.ADMIN;
  }

  @Override
  public HelpSection shelf() {
    return HelpSection.STAFF;
  }

  @Override
  public Reply run(CommandRequest request) {
    Operands words = Operands.of(request.words());
    String first = words.first().isEmpty() ? "list" : words.first();
    Branches.Branch branch = branches.get(first.equals(SET) ? "edit" : first);
    if (branch == null) {
      throw request.wrong(
          "typed.branches", Map.of("what", Branches.usage(name(), branches.keySet())));
    }
    if (first.equals("add") && words.rest().isEmpty()) {
      dialogues.ask(
          request.incoming(),
          new PassingStep(answer -> add(Operands.of("add " + answer.words()), answer)));
      return Reply.of(RichText.of(request.localizer().say("feed.add.ask")));
    }
    if (!first.equals("list") && words.rest().isEmpty()) {
      String example = request.localizer().say("feed.example");
      throw request.wrong("typed.nothing", Map.of("command", name(), "example", example));
    }
    return branch.run(words, request);
  }

  private Reply list(int page, CommandRequest request) {
    Localizer localizer = request.localizer();
    List<Overlay> all =
        editing.book().now().all(Editable.FEED).stream()
            .filter(overlay -> !overlay.content().isDeleted())
            .toList();
    List<Overlay> some = all.stream().skip((page - 1L) * LISTED).limit(LISTED).toList();
    if (some.isEmpty()) {
      return Reply.of(RichText.of(localizer.say(all.isEmpty() ? "feed.none" : "page.none")));
    }
    RichText.Builder list = RichText.builder();
    for (Overlay overlay : some) {
      Feed feed = RuleJson.feed(overlay.content().text());
      list.plain("• ").code(feed.id()).plain(" " + feed.title() + Differences.marks(overlay));
      list.newLine();
    }
    Buttons more = new Buttons();
    if (all.size() > page * LISTED) {
      more.row(new Button(localizer.say("page.more"), "/feed list " + (page + 1)));
    }
    return Reply.of(new Body(list.build(), more.build())).inPlaceOf(request.incoming());
  }

  /** {@code add URL [TITLE]}; the URL may be that of a page which names its feeds. */
  private Reply add(Operands words, CommandRequest request) {
    Operands operand = Operands.of(words.rest());
    String written = words.rest().substring(0, operand.first().length());
    FoundFeeds found = look.at(written, request);
    List<FoundFeed> feeds = found.feeds();
    return feeds.size() == 1
        ? offer(feeds.get(0), operand.rest(), request)
        : choice(found, operand.rest(), request);
  }

  private Reply offer(FoundFeed found, String title, CommandRequest request) {
    Feed feed = feed(found, title, Set.of());
    RichText shown =
        RichText.builder()
            .bold(feed.title())
            .plain(" ")
            .code(feed.id())
            .newLine()
            .code(feed.url().toString())
            .newLine()
            .lines(FeedLook.describe(found.parsed(), request.localizer()))
            .lines(
                FeedNotice.takenIn(
                    found.parsed().items().size() - editing.firstTold(), request.localizer()))
            .build();
    return saveFlow.offer(shown, proposal(feed), Right.ADMIN, null, request);
  }

  private Reply choice(FoundFeeds all, String title, CommandRequest request) {
    Localizer localizer = request.localizer();
    RichText.Builder shown = RichText.builder().plain(localizer.say("feed.several")).newLine();
    Map<String, Proposal> changes = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    int number = 0;
    for (FoundFeed found : all.feeds()) {
      Feed feed = feed(found, title, taken);
      taken.add(feed.id());
      String label = ++number + ". " + feed.title();
      shown.newLine().bold(label).newLine().code(feed.url().toString()).newLine();
      try {
        changes.put(label, proposal(feed));
        shown.lines(FeedLook.describe(found.parsed(), 1, localizer));
      } catch (Refused e) {
        shown.lines(Refusals.describe(e, localizer)); // one that is watched already
      }
    }
    shown.lines(FeedLook.others(all, localizer));
    return saveFlow.choice(shown.build(), changes, Right.ADMIN, request);
  }

  /**
   * What is to be watched.
   *
   * @param title as typed; {@code ""} for the feed's own
   * @param taken ids that it cannot have
   */
  private Feed feed(FoundFeed found, String title, Set<String> taken) {
    ParsedFeed parsed = found.parsed();
    String name = title.isEmpty() ? FeedLook.title(parsed, found.address()) : title;
    String id = FeedTitles.freeId(name, taken, editing.book().now());
    return new Feed(id, name, found.address(), FeedTitles.language(parsed), "", EVERY, false);
  }

  private Proposal proposal(Feed feed) {
    return editing
        .book()
        .propose(
            new Change(Editable.FEED, feed.id(), Action.ADD, Status.on(RuleJson.of(feed)), ""));
  }

  private Reply check(Operands words, CommandRequest request) {
    Overlay overlay = editing.book().now().entry(Editable.FEED, known.id(words));
    URI url =
        overlay.content().text().isEmpty()
            ? FeedLook.address(words.rest(), request)
            : RuleJson.feed(overlay.content().text()).url();
    return Reply.of(FeedLook.describe(look.read(url, request), request.localizer()));
  }

  private Reply state(Operands words, Action action, CommandRequest request) {
    Proposal proposal = editing.book().propose(Editable.FEED, known.id(words), action);
    return switch (action) {
      case DISABLE -> questions.sure("feed.off", "rule.disable", proposal, request);
      case DELETE -> questions.sure("feed.sure", "rule.delete", proposal, request);
      case ENABLE -> questions.again(proposal, request);
      default -> saveFlow.now(proposal, request);
    };
  }
}
