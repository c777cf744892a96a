package org.didbon.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.didbon.domain.Actor;
import org.didbon.domain.Feed;
import org.didbon.domain.Rule;
import org.didbon.match.ItemMatcher;
import org.didbon.match.RuleFault;

/**
 * Files and edits together, at one moment. Immutable.
 *
 * <p>A rule that cannot be used, because a file was changed under an edit, is left out of {@link
 * #rules} and listed among the {@link #broken}: the others go on.
 */
public final class EffectiveRules {

  private final long number;
  private final Map<Editable, Map<String, Overlay>> entries = new EnumMap<>(Editable.class);
  private final List<Actor> actors;
  private final List<Rule> rules;
  private final List<Feed> feeds;
  private final Map<String, RuleFault> broken = new LinkedHashMap<>();

  private EffectiveRules(FileRules files, long number, List<Revision> standing) {
    this.number = number;
    for (Editable kind : Editable.values()) {
      entries.put(kind, new LinkedHashMap<>());
    }
    files.actors().forEach(actor -> put(Editable.ACTOR, actor.id(), RuleJson.of(actor)));
    files.rules().forEach(rule -> put(Editable.RULE, rule.id(), RuleJson.of(rule)));
    files.feeds().forEach(feed -> put(Editable.FEED, feed.id(), RuleJson.of(feed)));
    for (Revision last : standing) {
      Map<String, Overlay> all = of(last.kind());
      Overlay known = all.get(last.id());
      String text = known == null ? "" : known.base();
      all.put(last.id(), new Overlay(last.kind(), last.id(), text, last));
    }
    actors = watched(Editable.ACTOR, RuleJson::actor);
    feeds = watched(Editable.FEED, RuleJson::feed);
    rules = sound(watched(Editable.RULE, RuleJson::rule));
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

  /** Without the rules that cannot be used, nor those that name them. */
  private List<Rule> sound(List<Rule> all) {
    List<Rule> left = new ArrayList<>(all);
    List<RuleFault> faults = ItemMatcher.faults(actors, left);
    while (!faults.isEmpty()) {
      faults.forEach(fault -> broken.putIfAbsent(fault.rule(), fault));
      left.removeIf(rule -> broken.containsKey(rule.id()));
      faults = ItemMatcher.faults(actors, left);
    }
    return List.copyOf(left);
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

  public List<Feed> feeds() {
    return feeds;
  }

  /** What is wrong with the rules that had to be left out, by id. */
  public Map<String, RuleFault> broken() {
    return Collections.unmodifiableMap(broken);
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
