package org.didbon.command.news;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.didbon.command.SubjectSign;
import org.didbon.command.VerdictBook.Sending;
import org.didbon.domain.Button;
import org.didbon.domain.Ruling;
import org.didbon.domain.Schedule;
import org.didbon.domain.Subject;
import org.didbon.domain.Terms;
import org.didbon.domain.Verdict;
import org.didbon.domain.VerdictReason;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Titles;

/**
 * Says in words why a chat heard of an item as it did, with the setting that decided, and offers
 * what would change it. Thread-safe.
 */
final class VerdictWords {

  private static final String MAX_AGE = "story.maxAge";
  private static final String FIRST_VISIT_SETTING = "feed.firstVisit";

  private final Titles titles;

  VerdictWords(Titles titles) {
    this.titles = titles;
  }

  /** In a few words, such as {@code not told: everything is muted here until …}. */
  String of(Verdict verdict, Localizer localizer) {
    Ruling ruling = verdict.ruling();
    VerdictReason reason = ruling.reason();
    return switch (reason) {
      case ALERTED, JOINED, ADDED, RESTING -> said(reason, verdict.at(), localizer);
      case QUIET, DIGEST, MUTED_ALL, MUTED_STORY -> said(reason, until(verdict), localizer);
      case MUTED_FEED -> muted(titles.ofFeed(verdict.feed()), verdict, localizer);
      case MUTED_ACTOR, MUTED_RULE, MUTED_QUERY ->
          muted(title(ruling, localizer), verdict, localizer);
      case NOT_MEANT -> localizer.say(key(reason), Map.of("title", title(ruling, localizer)));
      case SOURCES -> refused("verdict.sources", ruling, localizer);
      case URGENT_ONLY, LANGUAGE, COUNTRY -> refused("verdict.terms", ruling, localizer);
      case TOO_OLD -> noNews(key(reason), MAX_AGE, localizer);
      case FIRST_VISIT -> noNews(key(reason), FIRST_VISIT_SETTING, localizer);
      case ALREADY_TOLD, NO_SUBSCRIPTION, UNSENT, SUPERSEDED -> localizer.say(key(reason));
      case DELIVERED, COMBINED -> said(reason, verdict.at(), localizer);
      case GIVEN_UP, DROPPED, CHAT_GONE ->
          localizer.say(
              key(reason),
              Map.of("moment", localizer.moment(verdict.at()), "reason", ruling.detail()));
    };
  }

  /** Of an item that was no news, where it is not known any more for which reason. */
  static String noNews(Localizer localizer) {
    return noNews("verdict.silent", MAX_AGE + ", " + FIRST_VISIT_SETTING, localizer);
  }

  private static String noNews(String key, String settings, Localizer localizer) {
    return localizer.say(key, Map.of("setting", "didbon.yaml: " + settings));
  }

  /** What became of the message by which it was told. */
  String of(Verdict told, Sending sending, Localizer localizer) {
    return of(
        new Verdict(
            told.feed(), told.item(), told.story(), told.chat(), sending.ruling(), sending.at()),
        localizer);
  }

  /** What would make it another the next time; empty if nothing would. */
  List<Button> remedies(Verdict verdict, Localizer localizer) {
    String sign = Optional.ofNullable(verdict.ruling().subject()).map(SubjectSign::of).orElse("");
    return switch (verdict.reason()) {
      case MUTED_ALL ->
          one("verdict.unmute", "/unmute " + SubjectSign.of(Subject.EVERYTHING), localizer);
      case MUTED_STORY -> one("verdict.unmute", "/unmute story " + verdict.story(), localizer);
      case MUTED_FEED ->
          one(
              "verdict.unmute",
              "/unmute " + SubjectSign.of(Subject.feed(verdict.feed())),
              localizer);
      case MUTED_ACTOR, MUTED_RULE, MUTED_QUERY ->
          one("verdict.unmute", "/unmute " + sign, localizer);
      case NOT_MEANT -> one("save.undo", "/wrong undo " + verdict.story(), localizer);
      case SOURCES, URGENT_ONLY, LANGUAGE, COUNTRY ->
          List.of(
              button("verdict.all", "/only " + sign + " all", localizer),
              button("only.button", "/only " + sign, localizer));
      case QUIET -> one("verdict.loud", "/quiet off", localizer);
      case DIGEST -> one("verdict.now", "/digest " + sign + " " + Schedule.NOW, localizer);
      case ALERTED, JOINED, ADDED, RESTING, ALREADY_TOLD ->
          one("verdict.story", "/story " + verdict.story(), localizer);
      case TOO_OLD,
          FIRST_VISIT,
          NO_SUBSCRIPTION,
          UNSENT,
          SUPERSEDED,
          DELIVERED,
          COMBINED,
          GIVEN_UP,
          DROPPED,
          CHAT_GONE ->
          List.of();
    };
  }

  private static String said(VerdictReason reason, Instant moment, Localizer localizer) {
    return localizer.say(key(reason), Map.of("moment", localizer.moment(moment)));
  }

  private static String muted(String title, Verdict verdict, Localizer localizer) {
    return localizer.say(
        "verdict.muted", Map.of("title", title, "moment", localizer.moment(until(verdict))));
  }

  private String refused(String key, Ruling ruling, Localizer localizer) {
    String terms = term(ruling.reason(), Terms.of(Schedule.NOW, ruling.detail()), localizer);
    return localizer.say(key, Map.of("title", title(ruling, localizer), "terms", terms));
  }

  /** The one of the terms that was not met. */
  private static String term(VerdictReason reason, Terms terms, Localizer localizer) {
    if (reason == VerdictReason.LANGUAGE) {
      String list =
          terms.languages().stream().map(localizer::language).collect(Collectors.joining(", "));
      return localizer.say("terms.languages", Map.of("list", list));
    }
    if (reason == VerdictReason.COUNTRY) {
      String list =
          terms.countries().stream().map(localizer::country).collect(Collectors.joining(", "));
      return localizer.say("terms.countries", Map.of("list", list));
    }
    return reason == VerdictReason.SOURCES
        ? localizer.say("terms.sources", Map.of("count", terms.sources()))
        : localizer.say("terms.urgent");
  }

  private String title(Ruling ruling, Localizer localizer) {
    Subject subject = ruling.subject();
    return subject == null ? localizer.say("everything") : titles.of(subject, localizer);
  }

  private static Instant until(Verdict verdict) {
    Instant until = verdict.ruling().until();
    return until == null ? verdict.at() : until;
  }

  private static List<Button> one(String key, String command, Localizer localizer) {
    return List.of(button(key, command, localizer));
  }

  private static Button button(String key, String command, Localizer localizer) {
    return new Button(localizer.say(key), command);
  }

  private static String key(VerdictReason reason) {
    return "verdict." + reason.word();
  }
}
