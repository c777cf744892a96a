package org.didbon.command.chat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.didbon.command.ChatSettings;
import org.didbon.command.Command;
import org.didbon.command.CommandContext;
import org.didbon.command.CommandRequest;
import org.didbon.command.Dialogues;
import org.didbon.command.HelpSection;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.SubscriptionBook;
import org.didbon.domain.Body;
import org.didbon.domain.Preferences;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;
import org.didbon.rule.WatchlistView;

/** In which zone a chat is told the time: by a city, or by what a clock there shows. */
final class ZoneCommand implements Command {

  private static final Pattern SHOWN = Pattern.compile("([01]?\\d|2[0-3]):[0-5]\\d");

  private final Catalogues catalogues;
  private final ChatSettings settings;
  private final SubscriptionBook subscriptions;
  private final WatchlistView watchlist;
  private final Dialogues dialogues;
  private final Clock clock;
  private final ZoneFinder zoneFinder = ZoneFinder.bundled();
  private final SpokenPlaces places;

  ZoneCommand(CommandContext context, Dialogues dialogues) {
    this.catalogues = context.catalogues();
    this.settings = context.books().settings();
    this.subscriptions = context.subscriptions();
    this.watchlist = context.watchlist();
    this.dialogues = dialogues;
    this.clock = context.clock();
    this.places = new SpokenPlaces(zoneFinder, catalogues.typed());
  }

  @Override
  public String name() {
    return "zone";
  }

  @Override
  public Right right() {
    return Right.CHAT_ADMIN;
  }

  @Override
  public HelpSection shelf() {
    return HelpSection.CHAT;
  }

  @Override
  public Optional<String> plainly(String said, Localizer localizer) {
    // cities alone: an offset or a time of day may mean other things
    boolean city = said.chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '-');
    if (city && zoneFinder.find(said).isPresent()) {
      return Optional.of(said);
    }
    return places.in(said).filter(SpokenPlaces.SpokenPlace::isSure).map(place -> said);
  }

  @Override
  public Reply run(CommandRequest request) {
    Localizer localizer = request.localizer();
    Instant now = clock.instant();
    if (request.words().isEmpty()) {
      wait(request);
      RichText shown = describe("zone.now", localizer);
      return Reply.of(new Body(shown, ZoneOffers.rows(now, localizer)));
    }
    if (localizer.typed().is("word.other", request.words())) {
      wait(request);
      return Reply.of(localizer.rich("zone.which", Map.of("example", example(request))));
    }
    ZoneId zone = zone(request, now);
    boolean first = settings.of(request.chat()).zone().isEmpty();
    Preferences chosen = settings.change(request.chat(), before -> before.withZone(zone.getId()));
    Localizer there = catalogues.to(chosen);
    RichText done = describe("zone.done", there);
    Reply reply =
        first && hearsNothingOfItsOwn(request) ? Reply.of(begin(done, there)) : Reply.of(done);
    return reply.inPlaceOf(request.incoming());
  }

  /** The next thing is to ask for something. */
  private Body begin(RichText done, Localizer localizer) {
    String ask = localizer.say("start.ask");
    return new Body(
        RichText.builder().lines(done).lines(RichText.of(ask)).build(),
        StartButtons.first(watchlist, localizer));
  }

  /** Everything is what a console hears before anybody asked. */
  private boolean hearsNothingOfItsOwn(CommandRequest request) {
    return subscriptions.of(request.chat()).stream()
        .allMatch(one -> one.subject().equals(Subject.EVERYTHING));
  }

  /** The next words are the name of a city, or a time. */
  private void wait(CommandRequest request) {
    dialogues.askInPassing(
        request.incoming(),
        answer ->
            run(
                new CommandRequest(
                    request.incoming(), name(), answer.words(), answer.localizer())));
  }

  private RichText describe(String key, Localizer localizer) {
    return localizer.rich(key, Map.of("time", RichText.bold(localizer.clock(clock.instant()))));
  }

  private ZoneId zone(CommandRequest request, Instant now) {
    String typed = request.words();
    Optional<ZoneId> found =
        shown(typed.strip())
            .map(shown -> zoneFinder.showing(shown, now, ZoneOffers.of(request.localizer())))
            .orElseGet(() -> zoneFinder.find(typed))
            .or(() -> places.in(typed).map(SpokenPlaces.SpokenPlace::zone));
    return found.orElseThrow(() -> unknown(request));
  }

  private static Optional<LocalTime> shown(String typed) {
    return SHOWN.matcher(typed).matches()
        ? Optional.of(LocalTime.parse(typed.length() < 5 ? "0" + typed : typed))
        : Optional.empty();
  }

  private RuntimeException unknown(CommandRequest request) {
    List<String> nearest = zoneFinder.nearest(request.words());
    return nearest.isEmpty()
        ? request.wrong(
            "zone.unknown", Map.of("name", request.words(), "example", example(request)))
        : request.wrong(
            "zone.nearest", Map.of("name", request.words(), "nearest", String.join(", ", nearest)));
  }

  private static String example(CommandRequest request) {
    String city = request.localizer().say("zone.example").replaceFirst("^\\S+\\s+", "");
    return city + ", 14:35";
  }
}
