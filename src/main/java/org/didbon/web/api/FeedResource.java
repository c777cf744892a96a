package org.didbon.web.api;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.didbon.command.Editing;
import org.didbon.command.FeedAddress;
import org.didbon.command.FeedBoard;
import org.didbon.command.FeedProbe;
import org.didbon.command.Right;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedAccess;
import org.didbon.domain.FeedState;
import org.didbon.domain.Item;
import org.didbon.domain.VisitTrace;
import org.didbon.domain.setting.Scalars;
import org.didbon.domain.setting.SettingKinds;
import org.didbon.domain.setting.ValueFault;
import org.didbon.feed.FoundFeeds;
import org.didbon.feed.FoundFeeds.FoundFeed;
import org.didbon.feed.ParsedFeed;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;
import org.didbon.query.Countries;
import org.didbon.rule.Editable;
import org.didbon.rule.EffectiveRules;
import org.didbon.rule.Overlay;
import org.didbon.rule.RuleJson;
import org.didbon.text.Slug;
import org.didbon.web.api.Drafts.FeedDraft;
import org.jspecify.annotations.Nullable;

/** Feeds: how they do, and which are read. Each is tried before it is watched, as in a chat. */
final class FeedResource extends EditedResource<FeedDraft> {

  private static final Duration USUAL = Duration.ofMinutes(10);
  private static final Duration OFTENEST = Duration.ofMinutes(1);
  private static final Duration RAREST = Duration.ofDays(30);

  /** Looks at other servers at once: each takes a thread for as long as the server likes. */
  private static final int LOOKS = 2;

  /** A longer title is a sentence about the outlet, no name of it. */
  private static final int LONGEST_TITLE = 60;

  private final FeedProbe probe;
  private final FeedBoard board;
  private final Semaphore looks = new Semaphore(LOOKS);

  FeedResource(Editing editing, FeedBoard board) {
    super(editing.book(), Editable.FEED, "feeds", Right.ADMIN, FeedDraft.class);
    this.probe = editing.feeds();
    this.board = board;
  }

  /**
   * A feed.
   *
   * @param every the shortest time between two visits, such as {@code 10m}
   * @param personal whether its requests carry something for that server alone; what, is told to
   *     nobody
   * @param health null before the first visit
   */
  record ServedFeed(
      String id,
      String title,
      String url,
      String language,
      String country,
      String every,
      boolean fullText,
      boolean personal,
      boolean on,
      boolean edited,
      boolean changedBelow,
      long revision,
      @Nullable HealthAnswer health) {}

  /**
   * How it does.
   *
   * @param failing whether its last visit failed
   * @param failures visits in a row that did
   * @param reason of the last, or what is odd about the document; {@code ""} if nothing is
   * @param since the first of the failures; null while it works
   * @param visited the last visit
   * @param fresh the last that brought something new; null if none did
   */
  record HealthAnswer(
      boolean failing,
      int failures,
      String reason,
      @Nullable Instant since,
      Instant due,
      @Nullable Instant visited,
      @Nullable Instant fresh) {

    static HealthAnswer of(FeedState state, Localizer localizer) {
      String odd = state.failing() ? state.reason() : state.remark();
      return new HealthAnswer(
          state.failing(),
          state.failure().visits(),
          odd.isEmpty() ? "" : localizer.fault(odd),
          state.failure().since(),
          state.due(),
          state.visited(),
          state.fresh());
    }
  }

  /** The last 200 visits, the newest first. */
  record VisitList(List<VisitAnswer> visits) {}

  /**
   * A visit.
   *
   * @param status of HTTP, 0 if no answer came
   * @param bytes that came over the line
   */
  record VisitAnswer(Instant at, String outcome, int status, long bytes, long milliseconds) {

    static VisitAnswer of(VisitTrace visit) {
      return new VisitAnswer(
          visit.at(),
          visit.outcome().name().toLowerCase(Locale.ROOT),
          visit.status(),
          visit.bytes(),
          visit.took().toMillis());
    }
  }

