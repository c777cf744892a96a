package org.didbon.rule;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.domain.Actor;
import org.didbon.domain.Feed;
import org.didbon.domain.Rule;
import org.didbon.domain.SharedWords;
import org.didbon.match.RuleCheck;
import org.didbon.match.RuleFault;
import org.didbon.query.Nearest;

/**
 * Files and edits together, at one moment. Immutable.
 *
 * <p>A rule or list that cannot be used, because a file was changed under an edit, is left out of
 * {@link #rules} or {@link #lists} and listed among the {@link #broken}: the others go on.
 */
public final class EffectiveRules {

  private final long number;
  private final Map<Editable, Map<String, Overlay>> entries = new EnumMap<>(Editable.class);
  private final List<Actor> actors;
  private final List<Rule> rules;
  private final List<SharedWords> lists;
  private final List<Feed> feeds;
  private final RuleCheck check;

  private EffectiveRules(FileRules files, long number, List<Revision> standing) {
    this.number = number;
    for (Editable kind : Editable.values()) {
      entries.put(kind, new LinkedHashMap<>());
    }
    files.actors().forEach(actor -> put(Editable.ACTOR, actor.id(), RuleJson.of(actor)));
    files.rules().forEach(rule -> put(Editable.RULE, rule.id(), RuleJson.of(rule)));
    files.lists().forEach(list -> put(Editable.WORDS, list.id(), RuleJson.of(list)));
    files.feeds().forEach(feed -> put(Editable.FEED, feed.id(), RuleJson.of(feed)));
    for (Revision last : standing) {
      Map<String, Overlay> all = of(last.kind());
      Overlay known = all.get(last.id());
      String text = known == null ? "" : known.base();
      all.put(last.id(), new Overlay(last.kind(), last.id(), text, last));
    }
    actors = watched(Editable.ACTOR, RuleJson::actor);
    feeds = watched(Editable.FEED, RuleJson::feed);
    List<Rule> watched = watched(Editable.RULE, RuleJson::rule);
    List<SharedWords> written = watched(Editable.WORDS, RuleJson::list);
    check = RuleCheck.of(actors, watched, written, off());
    rules = watched.stream().filter(rule -> check.isSound(rule.id())).toList();
    lists = written.stream().filter(list -> check.isSound(list.named())).toList();
  }

  /**
   * Puts edits on top of files.
   *
   * @param number of the last revision of all
   * @param standing the last revision of each thing
   */
  public static EffectiveRules of(FileRules files, long number, List<Revision> standing) {
    return new EffectiveRules(files, number, standing);
  }

  private void put(Editable kind, String id, String text) {
    of(kind).put(id, new Overlay(kind, id, text, null));
  }

  private <T> List<T> watched(Editable kind, Function<String, T> read) {
    return of(kind).values().stream()
        .map(Overlay::content)
        .filter(Status::isOn)
        .map(status -> read.apply(status.text()))
        .toList();
  }

  /** What is known and switched off, with its sign. */
  private Set<String> off() {
    return Stream.of(
            off(Editable.ACTOR, "@"),
            off(Editable.RULE, "#"),
            off(Editable.WORDS, SharedWords.SIGN))
        .flatMap(off -> off)
        .collect(Collectors.toSet());
  }

  private Stream<String> off(Editable kind, String sign) {
    return of(kind).values().stream()
        .filter(overlay -> overlay.content().state() == Status.WatchState.OFF)
        .map(overlay -> sign + overlay.id());
  }

  /** Of the last revision that is in it. */
  public long number() {
    return number;
  }

  public List<Actor> actors() {
    return actors;
  }

  public List<Rule> rules() {
    return rules;
  }

  public List<SharedWords> lists() {
    return lists;
  }

  public List<Feed> feeds() {
    return feeds;
  }

  /** What is wrong with the rules and lists that had to be left out, by name. */
  public Map<String, RuleFault> broken() {
    return check.unusable();
  }

  /** What the rules that are on are checked with, those too that cannot be used. */
  public RuleCheck check() {
    return check;
  }

  /** Everything of a kind, also what is off or deleted: those of the file first. */
  public Collection<Overlay> all(Editable kind) {
    return Collections.unmodifiableCollection(of(kind).values());
  }

  /** The thing of that id; one of nothing if there never was any. */
  public Overlay entry(Editable kind, String id) {
    Overlay known = of(kind).get(id);
    return known == null ? new Overlay(kind, id, "", null) : known;
  }

  /** That there is nothing of this id, with what may be meant. */
  Refused absent(Editable kind, String id) {
    List<String> there =
        of(kind).values().stream()
            .filter(overlay -> !overlay.content().isDeleted())
            .map(Overlay::id)
            .toList();
    return Refused.absent(kind, id, Nearest.to(id, there));
  }

  /** Edited things whose file entry is another than the one that was edited. */
  public List<Overlay> changedBelow() {
    return entries.values().stream()
        .flatMap(all -> all.values().stream())
        .filter(Overlay::isChangedBelow)
        .toList();
  }

  private Map<String, Overlay> of(Editable kind) {
    return Objects.requireNonNull(entries.get(kind));
  }
}
