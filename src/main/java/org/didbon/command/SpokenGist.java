package org.didbon.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.didbon.phrase.TypedWords;
import org.didbon.text.PlainLetters;

/**
 * What is left of a wording when whatever people put around a wish is taken off: «покажи мне», "can
 * you … please", «… нишон деҳ», «… көрсөтүп койчу». A command's wording may then stand anywhere,
 * with the ending of an object. Immutable.
 */
final class SpokenGist {

  /** The key of words around a wish. */
  private static final String AROUND = "word.around";

  /** The key of endings that an object has. */
  private static final String ENDINGS = "word.ending";

  /** Stands in a wording's operands for what people name. */
  private static final String NAME = "name";

  private static final int MOST_WORDS = 10;

  /** An ending makes another word of a shorter one. */
  private static final int LEAST_LETTERS = 4;

  /** Letters of a wording -> the commands that it may stand for. */
  private final Map<String, List<String>> names;

  private final Map<String, List<String>> stems = new LinkedHashMap<>();
  private final TypedWords words;
  private final List<String> endings;

  SpokenGist(Map<String, List<String>> names, TypedWords words) {
    this.names = names;
    this.words = words;
    this.endings = words.of(ENDINGS).stream().map(PlainLetters::of).toList();
    names.forEach(
        (wording, commands) -> {
          String stem = stem(wording, endings);
          if (stem.length() >= LEAST_LETTERS) {
            stems.merge(
                stem,
                commands,
                (some, more) -> Stream.concat(some.stream(), more.stream()).distinct().toList());
          }
        });
  }

  /** Without a last letter that is an ending itself: another may stand in its place. */
  private static String stem(String wording, List<String> endings) {
    int last = Math.max(0, wording.length() - 1);
    return endings.contains(wording.substring(last)) ? wording.substring(0, last) : wording;
  }

  /**
   * @param meant a command, or one and what follows it; before {@code rest} unless it says with
   *     {@code name} where that stands
   */
  static CommandLine line(String meant, String rest) {
    int blank = meant.indexOf(' ');
    if (blank < 0) {
      return new CommandLine(meant, rest);
    }
    String operands = meant.substring(blank + 1);
    String whole = operands.contains(NAME) ? operands.replace(NAME, rest) : operands + " " + rest;
    return new CommandLine(meant.substring(0, blank), whole.strip());
  }

  /** The lines that {@code said} may stand for, the likeliest first; none of a long text. */
  Stream<CommandLine> in(String said) {
    List<String> parts =
        Arrays.stream(said.strip().split("\\s+", -1))
            .filter(part -> !PlainSpeech.bare(part).isEmpty())
            .toList();
    boolean speech = !said.isBlank() && Character.isLetterOrDigit(said.strip().charAt(0));
    if (!speech || parts.isEmpty() || parts.size() > MOST_WORDS || said.contains("://")) {
      return Stream.empty();
    }
    List<PlaceInWords> places = new ArrayList<>();
    for (int from = 0; from < parts.size(); from++) {
      for (int to = from + 1; to <= parts.size(); to++) {
        places.add(new PlaceInWords(from, to));
      }
    }
    places.sort(Comparator.comparingInt((PlaceInWords one) -> one.from() - one.to()));
    return places.stream().flatMap(one -> lines(parts, one));
  }

  /** Which words speak of the command. */
  private record PlaceInWords(int from, int to) {}

  private Stream<CommandLine> lines(List<String> parts, PlaceInWords command) {
    List<String> known = commands(parts.subList(command.from(), command.to()));
    if (known.isEmpty()) {
      return Stream.empty();
    }
    List<String> before = without(parts.subList(0, command.from()));
    List<String> after = without(parts.subList(command.to(), parts.size()));
    boolean leads = command.to() - command.from() == 1 && isFiller(parts.get(command.from()));
    if (leads && !(before.isEmpty() && after.isEmpty())) {
      return Stream.empty(); // «… haqida yangiliklar» names a topic
    }
    String rest = String.join(" ", Stream.concat(before.stream(), after.stream()).toList());
    return known.stream().map(meant -> line(meant, rest));
  }

  /**
   * What is left between words that people put around a wish: «мне про патент» is about a patent.
   */
  List<String> withoutWishes(List<String> parts) {
    List<String> left = within(parts, part -> words.is(AROUND, PlainSpeech.bare(part)));
    boolean leads = left.size() > 1 && words.is(PlainSpeech.ABOUT, left.get(0));
    return leads ? left.subList(1, left.size()) : left;
  }

  private List<String> without(List<String> parts) {
    return within(parts, this::isAround);
  }

  /** Words inside a name stay. */
  private static List<String> within(List<String> parts, Predicate<String> around) {
    int from = 0;
    int to = parts.size();
    while (from < to && around.test(parts.get(from))) {
      from++;
    }
    while (to > from && around.test(parts.get(to - 1))) {
      to--;
    }
    return parts.subList(from, to);
  }

  private boolean isFiller(String part) {
    return PlainSpeech.isFiller(PlainSpeech.bare(part), words);
  }

  private boolean isAround(String part) {
    String bare = PlainSpeech.bare(part);
    return words.is(AROUND, bare)
        || words.is("word.polite", bare)
        || words.is(PlainSpeech.ABOUT, bare);
  }

  private List<String> commands(List<String> parts) {
    String spoken = PlainLetters.of(PlainSpeech.bare(String.join(" ", parts)));
    List<String> exact = names.getOrDefault(spoken, List.of());
    return exact.isEmpty() ? ended(spoken) : exact;
  }

  /** The longest wording that has an ending here; none where several commands have it. */
  private List<String> ended(String spoken) {
    List<String> near =
        IntStream.iterate(spoken.length() - 1, length -> length - 1)
            .limit(Math.max(0, spoken.length() - LEAST_LETTERS))
            .filter(length -> endings.contains(spoken.substring(length)))
            .mapToObj(length -> known(spoken.substring(0, length)))
            .filter(commands -> !commands.isEmpty())
            .findFirst()
            .orElse(List.of());
    return near.size() == 1 ? near : List.of();
  }

  private List<String> known(String stem) {
    List<String> whole = names.getOrDefault(stem, List.of());
    return whole.isEmpty() ? stems.getOrDefault(stem, List.of()) : whole;
  }
}
