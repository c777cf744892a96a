package org.didbon.command.edit;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.command.CommandRequest;
import org.didbon.command.CountryChoice;
import org.didbon.command.Dialogues;
import org.didbon.command.Differences;
import org.didbon.command.Editing;
import org.didbon.command.Operands;
import org.didbon.command.ReadableLanguages;
import org.didbon.command.Refusals;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.edit.KnownFeeds.NamedFeed;
import org.didbon.domain.Feed;
import org.didbon.domain.Quiet;
import org.didbon.domain.RichText;
import org.didbon.feed.FoundFeeds;
import org.didbon.feed.FoundFeeds.FoundFeed;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.time.SpanReader;
import org.didbon.query.Countries;
import org.didbon.rule.Action;
import org.didbon.rule.Change;
import org.didbon.rule.Editable;
import org.didbon.rule.Overlay;
import org.didbon.rule.Proposal;
import org.didbon.rule.Refused;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status;

/**
 * Changes what is set of a feed, one thing a time: it is shown before it is saved. What a feed
 * wants of a visitor (headers, a login, a proxy) is no chat's to see or change. Thread-safe.
 */
final class FeedEdits {

  /** What {@code /feed edit} changes; {@code url} is another word for the address. */
  private static final List<String> FIELDS =
      List.of("title", "address", "language", "country", "every", "fulltext");

  /** By the words of {@code /digest}. */
  private static final Map<String, Duration> OFTEN =
      Map.of(
          "hourly", Duration.ofHours(1), "daily", Duration.ofDays(1), "weekly", Duration.ofDays(7));

  private static final Duration OFTENEST = Duration.ofMinutes(1);
  private static final Duration RAREST = Duration.ofDays(30);

  private final Editing editing;
  private final SaveFlow saveFlow;
  private final Dialogues dialogues;
  private final ReadableLanguages languages;
  private final Clock clock;
  private final FeedLook look;
  private final KnownFeeds known;

  FeedEdits(
      Editing editing,
      SaveFlow saveFlow,
      Dialogues dialogues,
      ReadableLanguages languages,
      Clock clock) {
    this.editing = editing;
    this.saveFlow = saveFlow;
    this.dialogues = dialogues;
    this.languages = languages;
    this.clock = clock;
    this.look = new FeedLook(editing.feeds());
    this.known = new KnownFeeds(editing.book());
  }

  /** {@code edit FEED FIELD VALUE}; what is missing at the end is asked for. */
  Reply edit(Operands words, CommandRequest request) {
    NamedFeed named = known.named(words.rest());
    Overlay overlay = editing.book().present(Editable.FEED, named.id());
    if (overlay.content().isDeleted()) {
      throw request.wrong("rule.deleted", Map.of());
    }
    Feed was = RuleJson.feed(overlay.content().text());
    Operands field = Operands.of(named.rest());
    String value = field.rest();
    String name = field.first().equals("url") ? "address" : field.first();
    if (!FIELDS.contains(name)) {
      throw request.wrong(
          "typed.branches", Map.of("what", Branches.usage("feed edit " + named.id(), FIELDS)));
    }
    if (value.isEmpty()) {
      return asked(overlay, name, was, request);
    }
    return switch (name) {
      case "title" -> shown(overlay, was.called(value), request);
      case "language" -> shown(overlay, was.in(language(value, request)), request);
      case "country" -> shown(overlay, was.about(country(was.id(), value, request)), request);
      case "every" -> shown(overlay, was.every(span(value, request)), request);
      case "fulltext" -> shown(overlay, was.whole(isOn(value, request)), request);
      default -> moved(overlay, was, value, request);
    };
  }

  /** With how it stands now. */
  private Reply asked(Overlay overlay, String field, Feed was, CommandRequest request) {
    dialogues.ask(
        request.incoming(),
        new PassingStep(
            answer ->
                edit(
                    Operands.of("edit " + was.id() + " " + field + " " + answer.words()), answer)));
    Localizer localizer = request.localizer();
    RichText.Builder text = RichText.builder().bold(was.title()).plain(" ").code(was.id());
    text.newLine();
    Differences.lines(Editable.FEED, overlay.content()).stream()
        .skip(1)
        .forEach(line -> text.code(line).newLine());
    return Reply.of(
        text.lines(localizer.rich("feed.edit.ask", Map.of("field", RichText.code(field)))).build());
  }

