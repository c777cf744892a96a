package org.didbon.command.edit;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.didbon.command.Buttons;
import org.didbon.command.Choice;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.Dialogues;
import org.didbon.command.Differences;
import org.didbon.command.Editing;
import org.didbon.command.FeedAddress;
import org.didbon.command.HelpSection;
import org.didbon.command.Operands;
import org.didbon.command.Paging;
import org.didbon.command.Refusals;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.RuleViews;
import org.didbon.domain.BadInput;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.Feed;
import org.didbon.domain.Item;
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
import org.didbon.text.Slug;

/** Which feeds are read. Each is tried before it is watched. */
final class FeedCommand implements Command {

  private static final Duration EVERY = Duration.ofMinutes(10);
  private static final int TITLES = 3;

  /** Feeds on a page of the list. */
  private static final int LISTED = 20;

  /** A longer title is a sentence about the outlet, no name of it. */
  private static final int LONGEST_TITLE = 60;

  private final Editing editing;
  private final SaveFlow saveFlow;
  private final FeedQuestion questions;
  private final Dialogues dialogues;
  private final Map<String, Branches.Branch> branches = new LinkedHashMap<>();

  FeedCommand(Editing editing, SaveFlow saveFlow, FeedNotice news, Dialogues dialogues) {
    this.dialogues = dialogues;
    this.editing = editing;
    this.saveFlow = saveFlow;
    this.questions = new FeedQuestion(editing, saveFlow);
    branches.put("list", (words, request) -> list(Paging.of(words.rest()).number(), request));
    branches.put(
        "show",
        (words, request) ->
            FeedCard.of(editing.book().present(Editable.FEED, words.next().id()), request));
    branches.put("add", this::add);
    branches.put("check", this::check);
    branches.put("pause", (words, request) -> state(words, Action.DISABLE, request));
    branches.put("resume", (words, request) -> state(words, Action.ENABLE, request));
    branches.put("remove", (words, request) -> state(words, Action.DELETE, request));
    branches.put(
        "history",
        (words, request) ->
            RuleViews.history(Editable.FEED, words.next().id(), editing.book(), request));
    branches.put("undo", (words, request) -> state(words, Action.UNDO, request));
    branches.put("reset", (words, request) -> state(words, Action.RESET, request));
    branches.put("newest", (words, request) -> news.newest(words.next().id(), request));
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
    Branches.Branch branch = branches.get(first);
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
    FoundFeeds found = find(written, request);
    if (found.feeds().isEmpty()) {
      throw nothing(written, found.own(), request);
    }
    List<FoundFeed> feeds = found.feeds();
    return feeds.size() == 1
        ? offer(feeds.get(0), operand.rest(), request)
        : choice(feeds, operand.rest(), request);
  }

  /** Who types an address without its beginning means the one that answers. */
  private FoundFeeds find(String written, CommandRequest request) {
    URI url = address(FeedAddress.whole(written), request);
    FoundFeeds found = editing.feeds().find(url);
    boolean unreached = found.feeds().isEmpty() && !FeedAddress.isPage(found.own());
    return unreached && FeedAddress.isOpen(written)
        ? editing.feeds().find(URI.create(url.toString().replaceFirst("^https:", "http:")))
        : found;
  }

  private static RuntimeException nothing(String written, ParsedFeed own, CommandRequest request) {
    return FeedAddress.named(own).isPresent() ? bad(own, request) : unnamed(written, own, request);
  }

  /** A feed that the page names is a button away. */
  private static RuntimeException bad(ParsedFeed own, CommandRequest request) {
    Localizer localizer = request.localizer();
    String told = localizer.say("feed.bad", Map.of("reason", localizer.fault(own.fault())));
    return FeedAddress.named(own)
        .map(address -> new Buttons().row(new Button(address, "/feed add " + address)).build())
        .map(buttons -> (RuntimeException) new Choice(told, buttons))
        .orElseGet(() -> new BadInput(told));
  }

  private static RuntimeException unnamed(String written, ParsedFeed own, CommandRequest request) {
    return FeedAddress.isPage(own)
        ? request.wrong("feed.nothing", Map.of("address", written))
        : bad(own, request);
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
            .lines(describe(found.parsed(), request.localizer()))
            .lines(
                FeedNotice.takenIn(
                    found.parsed().items().size() - editing.firstTold(), request.localizer()))
            .build();
    return saveFlow.offer(shown, proposal(feed), Right.ADMIN, null, request);
  }

