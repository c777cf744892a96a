package org.didbon.command;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.didbon.archive.Archive;
import org.didbon.archive.Days;
import org.didbon.archive.Judge;
import org.didbon.archive.Page.Hit;
import org.didbon.archive.Place;
import org.didbon.domain.Item;
import org.didbon.domain.Subject;
import org.didbon.phrase.Speech;
import org.didbon.query.Query;

/** What was written lately about an actor or a topic, as we understand them now. Thread-safe. */
final class Lately {

  private static final int DAYS = 30;

  private final Archive archive;
  private final Watched watched;
  private final PastNews news;
  private final Clock clock;

  Lately(Archive archive, Watched watched, PastNews news, Clock clock) {
    this.archive = archive;
    this.watched = watched;
    this.news = news;
    this.clock = clock;
  }

  /** The latest items about it; while the archive is being built, those recorded as such. */
  List<Item> latest(Subject subject, int limit) {
    return archive.isUpToDate()
        ? archive.search(judge(subject), Place.NEWEST, limit).hits().stream()
            .map(Hit::item)
            .toList()
        : news.about(subject, limit).stream().map(PastNews.Recorded::item).toList();
  }

  /** The line above the list: how often it was in the news, where that is known. */
  String head(Subject subject, Speech speech) {
    if (!archive.isUpToDate()) {
      return speech.say("news.list");
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Days days = archive.perDay(judge(subject), today.minusDays(DAYS - 1L), today, ZoneOffset.UTC);
    Map<String, Integer> count = Map.of("count", days.total());
    return speech.say(days.complete() ? "news.counted" : "news.over", count);
  }

  private Judge judge(Subject subject) {
    return watched.judge(
        subject.kind() == Subject.Kind.RULE
            ? new Query.RuleRef(subject.id())
            : new Query.ActorRef(subject.id()));
  }
}
