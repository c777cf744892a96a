package org.didbon.command.chat;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.didbon.command.Buttons;
import org.didbon.command.CommandContext;
import org.didbon.command.CommandRequest;
import org.didbon.command.Editing;
import org.didbon.command.FeedAddress;
import org.didbon.command.FeedProbe;
import org.didbon.command.FeedTitles;
import org.didbon.command.OwnFeedBook;
import org.didbon.command.OwnFeedBook.Taking;
import org.didbon.command.OwnFeedBook.WantedFeed;
import org.didbon.command.Reply;
import org.didbon.command.Searches;
import org.didbon.command.Subjects;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.Feed;
import org.didbon.domain.Item;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.feed.FoundFeeds;
import org.didbon.feed.FoundFeeds.FoundFeed;
import org.didbon.feed.ParsedFeed;
import org.didbon.phrase.Localizer;
import org.didbon.rule.OwnFeedLimits;

/**
 * Subscribes chats to feeds by their addresses: that of a feed, of a page that names feeds, or of a
 * Telegram channel. What the house reads already is subscribed to as such; all else is read for
 * those who asked. Thread-safe.
 */
final class AddressOffers {

  /** A remembered address, and which page of its feeds is wanted. */
  private static final Pattern BUTTON = Pattern.compile("(~[0-9a-f]{16})(?: ([1-9]))?");

  /** Anybody may let us look at addresses: so many at once, whoever asks. */
  private static final int LOOKS = 4;

  private static final int TITLES = 3;

  /** Feeds on a page of a choice. */
  private static final int LISTED = 10;

  /** Feeds of one page that are offered. */
  private static final int MOST_OFFERED = 50;

  private static final int LONGEST_LABEL = 60;

  private final CommandContext context;
  private final Subjects subjects;
  private final OwnFeedBook book;
  private final Searches searches;
  private final FeedProbe feeds;
  private final OwnFeedLimits limits;
  private final Clock clock;
  private final Semaphore looks = new Semaphore(LOOKS);

  AddressOffers(CommandContext context, Editing editing) {
    this.context = context;
    this.subjects = context.subjects();
    this.book = context.books().ownFeeds();
    this.searches = context.searches();
    this.feeds = editing.feeds();
    this.limits = editing.ownFeeds();
    this.clock = context.clock();
  }

  /** The answer to who wants to subscribe to {@code words}; empty if they are no address. */
  Optional<Reply> answer(String words, CommandRequest request) {
    Matcher button = BUTTON.matcher(words);
    String typed = button.matches() ? remembered(button.group(1)) : words;
    if (typed.isEmpty() || typed.chars().anyMatch(Character::isWhitespace)) {
      return Optional.empty();
    }
    int page = button.matches() && button.group(2) != null ? Integer.parseInt(button.group(2)) : 1;
    Optional<String> channel = FeedAddress.channel(typed);
    if (channel.isPresent()) {
      return Optional.of(channel(channel.get(), request));
    }
    if (!FeedAddress.isOpen(typed)) {
      URI url =
          FeedAddress.web(typed)
              .orElseThrow(() -> request.wrong("feed.address", Map.of("address", typed)));
      return Optional.of(answer(url, typed, page, request));
    }
    if (!subjects.called(typed).isEmpty()) {
      return Optional.empty();
    }
    Optional<String> handle = FeedAddress.handle(typed);
    return handle.isPresent()
        ? ofHandle(handle.get(), request)
        : FeedAddress.web(typed).map(url -> answer(url, typed, page, request));
  }

  /** The address that a button stands for; {@code ""} if it stands for something else. */
  private String remembered(String sign) {
    return searches
        .wanted(sign)
        .map(Searches.WantedPage::query)
        .filter(text -> !FeedAddress.isOpen(text))
        .orElse("");
  }

