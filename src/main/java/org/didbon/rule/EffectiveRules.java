package org.didbon.rule;

import java.util.ArrayList;
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
import org.didbon.domain.Lazy;
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
  private final List<Revision> standing;
  private final Map<Editable, FileItems<?>> inFiles = new EnumMap<>(Editable.class);

  /** By id, those of the file first; few are ever asked for, so written when one is. */
  private final Map<Editable, Lazy<Map<String, Overlay>>> entries = new EnumMap<>(Editable.class);

  private final List<Actor> actors;
  private final List<Rule> rules;
  private final List<SharedWords> lists;
  private final List<Feed> feeds;
  private final RuleCheck check;

  private EffectiveRules(FileRules files, long number, List<Revision> standing) {
    this.number = number;
    this.standing = List.copyOf(standing);
    actors =
        watched(
            Editable.ACTOR, FileItems.of(files.actors(), Actor::id, RuleJson::of), RuleJson::actor);
    feeds =
        watched(Editable.FEED, FileItems.of(files.feeds(), Feed::id, RuleJson::of), RuleJson::feed);
    List<Rule> watched =
        watched(Editable.RULE, FileItems.of(files.rules(), Rule::id, RuleJson::of), RuleJson::rule);
    List<SharedWords> written =
        watched(
            Editable.WORDS,
            FileItems.of(files.lists(), SharedWords::id, RuleJson::of),
            RuleJson::list);
    for (Editable kind : Editable.values()) {
      entries.put(kind, Lazy.of(() -> overlays(kind)));
    }
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

  /** The things of a kind that are in a file, as they are there. */
  private record FileItems<T>(Map<String, T> byId, Function<T, String> writer) {

    static <T> FileItems<T> of(List<T> items, Function<T, String> id, Function<T, String> writer) {
      Map<String, T> byId = new LinkedHashMap<>();
      items.forEach(item -> byId.put(id.apply(item), item));
      return new FileItems<>(byId, writer);
    }

    /** What the file says of one, {@code ""} if nothing. */
    String text(String id) {
      T item = byId.get(id);
      return item == null ? "" : writer.apply(item);
    }
  }

  /** What nobody changed is taken from the file as it is, neither written nor read. */
  private <T> List<T> watched(Editable kind, FileItems<T> file, Function<String, T> read) {
    inFiles.put(kind, file);
    Map<String, Overlay> edited = new LinkedHashMap<>();
    changed(kind).forEach(overlay -> edited.put(overlay.id(), overlay));
    List<T> all = new ArrayList<>();
    file.byId()
        .forEach(
            (id, item) -> {
              Overlay overlay = edited.remove(id);
              if (overlay == null) {
                all.add(item);
              } else {
                add(overlay, read, all);
              }
            });
    edited.values().forEach(overlay -> add(overlay, read, all));
    return List.copyOf(all);
  }

  private static <T> void add(Overlay overlay, Function<String, T> read, List<T> to) {
    Status status = overlay.content();
    if (status.isOn()) {
      to.add(read.apply(status.text()));
    }
  }

  /** What people changed of a kind. */
  private Stream<Overlay> changed(Editable kind) {
    return standing.stream()
        .filter(last -> last.kind() == kind)
        .map(last -> new Overlay(kind, last.id(), text(kind, last.id()), last));
  }

  private String text(Editable kind, String id) {
    FileItems<?> file = inFiles.get(kind);
    return file == null ? "" : file.text(id);
  }

  private Map<String, Overlay> overlays(Editable kind) {
    Map<String, Overlay> all = new LinkedHashMap<>();
    FileItems<?> file = inFiles.get(kind);
    if (file != null) {
      file.byId().keySet().forEach(id -> all.put(id, new Overlay(kind, id, file.text(id), null)));
    }
    changed(kind).forEach(overlay -> all.put(overlay.id(), overlay));
    return all;
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
    return changed(kind)
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
    return Stream.of(Editable.values())
        .flatMap(this::changed)
        .filter(Overlay::isChangedBelow)
        .toList();
  }

  private Map<String, Overlay> of(Editable kind) {
    return Objects.requireNonNull(entries.get(kind)).get();
  }
}