  private Reply shown(Overlay overlay, Feed edited, CommandRequest request) {
    return shown(overlay, edited, RichText.NONE, request);
  }

  private Reply shown(Overlay overlay, Feed edited, RichText found, CommandRequest request) {
    Proposal proposal = proposal(overlay, edited);
    RichText.Builder text = RichText.builder().bold(edited.title()).plain(" ").code(edited.id());
    text.newLine()
        .lines(
            Differences.between(
                Editable.FEED, overlay.content(), proposal.change().after(), request.localizer()))
        .lines(found);
    return saveFlow.offer(text.build(), proposal, Right.ADMIN, null, request);
  }

  private Proposal proposal(Overlay overlay, Feed edited) {
    Status.WatchState state =
        overlay.content().isOn() ? Status.WatchState.ON : Status.WatchState.OFF;
    Status after = new Status(state, RuleJson.of(edited));
    return editing
        .book()
        .propose(new Change(Editable.FEED, edited.id(), Action.EDIT, after, ""), overlay);
  }

  /** What stands at the new address is shown; of a page with several feeds one is chosen. */
  private Reply moved(Overlay overlay, Feed was, String written, CommandRequest request) {
    if (was.access().isPersonal()) {
      throw request.wrong("feed.edit.secret", Map.of("title", was.title()));
    }
    Localizer localizer = request.localizer();
    FoundFeeds all = look.at(written, request);
    List<FoundFeed> found = all.feeds();
    if (found.size() == 1) {
      FoundFeed only = found.get(0);
      RichText holds = FeedLook.describe(only.parsed(), localizer);
      return shown(overlay, was.at(only.address()), holds, request);
    }
    RichText.Builder text = RichText.builder().plain(localizer.say("feed.several")).newLine();
    Map<String, Proposal> changes = new LinkedHashMap<>();
    int number = 0;
    for (FoundFeed one : found) {
      URI address = one.address();
      String label = ++number + ". " + FeedLook.title(one.parsed(), address);
      text.newLine().bold(label).newLine().code(address.toString()).newLine();
      try {
        changes.put(label, proposal(overlay, was.at(address)));
        text.lines(FeedLook.describe(one.parsed(), 1, localizer));
      } catch (Refused e) {
        text.lines(Refusals.describe(e, localizer)); // watched already, by this one or another
      }
    }
    text.lines(FeedLook.others(all, localizer));
    return saveFlow.choice(text.build(), changes, Right.ADMIN, request);
  }

  /** {@code ""} for one that says it is not to be told. */
  private String language(String value, CommandRequest request) {
    if (request.localizer().typed().is("word.off", value)) {
      return "";
    }
    return languages
        .one(value)
        .orElseThrow(
            () ->
                request.wrong(
                    "read.unknown",
                    Map.of(
                        "name", value, "example", request.localizer().say("translate.example"))));
  }

  private static String country(String feed, String value, CommandRequest request) {
    if (request.localizer().typed().is("word.off", value)) {
      return "";
    }
    return Countries.named(value)
        .orElseThrow(
            () ->
                CountryChoice.near(
                        value, request, code -> "/feed edit " + feed + " country " + code)
                    .orElseGet(() -> request.wrong("actor.country", Map.of("country", value))));
  }

  private Duration span(String value, CommandRequest request) {
    Instant now = clock.instant();
    Optional<Duration> named =
        request.localizer().typed().among("word.when.", value).map(OFTEN::get);
    if (named.isPresent()) {
      return named.get();
    }
    return new SpanReader(request.localizer().typed())
        .read(value)
        .filter(read -> read.subject().isEmpty() || isEvery(read.subject(), request))
        .flatMap(read -> read.end().after(now, ZoneOffset.UTC, Quiet.NEVER))
        .map(end -> Duration.between(now, end))
        .filter(span -> span.compareTo(OFTENEST) >= 0 && span.compareTo(RAREST) <= 0)
        .orElseThrow(() -> request.wrong("feed.edit.every", Map.of("words", value)));
  }

  private static boolean isEvery(String word, CommandRequest request) {
    return request.localizer().typed().is("word.every", word);
  }

  private static boolean isOn(String value, CommandRequest request) {
    if (request.localizer().typed().is("word.on", value)) {
      return true;
    }
    if (request.localizer().typed().is("word.off", value)) {
      return false;
    }
    throw request.wrong("feed.edit.switch", Map.of("words", value));
  }
}
