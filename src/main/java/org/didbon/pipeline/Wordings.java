package org.didbon.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.alert.AlertComposer;
import org.didbon.alert.AlertLook;
import org.didbon.alert.AlertOriginals;
import org.didbon.alert.AlterationLines;
import org.didbon.alert.Audience;
import org.didbon.alert.DoubtLine;
import org.didbon.alert.Recipient;
import org.didbon.alert.Spread;
import org.didbon.domain.AlertStyle;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Preferences;
import org.didbon.domain.RichText;
import org.didbon.domain.Story;
import org.didbon.domain.Subject;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;
import org.didbon.pipeline.NewsStore.SentAlerts;
import org.didbon.story.claim.Statement;
import org.didbon.story.evidence.Alteration;
import org.didbon.summary.Summarizer;

/** Alerts as each chat wants them worded; chats that are equal in it share one. Not thread-safe. */
final class Wordings {

  private final Audience audience;
  private final Watchlist watchlist;
  private final Catalogues catalogues;
  private final Summarizer summarizer;
  private final Map<Alert, Body> alerts = new HashMap<>();
  private final Map<Wider, Body> widened = new HashMap<>();

  Wordings(Audience audience, Watchlist watchlist, Catalogues catalogues, Summarizer summarizer) {
    this.summarizer = summarizer;
    this.audience = audience;
    this.watchlist = watchlist;
    this.catalogues = catalogues;
  }

  /** What makes alerts differ. */
  private record Alert(
      ReadItem read,
      List<Match> because,
      String language,
      String zone,
      Preferences.Size size,
      AlertStyle look,
      boolean foreign,
      Optional<Item> readable,
      List<Statement> claims,
      Optional<List<String>> earlier) {}

  /** What makes two alerts with further outlets differ. */
  private record Wider(
      Body alert,
      Spread spread,
      List<String> latest,
      Optional<Item> fullest,
      Optional<Item> readable,
      List<Statement> claims,
      List<Alteration> altered,
      String language,
      String zone) {}

  /** An alert of a report, to a chat that is new to it; it tells how its story's reports differ. */
  Body alert(ReadItem read, Story story, StorySoFar soFar, Recipient recipient) {
    return alert(read, story, soFar, recipient, Optional.empty());
  }

  /**
   * Likewise to a chat that heard of the story before.
   *
   * @param earlier headlines of what took it further since, the latest first
   */
  Body again(
      ReadItem read, Story story, StorySoFar soFar, Recipient recipient, List<String> earlier) {
    return alert(read, story, soFar, recipient, Optional.of(earlier));
  }

  private Body alert(
      ReadItem read,
      Story story,
      StorySoFar soFar,
      Recipient recipient,
      Optional<List<String>> earlier) {
    Preferences chat = audience.of(recipient.chat());
    Body alert =
        alerts.computeIfAbsent(
            new Alert(
                read,
                recipient.because(),
                chat.language(),
                chat.zone(),
                chat.size(),
                look(chat.style()),
                chat.style().isForeign(read.item().language()),
                soFar.readable(read.item(), chat.style().reads()),
                claims(soFar, chat),
                earlier),
            wanted -> alert(wanted, story));
    return recipient.doubted().isEmpty()
        ? alert
        : DoubtLine.below(alert, recipient.doubted(), story.id(), watchlist, catalogues.to(chat));
  }

  /** What of a style is seen in the words; chats that differ in the rest share one alert. */
  private static AlertStyle look(AlertStyle style) {
    return AlertStyle.USUAL.withSourceFirst(style.sourceFirst()).withHashtags(style.hashtags());
  }

  /** For those who read more than headlines. */
  private static List<Statement> claims(StorySoFar story, Preferences chat) {
    return chat.size() == Preferences.Size.HEADLINE ? List.of() : story.claims();
  }

  private Body alert(Alert wanted, Story story) {
    Localizer localizer = catalogues.to(new Preferences(wanted.language(), wanted.zone()));
    Body alert =
        AlertComposer.alert(
            wanted.read().item(),
            wanted.read().summaryFor(wanted.because()),
            wanted.because(),
            story.id(),
            watchlist,
            localizer,
            wanted.size());
    Body styled =
        AlertLook.of(
            alert, wanted.read().item(), wanted.because(), wanted.look(), watchlist, localizer);
    Body whole =
        readable(differing(styled, wanted.claims(), localizer), wanted.readable(), localizer);
    Body told =
        wanted
            .earlier()
            .map(earlier -> AlertComposer.again(whole, earlier, localizer))
            .orElse(whole);
    return wanted.foreign()
        ? AlertOriginals.of(
            told, wanted.read().item(), wanted.read().summaryFor(wanted.because()).text())
        : told;
  }

