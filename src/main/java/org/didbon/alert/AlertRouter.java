package org.didbon.alert;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Match;
import org.didbon.domain.Mute;
import org.didbon.domain.NotMeant;
import org.didbon.domain.Preferences;
import org.didbon.domain.Quiet;
import org.didbon.domain.Ruling;
import org.didbon.domain.Schedule;
import org.didbon.domain.Sound;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.domain.Terms;
import org.didbon.domain.VerdictReason;
import org.jspecify.annotations.Nullable;

/** Decides which chats hear of an item, and when, and says of each why. Pure. */
public final class AlertRouter {

  private final Audience audience;
  private final Map<ChatAddress, List<Subscription>> asked;
  private final Map<ChatAddress, List<Mute>> muted;
  private final Instant now;
  private final ZoneId byDefault;

  /**
   * @param byDefault the zone of chats that chose none
   */
  public AlertRouter(Audience audience, Instant now, ZoneId byDefault) {
    this.audience = audience;
    this.now = now;
    this.byDefault = byDefault;
    this.asked =
        audience.subscriptions().stream()
            .collect(
                Collectors.groupingBy(Subscription::chat, LinkedHashMap::new, Collectors.toList()));
    this.muted =
        audience.mutes().stream()
            .filter(mute -> mute.until().isAfter(now))
            .collect(Collectors.groupingBy(Mute::chat));
  }

  /** One answer a chat, in the order of the subscriptions, with all it asked for. */
  public List<Hearing> route(Candidate candidate) {
    List<Hearing> hearings = new ArrayList<>();
    asked.forEach((chat, subscriptions) -> hearings.add(hearing(chat, subscriptions, candidate)));
    return hearings;
  }

  private Hearing hearing(ChatAddress chat, List<Subscription> subscriptions, Candidate candidate) {
    if (!covers(subscriptions, candidate)) {
      return Hearing.refused(chat, Ruling.of(VerdictReason.NO_SUBSCRIPTION));
    }
    List<Mute> mutes = muted.getOrDefault(chat, List.of());
    for (Mute mute : mutes) {
      if (silences(mute, candidate)) {
        return Hearing.refused(chat, ruling(mute, null));
      }
    }
    Set<Match> because = new LinkedHashSet<>();
    Set<Subject> named = new HashSet<>();
    Map<Schedule, Subject> schedules = new LinkedHashMap<>();
    List<Ruling> refusals = new ArrayList<>();
    Sound sound = Sound.SILENT;
    for (Match match : candidate.matches()) {
      for (Subscription subscription : subscriptions) {
        if (!subscription.subject().covers(match.subject())) {
          continue;
        }
        Optional<Ruling> refusal = refusal(subscription, match, mutes, candidate);
        if (refusal.isPresent()) {
          refusals.add(refusal.get());
          continue;
        }
        because.add(match);
        if (subscription.subject().equals(match.subject())) {
          named.add(match.subject());
        }
        schedules.putIfAbsent(subscription.terms().schedule(), subscription.subject());
        sound = sound.or(subscription.terms().sound());
      }
    }
    return because.isEmpty()
        ? Hearing.refused(chat, refusals.get(0))
        : heard(
            recipient(chat, List.copyOf(because), named, schedules.keySet(), candidate)
                .with(sound)
                .doubting(doubted(because, mutes, candidate)),
            schedules);
  }

  private static boolean covers(List<Subscription> subscriptions, Candidate candidate) {
    return subscriptions.stream()
        .anyMatch(
            subscription ->
                candidate.matches().stream()
                    .anyMatch(match -> subscription.subject().covers(match.subject())));
  }

  /** What keeps a match from a chat that asked for its like; empty if nothing does. */
  private static Optional<Ruling> refusal(
      Subscription subscription, Match match, List<Mute> mutes, Candidate candidate) {
    for (Mute mute : mutes) {
      if (silences(mute, match.subject()) || isOf(mute, match.subject(), candidate.story())) {
        return Optional.of(ruling(mute, match.subject()));
      }
    }
    Terms terms = subscription.terms();
    return terms
        .refusal(
            candidate.item().language(),
            candidate.country(),
            candidate.urgent().test(match.subject()),
            candidate.sources())
        .map(reason -> new Ruling(reason, subscription.subject(), terms.written(), null));
  }

  private static Ruling ruling(Mute mute, @Nullable Subject subject) {
    return new Ruling(VerdictReason.muted(mute.kind()), subject, "", mute.until());
  }

  /** At once, or with what it waits for. */
  private static Hearing heard(Recipient recipient, Map<Schedule, Subject> asked) {
    Schedule schedule = recipient.schedule();
    Subject subject = asked.get(schedule);
    Ruling ruling =
        !schedule.gathers()
            ? Ruling.of(VerdictReason.ALERTED)
            : new Ruling(
                subject == null ? VerdictReason.QUIET : VerdictReason.DIGEST,
                subject,
                schedule.toString(),
                recipient.due());
    return new Hearing(recipient.chat(), ruling, recipient);
  }

  private Recipient recipient(
      ChatAddress chat,
      List<Match> because,
      Set<Subject> named,
      Set<Schedule> schedules,
      Candidate candidate) {
    Preferences preferences = audience.of(chat);
    ZoneId zone = preferences.zone().isEmpty() ? byDefault : ZoneId.of(preferences.zone());
    Quiet quiet = preferences.quiet();
    boolean urgent = because.stream().anyMatch(match -> candidate.urgent().test(match.subject()));
    Schedule soonest =
        schedules.stream()
            .min(Comparator.comparing(schedule -> schedule.next(now, zone, quiet)))
            .orElse(Schedule.NOW);
    boolean sleeps = quiet.covers(now, zone) && (!urgent || quiet.urgentToo());
    Schedule schedule = sleeps && !soonest.gathers() ? Schedule.AFTER_QUIET : soonest;
    return new Recipient(chat, because, named, schedule, schedule.next(now, zone, quiet), urgent);
  }

  private static boolean silences(Mute mute, Candidate candidate) {
    return switch (mute.kind()) {
      case ALL -> true;
      case STORY -> mute.id().equals(candidate.story());
      case FEED -> mute.id().equals(candidate.item().feed());
      case ACTOR, RULE, QUERY, NOT_MEANT -> false;
    };
  }

  private static Stream<NotMeant> notMeant(Mute mute) {
    return mute.kind() == Mute.Kind.NOT_MEANT ? NotMeant.of(mute.id()).stream() : Stream.empty();
  }

  private static boolean isOf(Mute mute, Subject subject, String story) {
    return notMeant(mute).anyMatch(said -> said.isOf(story, subject));
  }

  /** Those of whom the chat said that another story, which names them alike, does not mean them. */
  private static Set<Subject> doubted(Set<Match> because, List<Mute> mutes, Candidate candidate) {
    List<NotMeant> said = mutes.stream().flatMap(AlertRouter::notMeant).toList();
    return because.stream()
        .filter(match -> said.stream().anyMatch(one -> one.asksOf(match, candidate.item())))
        .map(Match::subject)
        .collect(Collectors.toSet());
  }

  private static boolean silences(Mute mute, Subject subject) {
    boolean sameKind =
        (mute.kind() == Mute.Kind.ACTOR && subject.kind() == Subject.Kind.ACTOR)
            || (mute.kind() == Mute.Kind.RULE && subject.kind() == Subject.Kind.RULE)
            || (mute.kind() == Mute.Kind.QUERY && subject.kind() == Subject.Kind.QUERY);
    return sameKind && mute.id().equals(subject.id());
  }
}