  private Reply choice(List<FoundFeed> feeds, String title, CommandRequest request) {
    Localizer localizer = request.localizer();
    RichText.Builder shown = RichText.builder().plain(localizer.say("feed.several")).newLine();
    Map<String, Proposal> changes = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    int number = 0;
    for (FoundFeed found : feeds) {
      Feed feed = feed(found, title, taken);
      taken.add(feed.id());
      String label = ++number + ". " + feed.title();
      shown.newLine().bold(label).newLine().code(feed.url().toString()).newLine();
      try {
        changes.put(label, proposal(feed));
        shown.lines(describe(found.parsed(), 1, localizer));
      } catch (Refused e) {
        shown.lines(Refusals.describe(e, localizer)); // one that is watched already
      }
    }
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
    String name = title.isEmpty() ? title(parsed, found.address()) : title;
    return new Feed(freeId(name, taken), name, found.address(), language(parsed), "", EVERY, false);
  }

  private Proposal proposal(Feed feed) {
    return editing
        .book()
        .propose(
            new Change(Editable.FEED, feed.id(), Action.ADD, Status.on(RuleJson.of(feed)), ""));
  }

  /** What the feed calls itself; else, or if that is no name, where it comes from. */
  private static String title(ParsedFeed parsed, URI url) {
    String own = parsed.title();
    return own.isBlank() || own.length() > LONGEST_TITLE
        ? String.valueOf(url.getHost()).replaceFirst("^www\\.", "")
        : own;
  }

  private Reply check(Operands words, CommandRequest request) {
    Overlay overlay = editing.book().now().entry(Editable.FEED, words.next().id());
    URI url =
        overlay.content().text().isEmpty()
            ? address(words.rest(), request)
            : RuleJson.feed(overlay.content().text()).url();
    return Reply.of(describe(read(url, request), request.localizer()));
  }

  private Reply state(Operands words, Action action, CommandRequest request) {
    Proposal proposal = editing.book().propose(Editable.FEED, words.next().id(), action);
    return switch (action) {
      case DISABLE -> questions.sure("feed.off", "rule.disable", proposal, request);
      case DELETE -> questions.sure("feed.sure", "rule.delete", proposal, request);
      default -> saveFlow.now(proposal, request);
    };
  }

  private ParsedFeed read(URI url, CommandRequest request) {
    ParsedFeed parsed = editing.feeds().read(url.toString(), url, "");
    if (parsed.items().isEmpty() && !parsed.fault().isEmpty()) {
      throw bad(parsed, request);
    }
    return parsed;
  }

  /** How many items, the newest, and the first titles. */
  private static RichText describe(ParsedFeed parsed, Localizer localizer) {
    return describe(parsed, TITLES, localizer);
  }

  private static RichText describe(ParsedFeed parsed, int titles, Localizer localizer) {
    List<Item> items =
        parsed.items().stream()
            .sorted(Comparator.comparing(Item::when, Comparator.reverseOrder()))
            .toList();
    Optional<Instant> newest =
        items.stream()
            .flatMap(item -> Optional.ofNullable(item.published()).stream())
            .max(Instant::compareTo);
    String when = newest.map(localizer::moment).orElse("—");
    RichText.Builder text = RichText.builder();
    text.plain(localizer.say("feed.found", Map.of("items", items.size(), "moment", when)))
        .newLine();
    items.stream().limit(titles).forEach(item -> text.plain("• " + item.title()).newLine());
    String odd = parsed.fault().isEmpty() ? parsed.remark() : parsed.fault();
    return odd.isEmpty() ? text.build() : text.plain("⚠ " + localizer.fault(odd)).newLine().build();
  }

  private static String language(ParsedFeed parsed) {
    return parsed.items().stream()
        .map(Item::language)
        .filter(language -> !language.equals(Item.UNKNOWN_LANGUAGE))
        .findFirst()
        .orElse("");
  }

  private String freeId(String title, Set<String> taken) {
    String slug = Slug.of(title);
    String wanted = slug.isEmpty() ? "feed" : slug;
    String id = wanted;
    for (int number = 2; taken.contains(id) || isUsed(id); number++) {
      id = wanted + "-" + number;
    }
    return id;
  }

  private boolean isUsed(String id) {
    return !editing.book().now().entry(Editable.FEED, id).content().equals(Status.NONE);
  }

  private static URI address(String written, CommandRequest request) {
    try {
      URI url = new URI(Feed.plainAddress(written));
      String scheme = Optional.ofNullable(url.getScheme()).orElse("");
      if (scheme.matches("(?i)https?") && url.getHost() != null && url.getUserInfo() == null) {
        return url;
      }
    } catch (URISyntaxException e) {
      // said below
    }
    throw request.wrong("feed.address", Map.of("address", written));
  }
}