  private Body differing(Body alert, List<Statement> claims, Localizer localizer) {
    return AlertComposer.differing(alert, ClaimLine.of(claims, watchlist, localizer), localizer);
  }

  private Body readable(Body alert, Optional<Item> report, Localizer localizer) {
    return report
        .map(other -> AlertLook.readable(alert, other, watchlist, localizer))
        .orElse(alert);
  }

  /** Whether it is known how a chat wants it. */
  boolean isKnown(ChatAddress chat) {
    return audience.subscriptions().stream().anyMatch(one -> one.chat().equals(chat));
  }

  /** An alert with another story worth a look below it. */
  Body seeAlso(Body alert, Story related, ChatAddress chat) {
    return AlertComposer.seeAlso(alert, related, catalogues.to(audience.of(chat)));
  }

  /**
   * An alert of a story that turned out to be another.
   *
   * @param story id of what it was
   * @param other id of what it is
   * @param title of that
   */
  Body joined(Body alert, String story, String other, String title, ChatAddress chat) {
    return AlertComposer.joined(alert, story, other, title, catalogues.to(audience.of(chat)));
  }

  /** What outlets changed, for a chat whose alert cannot be changed any more. */
  RichText altered(List<Alteration> alterations, ChatAddress chat) {
    return AlterationLines.of(alterations, watchlist, catalogues.to(audience.of(chat)));
  }

  /**
   * The latest alert of a story with all that is true of it by now: the story that it was joined
   * to, the outlets that have it, what is latest in it, how its reports differ, and what outlets
   * changed since.
   *
   * @param id of the story
   */
  Body wider(String id, SentAlerts sent, StorySoFar story, ChatAddress chat) {
    Preferences reader = audience.of(chat);
    Body alert =
        sent.story(id).equals(id)
            ? sent.body()
            : joined(sent.body(), sent.story(id), id, story.opening(), chat);
    List<Alteration> altered = story.alterations(sent.at());
    return widened.computeIfAbsent(
        new Wider(
            alert,
            story.spread(),
            story.latest(sent.at()),
            reader.size() == Preferences.Size.STANDARD
                ? story.fullest(AlertComposer.headline(alert))
                : Optional.empty(),
            story
                .told(AlertComposer.headline(alert))
                .flatMap(told -> story.readable(told, reader.style().reads())),
            claims(story, reader),
            altered,
            reader.language(),
            reader.zone()),
        this::wider);
  }

  /** With the summary of the report that tells most, if the alert is of another. */
  private Body fuller(Wider wanted, Localizer localizer) {
    if (wanted.fullest().isEmpty()) {
      return wanted.alert();
    }
    Item report = wanted.fullest().get();
    // all chats read one summary, and must not see in it what one of them looks for
    List<Match> watched =
        watchlist.matcher().match(report).matches().stream()
            .filter(match -> match.subject().kind() != Subject.Kind.QUERY)
            .toList();
    String summary = summarizer.summarize(report, watched).text();
    return summary.isEmpty()
        ? wanted.alert()
        : AlertOriginals.fuller(
            AlertComposer.fuller(
                wanted.alert(), summary, watchlist.ofFeed(report.feed()), localizer),
            summary);
  }

  private Body wider(Wider wanted) {
    Localizer localizer = catalogues.to(new Preferences(wanted.language(), wanted.zone()));
    // a headline that is told as changed is not told again as the latest
    List<String> latest =
        wanted.latest().stream()
            .filter(title -> wanted.altered().stream().noneMatch(one -> one.after().equals(title)))
            .toList();
    Body alert =
        readable(
            differing(fuller(wanted, localizer), wanted.claims(), localizer),
            wanted.readable(),
            localizer);
    Body wide = AlertComposer.widen(alert, wanted.spread(), latest, watchlist, localizer);
    RichText lines = AlterationLines.of(wanted.altered(), watchlist, localizer);
    return wide.withText(RichText.builder().lines(wide.text()).lines(lines).build());
  }
}
