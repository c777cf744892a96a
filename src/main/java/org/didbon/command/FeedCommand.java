package org.didbon.command;

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
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.Feed;
import org.didbon.domain.Item;
import org.didbon.domain.RichText;
import org.didbon.feed.FoundFeeds;
import org.didbon.feed.FoundFeeds.Found;
import org.didbon.feed.ParsedFeed;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Action;
import org.didbon.rule.Change;
import org.didbon.rule.Content;
import org.didbon.rule.Entry;
import org.didbon.rule.Kind;
import org.didbon.rule.Proposal;
import org.didbon.rule.Refused;
import org.didbon.rule.Written;
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
  private final Saving saving;
  private final Map<String, RuleCommand.Branch> branches = new LinkedHashMap<>();

  FeedCommand(Editing editing, Saving saving, FeedNews news) {
    this.editing = editing;
    this.saving = saving;
    branches.put("list", (words, asked) -> list(Paging.of(words.rest()).number(), asked));
    branches.put("add", this::add);
    branches.put("check", this::check);
    branches.put("pause", (words, asked) -> state(words, Action.DISABLE, asked));
    branches.put("resume", (words, asked) -> state(words, Action.ENABLE, asked));
    branches.put("remove", (words, asked) -> state(words, Action.DELETE, asked));
    branches.put(
        "history",
        (words, asked) -> RuleViews.history(Kind.FEED, words.next().id(), editing.book(), asked));
    branches.put("undo", (words, asked) -> state(words, Action.UNDO, asked));
    branches.put("reset", (words, asked) -> state(words, Action.RESET, asked));
    branches.put("newest", (words, asked) -> news.newest(words.next().id(), asked));
  }

  @Override
  public String name() {
    return "feed";
  }

  @Override
  public List<String> words() {
    return List.of("источник", "лента", "манбаъ", "manba", "булак", "дереккөз");
  }

  @Override
  public Right right() {
    return Right.ADMIN;
  }

  @Override
  public Shelf shelf() {
    return Shelf.DESK;
  }

  @Override
  public Reply run(Asked asked) {
    Operands words = Operands.of(asked.words());
    String first = words.first().isEmpty() ? "list" : words.first();
    RuleCommand.Branch branch = branches.get(first);
    if (branch == null) {
      throw asked.wrong(
          "typed.branches", Map.of("what", RuleCommand.usage(name(), branches.keySet())));
    }
    if (!first.equals("list") && words.rest().isEmpty()) {
      String example = asked.localizer().say("feed.example");
      throw asked.wrong("typed.nothing", Map.of("command", name(), "example", example));
    }
    return branch.run(words, asked);
  }

  private Reply list(int page, Asked asked) {
    Localizer localizer = asked.localizer();
    List<Entry> all =
        editing.book().now().all(Kind.FEED).stream()
            .filter(entry -> !entry.content().isDeleted())
            .toList();
    List<Entry> some = all.stream().skip((page - 1L) * LISTED).limit(LISTED).toList();
    if (some.isEmpty()) {
      return Reply.of(RichText.of(localizer.say(all.isEmpty() ? "feed.none" : "page.none")));
    }
    RichText.Builder list = RichText.builder();
    for (Entry entry : some) {
      Feed feed = Written.feed(entry.content().text());
      list.plain("• ").code(feed.id()).plain(" " + feed.title() + Differences.marks(entry));
      list.newLine();
    }
    Buttons more = new Buttons();
    if (all.size() > page * LISTED) {
      more.row(new Button(localizer.say("page.more"), "/feed list " + (page + 1)));
    }
    return Reply.of(new Body(list.build(), more.build())).inPlaceOf(asked);
  }

  /** {@code add URL [TITLE]}; the URL may be that of a page which names its feeds. */
  private Reply add(Operands words, Asked asked) {
    Operands operand = Operands.of(words.rest());
    String written = words.rest().substring(0, operand.first().length());
    FoundFeeds found = find(written, asked);
    if (found.feeds().isEmpty()) {
      throw nothing(written, found.own(), asked);
    }
    List<Found> feeds = found.feeds();
    return feeds.size() == 1
        ? offer(feeds.get(0), operand.rest(), asked)
        : choice(feeds, operand.rest(), asked);
  }

  /** Who types an address without its beginning means the one that answers. */
  private FoundFeeds find(String written, Asked asked) {
    URI url = address(FeedAddress.whole(written), asked);
    FoundFeeds found = editing.feeds().find(url);
    boolean unreached = found.feeds().isEmpty() && !FeedAddress.isPage(found.own());
    return unreached && FeedAddress.isOpen(written)
        ? editing.feeds().find(URI.create(url.toString().replaceFirst("^https:", "http:")))
        : found;
  }

  private static RuntimeException nothing(String written, ParsedFeed own, Asked asked) {
    return FeedAddress.isPage(own)
        ? asked.wrong("feed.nothing", Map.of("address", written))
        : asked.wrong("feed.bad", Map.of("reason", asked.localizer().fault(own.fault())));
  }

  private Reply offer(Found found, String title, Asked asked) {
    Feed feed = feed(found, title, Set.of());
    RichText shown =
        RichText.builder()
            .bold(feed.title())
            .plain(" ")
            .code(feed.id())
            .newLine()
            .code(feed.url().toString())
            .newLine()
            .lines(told(found.parsed(), asked.localizer()))
            .lines(
                FeedNews.takenIn(
                    found.parsed().items().size() - editing.firstTold(), asked.localizer()))
            .build();
    return saving.offer(shown, proposal(feed), Right.ADMIN, null, asked);
  }

  private Reply choice(List<Found> feeds, String title, Asked asked) {
    Localizer localizer = asked.localizer();
    RichText.Builder shown = RichText.builder().plain(localizer.say("feed.several")).newLine();
    Map<String, Proposal> changes = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    int number = 0;
    for (Found found : feeds) {
      Feed feed = feed(found, title, taken);
      taken.add(feed.id());
      String label = ++number + ". " + feed.title();
      shown.newLine().bold(label).newLine().code(feed.url().toString()).newLine();
      try {
        changes.put(label, proposal(feed));
        shown.lines(told(found.parsed(), 1, localizer));
      } catch (Refused e) {
        shown.lines(Refusals.told(e, localizer)); // one that is watched already
      }
    }
    return saving.choice(shown.build(), changes, Right.ADMIN, asked);
  }

  /**
   * What is to be watched.
   *
   * @param title as typed; {@code ""} for the feed's own
   * @param taken ids that it cannot have
   */
  private Feed feed(Found found, String title, Set<String> taken) {
    ParsedFeed parsed = found.parsed();
    String name = title.isEmpty() ? title(parsed, found.address()) : title;
    return new Feed(freeId(name, taken), name, found.address(), language(parsed), "", EVERY, false);
  }

  private Proposal proposal(Feed feed) {
    return editing
        .book()
        .propose(new Change(Kind.FEED, feed.id(), Action.ADD, Content.on(Written.of(feed)), ""));
  }

  /** What the feed calls itself; else, or if that is no name, where it comes from. */
  private static String title(ParsedFeed parsed, URI url) {
    String own = parsed.title();
    return own.isBlank() || own.length() > LONGEST_TITLE
        ? String.valueOf(url.getHost()).replaceFirst("^www\\.", "")
        : own;
  }

  private Reply check(Operands words, Asked asked) {
    Entry entry = editing.book().now().entry(Kind.FEED, words.next().id());
    URI url =
        entry.content().text().isEmpty()
            ? address(words.rest(), asked)
            : Written.feed(entry.content().text()).url();
    return Reply.of(told(read(url, asked), asked.localizer()));
  }

  private Reply state(Operands words, Action action, Asked asked) {
    return saving.now(editing.book().propose(Kind.FEED, words.next().id(), action), asked);
  }

  private ParsedFeed read(URI url, Asked asked) {
    ParsedFeed parsed = editing.feeds().read(url.toString(), url, "");
    if (parsed.items().isEmpty() && !parsed.fault().isEmpty()) {
      throw asked.wrong("feed.bad", Map.of("reason", asked.localizer().fault(parsed.fault())));
    }
    return parsed;
  }

  /** How many items, the newest, and the first titles. */
  private static RichText told(ParsedFeed parsed, Localizer localizer) {
    return told(parsed, TITLES, localizer);
  }

  private static RichText told(ParsedFeed parsed, int titles, Localizer localizer) {
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
    return !editing.book().now().entry(Kind.FEED, id).content().equals(Content.NONE);
  }

  private static URI address(String written, Asked asked) {
    try {
      URI url = new URI(Feed.plainAddress(written));
      String scheme = Optional.ofNullable(url.getScheme()).orElse("");
      if (scheme.matches("(?i)https?") && url.getHost() != null && url.getUserInfo() == null) {
        return url;
      }
    } catch (URISyntaxException e) {
      // said below
    }
    throw asked.wrong("feed.address", Map.of("address", written));
  }
}
