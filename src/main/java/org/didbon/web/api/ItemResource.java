package org.didbon.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.didbon.archive.Archive;
import org.didbon.archive.HitPage;
import org.didbon.archive.HitPage.Hit;
import org.didbon.archive.ReadPosition;
import org.didbon.command.Coverage;
import org.didbon.command.PastNews;
import org.didbon.command.PastNews.Found;
import org.didbon.command.Right;
import org.didbon.command.VerdictBook;
import org.didbon.command.VerdictBook.ChatCount;
import org.didbon.command.news.ReportFinder;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Feed;
import org.didbon.domain.VerdictReason;
import org.didbon.rule.WatchlistView;
import org.jspecify.annotations.Nullable;

/** Items: what a query finds, one of them, and what became of it. */
final class ItemResource {

  /** Nobody's chat: what chats asked for by addresses and queries of their own is not here. */
  static final ChatAddress NOBODY = new ChatAddress("api", "nobody");

  private static final String ITEMS = "items";

  private final Archive archive;
  private final WatchlistView watchlist;
  private final Coverage coverage;
  private final PastNews news;
  private final VerdictBook verdicts;
  private final ReportFinder finder;

  ItemResource(
      Archive archive,
      WatchlistView watchlist,
      Coverage coverage,
      PastNews news,
      VerdictBook verdicts) {
    this.archive = archive;
    this.watchlist = watchlist;
    this.coverage = coverage;
    this.news = news;
    this.verdicts = verdicts;
    this.finder = new ReportFinder(news, archive, watchlist::judge);
  }

  /**
   * What is sought.
   *
   * @param cursor where to read on; null at the beginning
   */
  record SearchWish(@Nullable String query, @Nullable String cursor, @Nullable Integer limit) {}

  /**
   * What became of an item.
   *
   * @param silent whether it was no news when it was read, and so told to nobody
   * @param chats how many heard of it how; none is named
   */
  record WhyAnswer(ItemAnswer item, boolean silent, List<ChatsAnswer> chats) {}

  /**
   * Chats that heard of it alike.
   *
   * @param network {@code ""} for what is so for all
   * @param effect whether they were {@code told}, will be ({@code waits}) or not ({@code
   *     suppressed})
   * @param sent what became of their messages; null where there are none
   */
  record ChatsAnswer(
      String network, String reason, String effect, @Nullable String sent, long chats) {

    static ChatsAnswer of(ChatCount count) {
      VerdictReason sent = count.sent();
      return new ChatsAnswer(
          count.network(),
          count.reason().word(),
          count.reason().effect().name().toLowerCase(Locale.ROOT),
          sent == null ? null : sent.word(),
          count.chats());
    }
  }

  /** Several items, of which one may be meant. */
  record WhyList(List<WhyAnswer> items) {}

  void open(ApiRoutes routes) {
    String items = ApiRoute.ROOT + "/items";
    routes.add(
        ApiRoute.get(items, Right.EDITOR, "query", "limit", "cursor").slowly(), this::searched);
    routes.add(ApiRoute.ask(items + "/search", Right.EDITOR), this::sought);
    routes.add(ApiRoute.get(items + "/{number}", Right.EDITOR), this::one);
    routes.add(
        ApiRoute.get(ApiRoute.ROOT + "/why", Right.EDITOR, "number", "link", "words").slowly(),
        this::why);
  }

  private void searched(ApiCall call) {
    search(call, call.query("query"), call.query("cursor"), call.limit());
  }

  private void sought(ApiCall call) {
    SearchWish wish = call.body(SearchWish.class);
    search(
        call,
        Objects.requireNonNullElse(wish.query(), ""),
        Objects.requireNonNullElse(wish.cursor(), ""),
        ApiCall.checked(wish.limit()));
  }

  private void search(ApiCall call, String query, String cursor, int limit) {
    ReadPosition after =
        PageCursor.read(ITEMS, cursor)
            .map(at -> new ReadPosition(at.place(), number(at.id())))
            .orElse(ReadPosition.NEWEST);
    HitPage page = archive.search(watchlist.judge(RuleResource.query(query)), after, limit);
    List<Hit> hits = page.hits().stream().filter(hit -> !Feed.isOwn(hit.item().feed())).toList();
    Map<Long, String> stories = coverage.storiesOf(hits.stream().map(Hit::number).toList());
    call.page(
        ITEMS,
        hits.stream()
            .map(hit -> ItemAnswer.of(hit, stories.getOrDefault(hit.number(), "")))
            .toList(),
        page.last()
            ? null
            : PageCursor.of(ITEMS, page.end().when(), String.valueOf(page.end().number())));
  }

  private static long number(String written) {
    try {
      return Long.parseLong(written);
    } catch (NumberFormatException e) {
      throw ApiFault.parameter("cursor", "this is no cursor of this list");
    }
  }

  private void one(ApiCall call) {
    call.answer(ItemAnswer.of(found(call.path("number"))));
  }

  private Found found(String number) {
    return Optional.of(number)
        .filter(written -> written.matches("\\d{1,18}"))
        .flatMap(
            written ->
                news.found(List.of(Long.valueOf(written)), NOBODY).stream()
                    .filter(ItemResource::isOfTheHouse)
                    .findFirst())
        .orElseThrow(() -> ApiFault.of(404, "absent", "there is no item of this number"));
  }

  private static boolean isOfTheHouse(Found found) {
    return !Feed.isOwn(found.recorded().item().feed());
  }

  /** By its number, its address, or words of its headline. */
  private void why(ApiCall call) {
    String number = call.query("number");
    String link = call.query("link");
    String words = call.query("words");
    if (List.of(number, link, words).stream().filter(any -> !any.isEmpty()).count() != 1) {
      throw ApiFault.parameter("number", "name one of number, link and words");
    }
    List<Found> found =
        !number.isEmpty()
            ? List.of(found(number))
            : (link.isEmpty() ? finder.of(words, NOBODY) : news.linked(link, NOBODY, 5))
                .stream().filter(ItemResource::isOfTheHouse).toList();
    call.answer(new WhyList(found.stream().map(this::told).toList()));
  }

  private WhyAnswer told(Found found) {
    PastNews.Recorded recorded = found.recorded();
    List<ChatsAnswer> chats =
        verdicts.counted(recorded.item().feed(), recorded.item().id(), recorded.story()).stream()
            .filter(count -> !found.silent() || count.network().isEmpty())
            .map(ChatsAnswer::of)
            .toList();
    return new WhyAnswer(ItemAnswer.of(found), found.silent(), chats);
  }
}
