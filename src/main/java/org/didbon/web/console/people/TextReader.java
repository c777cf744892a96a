package org.didbon.web.console.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.didbon.actor.ActorBook;
import org.didbon.actor.Mention;
import org.didbon.actor.NameFinder;
import org.didbon.actor.NameReading;
import org.didbon.actor.NearMiss;
import org.didbon.domain.Ground;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.rule.WatchlistView;
import org.didbon.text.Languages;
import org.didbon.text.Tokens;
import org.didbon.web.console.people.TextView.TextPerson;
import org.didbon.web.console.people.TextView.TextPiece;
import org.jspecify.annotations.Nullable;

/** Says who is found in a text as an item of a feed is read, on which grounds, and who nearly. */
final class TextReader {

  private static final int LONGEST = 20_000;

  /** Places that are shown: a text that is nothing but names would make a page nobody reads. */
  private static final int MOST = 50;

  /** Of the text behind the last place that is shown. */
  private static final int TAIL = 200;

  private final WatchlistView watchlist;
  private final Clock clock;
  private final AtomicReference<@Nullable KnownFinder> known = new AtomicReference<>();

  TextReader(WatchlistView watchlist, Clock clock) {
    this.watchlist = watchlist;
    this.clock = clock;
  }

  private record KnownFinder(ActorBook book, NameFinder finder) {}

  /** A place in the text, with who is meant there or nearly. */
  private static final class Marking {
    private final int first;
    private final int last;
    private final boolean found;
    private final Set<String> people = new LinkedHashSet<>();

    private Marking(int first, int last, boolean found) {
      this.first = first;
      this.last = last;
      this.found = found;
    }
  }

  /** Made anew only when people were edited: their posts are read for it. */
  private NameFinder finder() {
    ActorBook book = watchlist.actors();
    KnownFinder last = known.get();
    if (last != null && last.book() == book) {
      return last.finder();
    }
    NameFinder finder = book.finder();
    known.set(new KnownFinder(book, finder));
    return finder;
  }

  TextView of(String typed, Localizer localizer) {
    String cut = typed.substring(0, Math.min(LONGEST, typed.length())).replace("\r", "");
    int line = cut.indexOf('\n');
    String title = line < 0 ? cut : cut.substring(0, line);
    String text = line < 0 ? "" : cut.substring(line + 1);
    String language = Languages.of(title, text, "");
    Tokens tokens = Tokens.of(title, text);
    NameReading reading = finder().explain(tokens, language, clock.instant());
    List<Marking> all = List.copyOf(markings(reading).values());
    List<Marking> markings = all.subList(0, Math.min(MOST, all.size()));
    int further = all.size() - markings.size();
    return new TextView(
        cut,
        localizer.say(
            "console.people.try.language", Map.of("language", localizer.language(language))),
        found(reading, tokens, title, text, localizer),
        nearly(reading, tokens, title, text, localizer),
        pieces(
            title,
            true,
            tokens,
            markings,
            further > 0 && tokens.inTitle(all.get(MOST).first),
            localizer),
        pieces(text, false, tokens, markings, further > 0, localizer),
        further == 0 ? "" : localizer.say("console.people.try.further", Map.of("count", further)));
  }

  /** By the first word; who is found hides who is nearly found in the same place. */
  private static Map<Integer, Marking> markings(NameReading reading) {
    Map<Integer, Marking> markings = new TreeMap<>();
    for (Mention mention : reading.mentions()) {
      markings
          .computeIfAbsent(mention.first(), first -> new Marking(first, mention.last(), true))
          .people
          .add(mention.actor());
    }
    for (NearMiss miss : reading.nearly()) {
      Marking marking =
          markings.computeIfAbsent(miss.first(), first -> new Marking(first, miss.last(), false));
      if (!marking.found) {
        marking.people.add(miss.actor());
      }
    }
    return markings;
  }

  private List<TextPerson> found(
      NameReading reading, Tokens tokens, String title, String text, Localizer localizer) {
    Map<String, TextPerson> told = new LinkedHashMap<>();
    for (Mention mention : reading.mentions()) {
      String words = words(mention.first(), mention.last(), tokens, title, text);
      told.putIfAbsent(
          mention.actor() + " " + mention.ground() + " " + words,
          person(mention.actor(), words, ground(mention, reading, localizer), localizer));
    }
    return told.values().stream().limit(MOST).toList();
  }

  private List<TextPerson> nearly(
      NameReading reading, Tokens tokens, String title, String text, Localizer localizer) {
    Map<String, TextPerson> told = new LinkedHashMap<>();
    for (NearMiss miss : reading.nearly()) {
      String words = words(miss.first(), miss.last(), tokens, title, text);
      told.putIfAbsent(
          miss.actor() + " " + miss.objection() + " " + words,
          person(
              miss.actor(),
              words,
              localizer.say("console.people.not." + miss.objection().word()),
              localizer));
    }
    return told.values().stream().limit(MOST).toList();
  }

  private TextPerson person(String id, String words, String why, Localizer localizer) {
    return new TextPerson(id, name(id, localizer), words, why);
  }

  private String name(String id, Localizer localizer) {
    return watchlist.of(Subject.actor(id), localizer);
  }

  private String ground(Mention mention, NameReading reading, Localizer localizer) {
    if (mention.ground() != Ground.ONE_OF) {
      return localizer.say("ground." + mention.ground().word());
    }
    String people =
        reading.mentions().stream()
            .filter(other -> other.first() == mention.first())
            .map(other -> name(other.actor(), localizer))
            .distinct()
            .collect(Collectors.joining(", "));
    return localizer.say("ground.one_of", Map.of("people", people));
  }

  private static String words(int first, int last, Tokens tokens, String title, String text) {
    String field = tokens.inTitle(first) ? title : text;
    return field.substring(tokens.start(first), tokens.end(last));
  }

  private List<TextPiece> pieces(
      String field,
      boolean ofTitle,
      Tokens tokens,
      List<Marking> markings,
      boolean goesOn,
      Localizer localizer) {
    List<TextPiece> pieces = new ArrayList<>();
    int at = 0;
    for (Marking marking : markings) {
      if (tokens.inTitle(marking.first) != ofTitle || tokens.start(marking.first) < at) {
        continue;
      }
      int start = tokens.start(marking.first);
      int end = tokens.end(marking.last);
      pieces.add(new TextPiece(field.substring(at, start), "", ""));
      String who =
          marking.people.stream().map(id -> name(id, localizer)).collect(Collectors.joining(", "));
      pieces.add(
          new TextPiece(field.substring(start, end), marking.found ? "found" : "nearly", who));
      at = end;
    }
    pieces.add(new TextPiece(rest(field.substring(at), goesOn), "", ""));
    return pieces;
  }

  private static String rest(String field, boolean goesOn) {
    if (!goesOn || field.length() <= TAIL) {
      return field;
    }
    int end = Character.isLowSurrogate(field.charAt(TAIL)) ? TAIL - 1 : TAIL;
    return field.substring(0, end) + "…";
  }
}