  /** An address to look at. */
  record LookWish(@Nullable String url) {}

  /** What stands at an address. */
  record LookAnswer(List<LookedAt> feeds) {}

  /**
   * A feed that was read once.
   *
   * @param newest when the newest item of it appeared; null if none says
   * @param fault why not all of it could be read, or what is odd; {@code ""} if nothing is
   */
  record LookedAt(
      String url,
      String title,
      int items,
      @Nullable Instant newest,
      List<String> titles,
      String fault) {

    private static final int TITLES = 3;

    static LookedAt of(FoundFeed found, Localizer localizer) {
      ParsedFeed parsed = found.parsed();
      String odd = parsed.fault().isEmpty() ? parsed.remark() : parsed.fault();
      return new LookedAt(
          found.address().toString(),
          FeedResource.title(found),
          parsed.items().size(),
          parsed.items().stream()
              .flatMap(item -> Optional.ofNullable(item.published()).stream())
              .max(Instant::compareTo)
              .orElse(null),
          parsed.items().stream().limit(TITLES).map(Item::title).toList(),
          odd.isEmpty() ? "" : localizer.fault(odd));
    }
  }

  @Override
  void open(ApiRoutes routes) {
    super.open(routes);
    String feeds = ApiRoute.ROOT + "/feeds";
    routes.add(ApiRoute.ask(feeds + "/look", Right.ADMIN), this::look);
    routes.add(ApiRoute.get(feeds + "/{id}/visits", Right.EDITOR), this::visits);
    routes.add(ApiRoute.ask(feeds + "/{id}/check", Right.ADMIN), this::check);
  }

  @Override
  Function<Overlay, Object> telling(EffectiveRules now, Localizer localizer) {
    Map<String, FeedState> states = new HashMap<>();
    board.states().forEach(state -> states.put(state.feed(), state));
    return overlay -> told(overlay, states.get(overlay.id()), localizer);
  }

  private static Object told(Overlay overlay, @Nullable FeedState state, Localizer localizer) {
    Feed feed = RuleJson.feed(overlay.content().text());
    return new ServedFeed(
        feed.id(),
        feed.title(),
        feed.url().toString(),
        feed.language(),
        feed.country(),
        Scalars.written(feed.every()),
        feed.fullText(),
        feed.access().isPersonal(),
        overlay.content().isOn(),
        overlay.isEdited(),
        overlay.isChangedBelow(),
        overlay.number(),
        state == null || state.visited() == null ? null : HealthAnswer.of(state, localizer));
  }

  /** With what the feed says of itself; of a page with several, one is to be chosen. */
  @Override
  FeedDraft completed(FeedDraft draft, ApiCall call) {
    FoundFeed found = only(address(draft.url()), call.localizer());
    return new FeedDraft(
        draft.id(),
        draft.title() == null ? title(found) : draft.title(),
        found.address().toString(),
        draft.language() == null ? language(found.parsed()) : draft.language(),
        draft.country(),
        draft.every(),
        draft.fullText(),
        draft.on(),
        draft.note());
  }

  @Override
  String content(String id, FeedDraft draft, Optional<Overlay> was) {
    Optional<Feed> before = was.map(overlay -> RuleJson.feed(overlay.content().text()));
    if (Feed.isOwn(id)) {
      throw ApiFault.field("id", "ids that begin so are those of feeds of chats");
    }
    URI url = address(draft.url());
    boolean moved = before.isPresent() && !before.get().url().equals(url);
    if (moved && before.get().access().isPersonal()) {
      throw ApiFault.field(
          "url", "its requests carry what is for the outlet's own server; change the file");
    }
    if (moved && !only(url, Catalogues.english()).address().equals(url)) {
      throw ApiFault.field("url", "this is the address of a page; name the feed itself");
    }
    return RuleJson.of(
        new Feed(
            id,
            Objects.requireNonNullElse(draft.title(), "").strip(),
            url,
            language(draft.language()),
            country(draft.country()),
            every(draft.every(), before),
            Boolean.TRUE.equals(draft.fullText()),
            before.map(Feed::access).orElse(FeedAccess.NONE)));
  }

