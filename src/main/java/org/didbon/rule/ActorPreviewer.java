package org.didbon.rule;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    Judge now = previewer.judge(asked);
    Optional<Requirement> narrow = clue(after, before);
    Judge gained = new OneWithoutOther(then, now, narrow.orElseGet(() -> then.clue(after.id())));
    Judge lost = new OneWithoutOther(now, then, narrow.orElseGet(() -> now.clue(after.id())));
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

  /**
   * What stands in items that make a difference where nothing but names was changed: one of these
   * names. Empty if more was.
   */
  private static Optional<Requirement> clue(Actor after, Actor before) {
    Map<String, List<String>> changed = new HashMap<>();
    more(after, before, changed);
    more(before, after, changed);
    boolean alike = called(before, after.names()).equals(called(after, after.names()));
    return changed.isEmpty() || !alike || !after.roles().equals(before.roles())
        ? Optional.empty()
        : Optional.of(NameFinder.of(List.of(called(after, changed))).clue(after.id()));
  }

  /** Adds the names that the one has and the other has not. */
  private static void more(Actor one, Actor other, Map<String, List<String>> names) {
    one.names()
        .forEach(
            (language, some) ->
                some.stream()
                    .filter(name -> !other.names().getOrDefault(language, List.of()).contains(name))
                    .forEach(
                        name -> names.computeIfAbsent(language, l -> new ArrayList<>()).add(name)));
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
