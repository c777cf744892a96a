package org.didbon.web.console.card;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.didbon.cache.LookUpCache;
import org.didbon.cache.RateBuckets;
import org.didbon.command.CardLinks;
import org.didbon.domain.Actor;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;
import org.didbon.rule.WatchlistView;
import org.didbon.web.console.CardReader;
import org.didbon.web.console.PublicPages;
import org.didbon.web.console.PublicRoutes;
import org.didbon.web.console.PublicVisit;

/**
 * The card of a person for whoever has the link: no cookie, nothing of the chat that it was given
 * to, nothing of who follows whom.
 */
public final class CardPages implements PublicPages {

  private static final Duration KEPT = Duration.ofMinutes(1);

  /** Of some ten thousand characters each. */
  private static final int MOST_KEPT = 300;

  /** Less than of the console's pages: nobody who reads does more. */
  private static final double A_SECOND = 1;

  private static final double AT_ONCE = 60;
  private static final int MOST_KNOWN = 10_000;

  private static final int OK = 200;
  private static final int GONE = 410;
  private static final int MOST_PAGES = 1_000;

  private final CardLinks links;
  private final WatchlistView watchlist;
  private final CardReader reader;
  private final Catalogues catalogues;
  private final RateBuckets<String> rates =
      new RateBuckets<>(A_SECOND, AT_ONCE, MOST_KNOWN, System::nanoTime);
  private final LookUpCache<String, String> pages;

  public CardPages(
      CardLinks links,
      WatchlistView watchlist,
      CardReader reader,
      Catalogues catalogues,
      Clock clock) {
    this.links = links;
    this.watchlist = watchlist;
    this.reader = reader;
    this.catalogues = catalogues;
    this.pages = new LookUpCache<>(MOST_KEPT, KEPT, clock);
  }

  @Override
  public void open(PublicRoutes routes) {
    routes.get("/card/{actor}", this::show);
  }

  private void show(PublicVisit visit) {
    if (!rates.take(visit.from())) {
      throw visit.tooOften();
    }
    String id = visit.path("actor");
    String signed = visit.query("k");
    Optional<CardLinks.OpenCard> open = links.read(id, signed);
    if (open.isEmpty()) {
      Localizer reader =
          CardLinks.language(signed)
              .flatMap(catalogues::spoken)
              .map(catalogues::in)
              .orElseGet(visit::localizer);
      closed(visit, reader, "console.card.old");
      return;
    }
    Localizer localizer = catalogues.in(open.get().language());
    Optional<Actor> actor = watchlist.actors().byId(id);
    if (actor.isEmpty()) {
      closed(visit, localizer, "console.card.gone");
      return;
    }
    String month = visit.query("month");
    int page = page(visit.query("page"));
    String path = "/card/" + id + "?k=" + signed;
    String key = path + " " + (month.length() > 7 ? "" : month) + " " + page;
    String shown =
        pages
            .get(
                key,
                () ->
                    Optional.of(card(visit, actor.get(), month, page, path, open.get(), localizer)))
            .orElseThrow();
    visit.page(OK, shown, (int) KEPT.toSeconds());
  }

  private String card(
      PublicVisit visit,
      Actor actor,
      String month,
      int page,
      String path,
      CardLinks.OpenCard open,
      Localizer localizer) {
    CardView view =
        new CardView(
            reader.face(actor, localizer),
            reader.month(actor.subject(), month, page, localizer),
            path,
            localizer.say("console.card.until", Map.of("until", localizer.moment(open.until()))));
    return visit.render(localizer, view.face().name(), "card/page", view);
  }

  private static void closed(PublicVisit visit, Localizer localizer, String key) {
    String title = localizer.say("console.card.closed");
    ClosedCardView view = new ClosedCardView(localizer.say(key));
    visit.page(GONE, visit.render(localizer, title, "card/closed", view), 0);
  }

  private static int page(String written) {
    try {
      return Math.max(1, Math.min(MOST_PAGES, Integer.parseInt(written)));
    } catch (NumberFormatException e) {
      return 1;
    }
  }
}