  private Reply answer(URI url, String typed, int page, CommandRequest request) {
    Optional<Reply> known = known(url, request);
    if (known.isPresent()) {
      return known.get();
    }
    mayAdd(request);
    FoundFeeds found = look(() -> find(url, typed), request);
    List<FoundFeed> read = found.feeds();
    if (read.isEmpty()) {
      throw nothing(typed, found.own(), request);
    }
    return read.size() == 1 && found.others().isEmpty()
        ? take(read.get(0).address(), read.get(0).parsed(), request)
        : choice(url, found, page, request);
  }

  /** Who types an address without its beginning means the one that answers. */
  private FoundFeeds find(URI url, String typed) {
    FoundFeeds found = feeds.find(url);
    boolean unreached = found.feeds().isEmpty() && !FeedAddress.isPage(found.own());
    return unreached && FeedAddress.isOpen(typed)
        ? feeds.find(URI.create(url.toString().replaceFirst("^https:", "http:")))
        : found;
  }

  private Reply channel(String name, CommandRequest request) {
    URI url = FeedAddress.ofChannel(name);
    Optional<Reply> known = known(url, request);
    if (known.isPresent()) {
      return known.get();
    }
    mayAdd(request);
    ParsedFeed parsed = look(() -> feeds.read(url.toString(), url, ""), request);
    if (!parsed.isFeed()) {
      String reason = request.localizer().fault(parsed.fault());
      throw request.wrong("feed.bad", Map.of("reason", reason));
    }
    return take(url, parsed, request);
  }

  /** What stands behind an {@code @} may be a person with a slip in the name as well. */
  private Optional<Reply> ofHandle(String name, CommandRequest request) {
    if (!context.watchlist().actors().named(name).isEmpty()) {
      return Optional.empty();
    }
    URI url = FeedAddress.ofChannel(name);
    Optional<Reply> known = known(url, request);
    if (known.isPresent() || limits.perChat() == 0) {
      return known;
    }
    ParsedFeed parsed = look(() -> feeds.read(url.toString(), url, ""), request);
    if (!parsed.isFeed() && context.watchlist().actors().nearest(name, 1).isEmpty()) {
      throw request.wrong("own.nobody", Map.of("name", "@" + name));
    }
    if (!parsed.isFeed()) {
      return Optional.empty();
    }
    mayAdd(request);
    return Optional.of(take(url, parsed, request));
  }

  /** Of what is read for all; also under another scheme. */
  private Optional<Reply> known(URI url, CommandRequest request) {
    String place = Feed.place(url);
    return context.watchlist().feeds().stream()
        .filter(feed -> Feed.place(feed.url()).equals(place))
        .findFirst()
        .map(feed -> known(feed, request));
  }

  private Reply known(Feed feed, CommandRequest request) {
    Subject subject = Subject.feed(feed.id());
    Map<String, RichText> title = Map.of("title", RichText.bold(feed.title()));
    if (!context.subscriptions().add(request.chat(), subject, clock.instant())) {
      throw request.wrong("subscribe.already", title);
    }
    RichText done = request.localizer().rich("subscribe.done", title);
    return Reply.of(new Body(done, buttons(feed.id(), request.localizer())))
        .inPlaceOf(request.incoming());
  }

  private void mayAdd(CommandRequest request) {
    if (limits.perChat() == 0) {
      throw request.wrong("own.off", Map.of());
    }
  }

  /** Looks if not too many others are being looked at. */
  private <T> T look(Supplier<T> looking, CommandRequest request) {
    if (!looks.tryAcquire()) {
      throw request.wrong("own.busy", Map.of());
    }
    try {
      return looking.get();
    } finally {
      looks.release();
    }
  }

  private static RuntimeException nothing(String typed, ParsedFeed own, CommandRequest request) {
    return FeedAddress.isPage(own)
        ? request.wrong("feed.nothing", Map.of("address", typed))
        : request.wrong("feed.bad", Map.of("reason", request.localizer().fault(own.fault())));
  }

