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
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Match;
import org.didbon.domain.Mute;
import org.didbon.domain.Preferences;
import org.didbon.domain.Quiet;
import org.didbon.domain.Schedule;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;

/** Decides which chats hear of an item, and when. Pure. */
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

  /** One recipient a chat, in the order of the subscriptions, with all it asked for. */
  public List<Recipient> route(Candidate candidate) {
    List<Recipient> recipients = new ArrayList<>();
    asked.forEach(
        (chat, subscriptions) ->
            recipient(chat, subscriptions, candidate).ifPresent(recipients::add));
    return recipients;
  }

  private Optional<Recipient> recipient(
      ChatAddress chat, List<Subscription> subscriptions, Candidate candidate) {
    List<Mute> mutes = muted.getOrDefault(chat, List.of());
    if (mutes.stream().anyMatch(mute -> silences(mute, candidate))) {
      return Optional.empty();
    }
    Set<Match> because = new LinkedHashSet<>();
    Set<Subject> named = new HashSet<>();
    Set<Schedule> schedules = new LinkedHashSet<>();
    for (Match match : candidate.matches()) {
      if (mutes.stream().anyMatch(mute -> silences(mute, match.subject()))) {
        continue;
      }
      for (Subscription subscription : subscriptions) {
        if (wants(subscription, match, candidate)) {
          because.add(match);
          if (subscription.subject().equals(match.subject())) {
            named.add(match.subject());
          }
          schedules.add(subscription.terms().schedule());
        }
      }
    }
    return because.isEmpty()
        ? Optional.empty()
        : Optional.of(recipient(chat, List.copyOf(because), named, schedules, candidate));
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

  private static boolean wants(Subscription subscription, Match match, Candidate candidate) {
    return subscription.subject().covers(match.subject())
        && subscription
            .terms()
            .admit(
                candidate.item().language(),
                candidate.country(),
                candidate.urgent().test(match.subject()),
                candidate.sources());
  }

  private static boolean silences(Mute mute, Candidate candidate) {
    return switch (mute.kind()) {
      case ALL -> true;
      case STORY -> mute.id().equals(candidate.story());
      case FEED -> mute.id().equals(candidate.item().feed());
      case ACTOR, RULE, QUERY -> false;
    };
  }

  private static boolean silences(Mute mute, Subject subject) {
    boolean sameKind =
        (mute.kind() == Mute.Kind.ACTOR && subject.kind() == Subject.Kind.ACTOR)
            || (mute.kind() == Mute.Kind.RULE && subject.kind() == Subject.Kind.RULE)
            || (mute.kind() == Mute.Kind.QUERY && subject.kind() == Subject.Kind.QUERY);
    return sameKind && mute.id().equals(subject.id());
  }
}
