package org.didbon.web.console.feeds;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.didbon.command.FeedProbe;
import org.didbon.command.ReadableLanguages;
import org.didbon.domain.BadInput;
import org.didbon.domain.Feed;
import org.didbon.feed.FoundFeeds;
import org.didbon.feed.FoundFeeds.FoundFeed;
import org.didbon.phrase.Localizer;
import org.didbon.query.Countries;
import org.didbon.web.console.Ask;
import org.didbon.web.console.feeds.FeedEditView.FeedFields;

/** Reads what somebody wrote into the form of a feed. Thread-safe. */
final class FeedForm {

  /** Minutes. */
  private static final List<Long> PACES =
      List.of(1L, 2L, 5L, 10L, 15L, 30L, 60L, 120L, 180L, 360L, 720L, 1_440L, 10_080L);

  private final FeedProbe probe;
  private final ReadableLanguages languages;

  FeedForm(FeedProbe probe, ReadableLanguages languages) {
    this.probe = probe;
    this.languages = languages;
  }

  /** As it is saved. */
  static FeedFields of(Feed feed) {
    return new FeedFields(
        feed.title(),
        feed.url().toString(),
        Long.toString(feed.every().toSeconds()),
        feed.language(),
        feed.country(),
        feed.fullText());
  }

  /** As somebody sent it. */
  static FeedFields sent(Ask ask) {
    return new FeedFields(
        ask.field("title"),
        ask.field("address"),
        ask.field("every"),
        ask.field("language"),
        ask.field("country"),
        ask.field("fullText").equals("on"));
  }

  /** Seconds -> words, those of the feed itself among them. */
  static Map<Long, String> paces(Feed feed, Localizer localizer) {
    Map<Long, String> paces = new LinkedHashMap<>();
    seconds(feed)
        .forEach(every -> paces.put(every, PaceWords.of(Duration.ofSeconds(every), localizer)));
    return paces;
  }

  private static SortedSet<Long> seconds(Feed feed) {
    SortedSet<Long> seconds = new TreeSet<>(PACES.stream().map(minutes -> minutes * 60).toList());
    seconds.add(feed.every().toSeconds());
    return seconds;
  }

  /**
   * The feed that the fields make of what is saved.
   *
   * @throws FieldFault that says in which of them something is wrong, and what
   */
  Feed read(FeedFields fields, Feed was, Localizer localizer) {
    return was.called(fields.title())
        .in(language(fields.language(), localizer))
        .about(country(fields.country(), localizer))
        .every(every(fields.every(), was, localizer))
        .whole(fields.fullText())
        .at(address(fields.address(), was, localizer));
  }

  private String language(String written, Localizer localizer) {
    return written.isEmpty()
        ? ""
        : languages
            .one(written)
            .orElseThrow(
                () ->
                    new FieldFault(
                        "language",
                        localizer.say("console.feeds.no_language", Map.of("name", written))));
  }

  private static String country(String written, Localizer localizer) {
    return written.isEmpty()
        ? ""
        : Countries.named(written)
            .orElseThrow(
                () ->
                    new FieldFault(
                        "country", localizer.say("actor.country", Map.of("country", written))));
  }

  /** One of those that are offered. */
  private static Duration every(String written, Feed was, Localizer localizer) {
    return seconds(was).stream()
        .filter(seconds -> Long.toString(seconds).equals(written))
        .map(Duration::ofSeconds)
        .findFirst()
        .orElseThrow(
            () ->
                new FieldFault(
                    "every", localizer.say("feed.edit.every", Map.of("words", written))));
  }

  /** Another one is looked at first, and has to be that of one feed. */
  private URI address(String written, Feed was, Localizer localizer) {
    if (written.isEmpty() || written.equals(was.url().toString())) {
      return was.url();
    }
    if (was.access().isPersonal()) {
      throw new FieldFault(
          "address", localizer.say("feed.edit.secret", Map.of("title", was.title())));
    }
    FoundFeeds found = found(written, localizer);
    if (found.feeds().size() > 1) {
      List<String> addresses = new ArrayList<>(List.of(localizer.say("feed.several")));
      found.feeds().stream().map(FoundFeed::address).map(URI::toString).forEach(addresses::add);
      throw new FieldFault("address", String.join("\n", addresses));
    }
    return found.feeds().get(0).address();
  }

  private FoundFeeds found(String written, Localizer localizer) {
    try {
      return PageOfFeeds.at(written, probe, localizer);
    } catch (BadInput e) {
      throw new FieldFault("address", e.getMessage());
    }
  }
}