  private Reply take(URI url, ParsedFeed parsed, CommandRequest request) {
    String title = FeedAddress.channel(url.toString()).map(name -> "@" + name).orElse("");
    String own = FeedTitles.title(parsed, url);
    boolean nameless = own.equals(FeedTitles.place(url)) && !title.isEmpty();
    WantedFeed wish =
        new WantedFeed(url, nameless ? title : own, FeedTitles.language(parsed), true);
    Taking answer = book.add(request.chat(), List.of(wish), limits, clock.instant()).get(0);
    Localizer localizer = request.localizer();
    RichText bold = RichText.bold(wish.title());
    switch (answer.outcome()) {
      case KNOWN -> throw request.wrong("subscribe.already", Map.of("title", bold));
      case CHAT_FULL -> throw request.wrong("own.full.chat", Map.of("most", limits.perChat()));
      case FULL -> throw request.wrong("own.full", Map.of("most", limits.most()));
      case TAKEN -> context.watchlist().refresh();
    }
    RichText.Builder text = RichText.builder();
    text.lines(localizer.rich("own.taken", Map.of("title", bold)));
    List<Item> newest = FeedTitles.newest(parsed, TITLES);
    if (newest.isEmpty()) {
      text.plain(localizer.say("own.nothing")).newLine();
    }
    newest.forEach(item -> text.plain("• " + headline(item)).newLine());
    return Reply.of(new Body(text.build(), buttons(answer.id(), localizer)))
        .inPlaceOf(request.incoming());
  }

  private static List<List<Button>> buttons(String id, Localizer localizer) {
    return new Buttons()
        .row(
            new Button(localizer.say("subscribe.when"), "/digest " + id),
            new Button(localizer.say("subscriptions.stop"), "/unsubscribe " + id))
        .row(new Button(localizer.say("own.mine"), "/feeds mine"))
        .build();
  }

  private Reply choice(URI page, FoundFeeds found, int number, CommandRequest request) {
    Localizer localizer = request.localizer();
    List<FoundFeed> read = found.feeds();
    List<URI> all =
        Stream.concat(read.stream().map(FoundFeed::address), found.others().stream())
            .limit(MOST_OFFERED)
            .toList();
    int from = (number - 1) * LISTED;
    if (from >= all.size()) {
      throw request.wrong("page.none", Map.of());
    }
    RichText.Builder text =
        RichText.builder()
            .plain(localizer.say("own.several", Map.of("count", all.size())))
            .newLine();
    List<Button> buttons = new ArrayList<>();
    for (int i = from; i < Math.min(all.size(), from + LISTED); i++) {
      URI address = all.get(i);
      String title = i < read.size() ? FeedTitles.title(read.get(i).parsed(), address) : "";
      String label = (i + 1) + ". " + (title.isEmpty() ? path(address) : title);
      text.bold(label).plain(" — ").code(address.toString()).newLine();
      buttons.add(new Button(cut(label), "/subscribe " + searches.remember(address.toString())));
    }
    Buttons rows = new Buttons().rows(buttons, 1);
    if (from + LISTED < all.size()) {
      String more = searches.remember(page.toString()) + " " + (number + 1);
      rows.row(new Button(localizer.say("page.more"), "/subscribe " + more));
    }
    return Reply.of(new Body(text.build(), rows.build())).inPlaceOf(request.incoming());
  }

  private static String path(URI address) {
    String path = Feed.place(address);
    return path.substring(Math.max(0, path.indexOf('/')));
  }

  private static String headline(Item item) {
    return cut(item.title().isEmpty() ? item.text().lines().findFirst().orElse("") : item.title());
  }

  private static String cut(String text) {
    int end =
        text.offsetByCodePoints(0, Math.min(text.codePointCount(0, text.length()), LONGEST_LABEL));
    return end < text.length() ? text.substring(0, end) + "…" : text;
  }
}