  private static URI address(@Nullable String written) {
    return FeedAddress.web(Objects.requireNonNullElse(written, ""))
        .orElseThrow(
            () -> ApiFault.field("url", "an address is wanted such as https://outlet.example/rss"));
  }

  private static String language(@Nullable String written) {
    String language = Objects.requireNonNullElse(written, "");
    if (!language.matches("([a-z]{2,3}(-[A-Za-z0-9]{2,8})*)?")) {
      throw ApiFault.field("language", "a language is a BCP 47 tag, such as ru");
    }
    return language;
  }

  private static String country(@Nullable String written) {
    String country = Objects.requireNonNullElse(written, "").toUpperCase(Locale.ROOT);
    if (!country.isEmpty() && !Countries.isCode(country)) {
      throw ApiFault.field("country", "a country is an ISO 3166 code, such as TJ");
    }
    return country;
  }

  /** What the file says may be shorter than what is set here. */
  private static Duration every(@Nullable String written, Optional<Feed> before) {
    Duration usual = before.map(Feed::every).orElse(USUAL);
    if (written == null || written.equals(Scalars.written(usual))) {
      return usual;
    }
    try {
      return SettingKinds.span(OFTENEST, RAREST).read(written);
    } catch (ValueFault e) {
      throw ApiFault.field("every", e.getMessage());
    }
  }

  @Override
  String freeId(FeedDraft draft) {
    return free(Slug.of(Objects.requireNonNullElse(draft.title(), "")));
  }

  private FoundFeed only(URI address, Localizer localizer) {
    FoundFeeds found = looking(() -> probe.find(address));
    if (found.feeds().isEmpty()) {
      throw ApiFault.of(422, "no-feed", localizer.fault(found.own().fault())).with("field", "url");
    }
    if (found.feeds().size() > 1) {
      throw ApiFault.of(422, "several-feeds", "the page names several feeds; name one of them")
          .with("field", "url")
          .with("feeds", looked(found, localizer));
    }
    return found.feeds().get(0);
  }

  private void look(ApiCall call) {
    URI address = address(call.body(LookWish.class).url());
    FoundFeeds found = looking(() -> probe.find(address));
    if (found.feeds().isEmpty()) {
      throw ApiFault.of(422, "no-feed", call.localizer().fault(found.own().fault()))
          .with("field", "url");
    }
    call.answer(new LookAnswer(looked(found, call.localizer())));
  }

  private void visits(ApiCall call) {
    String id = present(call.path("id")).id();
    call.answer(new VisitList(board.visits(id).stream().map(VisitAnswer::of).toList()));
  }

  private void check(ApiCall call) {
    Feed feed = RuleJson.feed(present(call.path("id")).content().text());
    ParsedFeed parsed = looking(() -> probe.read(feed.id(), feed.url(), feed.language()));
    call.answer(LookedAt.of(new FoundFeed(feed.url(), parsed), call.localizer()));
  }

  private static List<LookedAt> looked(FoundFeeds found, Localizer localizer) {
    return found.feeds().stream().map(one -> LookedAt.of(one, localizer)).toList();
  }

  private <T> T looking(Supplier<T> looking) {
    if (!looks.tryAcquire()) {
      throw ApiFault.of(429, "too-often", "two feeds are being looked at; wait a little")
          .header("Retry-After", "10");
    }
    try {
      return looking.get();
    } finally {
      looks.release();
    }
  }

  /** What the feed calls itself; else, or if that is no name, where it comes from. */
  private static String title(FoundFeed found) {
    String own = found.parsed().title();
    return own.isBlank() || own.length() > LONGEST_TITLE
        ? String.valueOf(found.address().getHost()).replaceFirst("^www\\.", "")
        : own;
  }

  private static String language(ParsedFeed parsed) {
    return parsed.items().stream()
        .map(Item::language)
        .filter(language -> !language.equals(Item.UNKNOWN_LANGUAGE))
        .findFirst()
        .orElse("");
  }
}
