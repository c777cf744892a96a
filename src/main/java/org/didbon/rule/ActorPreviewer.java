package org.didbon.rule;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.didbon.actor.NameFinder;
import org.didbon.archive.HitPage.Hit;
import org.didbon.archive.Judge;
import org.didbon.domain.Actor;
import org.didbon.domain.Field;
import org.didbon.domain.Span;
import org.didbon.query.Query;
import org.didbon.query.QueryParser;
import org.didbon.rule.Preview.Side;
import org.didbon.text.Requirement;
import org.jspecify.annotations.Nullable;

/** Asks the archive what people would have brought, were they others. Thread-safe. */
public final class ActorPreviewer {

  /** Items in which a word is looked at. */
  private static final int LOOKED_AT = 200;

  private final Previewer previewer;
  private final WouldBe wouldBe;

  /** Judges past items as if other people were watched. Implementations are thread-safe. */
  public interface WouldBe {

    /**
     * A judge by {@code query}.
     *
     * @param actors all that would be watched
     */
    Judge judge(Query query, List<Actor> actors);
  }

  public ActorPreviewer(Previewer previewer, WouldBe wouldBe) {
    this.previewer = previewer;
    this.wouldBe = wouldBe;
  }

  /**
   * Looks back.
   *
   * @param before how the person is watched now; null if he is not
   * @param watched all who are watched now
   * @param zone whose days
   */
  public ActorPreview of(Actor after, @Nullable Actor before, List<Actor> watched, ZoneId zone) {
    Query asked = new Query.ActorRef(after.id());
    Judge then = wouldBe.judge(asked, with(after, watched));
    if (before == null) {
      return new ActorPreview(
          previewer.of(then, null, after.subject(), zone), new Side(0, true, List.of()));
    }
    Judge now = wouldBe.judge(asked, watched);
    Judge gained = new OneWithoutOther(then, now, clue(then, after, before));
    Judge lost = new OneWithoutOther(now, then, clue(now, before, after));
    return new ActorPreview(
        previewer.of(gained, null, after.subject(), zone), previewer.side(lost, zone));
  }

  /** Those who are watched, with this one in the place of the one of his id, or as one more. */
  public static List<Actor> with(Actor one, List<Actor> watched) {
    List<Actor> all = new ArrayList<>(watched);
    all.removeIf(other -> other.id().equals(one.id()));
    all.add(one);
    return all;
  }

  /** Where names were added and nothing else, only items with one of them need be read. */
  private static Requirement clue(Judge judge, Actor more, Actor less) {
    Map<String, List<String>> added = new HashMap<>();
    more.names()
        .forEach(
            (language, names) -> {
              List<String> fresh = new ArrayList<>(names);
              fresh.removeAll(less.names().getOrDefault(language, List.of()));
              if (!fresh.isEmpty()) {
                added.put(language, fresh);
              }
            });
    boolean alike = called(less, more.names()).equals(called(more, more.names()));
    return added.isEmpty() || !alike || !more.roles().equals(less.roles())
        ? judge.clue(more.id())
        : NameFinder.of(List.of(called(more, added))).clue(more.id());
  }

  /** The same person, called otherwise, without what is not asked of texts. */
  private static Actor called(Actor one, Map<String, List<String>> names) {
    return new Actor(
        one.id(),
        one.id(),
        names,
        one.born(),
        one.country(),
        List.of(),
        "",
        one.bareSurname(),
        one.not());
  }

  /** How a word, in any of its forms, stands in what was read. */
  public WordUse use(String word, ZoneId zone) {
    List<Hit> hits = previewer.newest(QueryParser.parse(word), LOOKED_AT, zone);
    int small = (int) hits.stream().filter(ActorPreviewer::isSmall).count();
    return new WordUse(hits.size(), small);
  }

  private static boolean isSmall(Hit hit) {
    return hit.spans().stream().anyMatch(span -> isSmall(text(hit, span), span));
  }

  private static String text(Hit hit, Span span) {
    return span.field() == Field.TITLE ? hit.item().title() : hit.item().text();
  }

  private static boolean isSmall(String text, Span span) {
    return text.substring(span.start(), span.end())
        .codePoints()
        .allMatch(c -> !Character.isUpperCase(c));
  }
}
