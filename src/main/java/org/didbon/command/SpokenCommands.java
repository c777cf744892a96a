package org.didbon.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.didbon.phrase.TypedWords;
import org.didbon.text.PlainLetters;
import org.didbon.text.Slip;

/**
 * Finds the command that somebody speaks of in whatever order of words: «подпиши меня на Путина»,
 * "Putinga obuna boʻl", «Путин кист». Politeness, marks that a keyboard lacks and, if nothing fits
 * exactly, a slip of the finger are passed over. Immutable.
 */
final class SpokenCommands {

  /** Under which keys the catalogues have what else people say for a command. */
  private static final String SAID_FOR = "word.said.";

  private static final String POLITE = "word.polite";

  /** {@code why did i get this}. */
  private static final int MOST_WORDS = 6;

  /** A slip makes another word of a shorter one. */
  private static final int LEAST_LETTERS_OF_A_SLIP = 5;

  /** Letters of a wording -> the commands that it may stand for. */
  private final Map<String, List<String>> names = new LinkedHashMap<>();

  private final TypedWords words;
  private final SpokenGist gist;

  SpokenCommands(List<Command> commands, TypedWords words) {
    this.words = words;
    for (Command command : commands) {
      String name = command.name();
      Stream.of(List.of(name), words.of(name + ".words"), words.of(SAID_FOR + name))
          .flatMap(List::stream)
          .map(PlainLetters::of)
          .filter(word -> !word.isEmpty())
          .distinct()
          .forEach(word -> names.computeIfAbsent(word, any -> new ArrayList<>()).add(name));
    }
    this.gist = new SpokenGist(names, words);
  }

  /**
   * The line that {@code said} stands for.
   *
   * @param fits whether a command may be meant with such words after it
   */
  Optional<CommandLine> in(String said, Predicate<CommandLine> fits) {
    List<String> parts = parts(said);
    return Stream.of(
            begun(parts, 1, false), ended(parts, false), begun(parts, 1, true), ended(parts, true))
        .flatMap(lines -> lines)
        .filter(fits)
        .findFirst();
  }

  /** Likewise without slips. */
  Optional<CommandLine> exactly(String said, Predicate<CommandLine> fits) {
    List<String> parts = parts(said);
    return Stream.concat(begun(parts, 1, false), ended(parts, false)).filter(fits).findFirst();
  }

  /** Likewise, if it begins with two words or more that exactly speak of the command. */
  Optional<CommandLine> phrased(String said, Predicate<CommandLine> fits) {
    return begun(parts(said), 2, false).filter(fits).findFirst();
  }

  /** Likewise wherever the command's words stand, with whatever people say around a wish. */
  Optional<CommandLine> gist(String said, Predicate<CommandLine> fits) {
    return gist.in(said).filter(fits).findFirst();
  }

  private List<String> parts(String said) {
    return Arrays.stream(said.strip().split("\\s+", -1))
        .filter(word -> !words.is(POLITE, PlainSpeech.bare(word)))
        .toList();
  }

  /** Those that begin the text, of most words first. */
  private Stream<CommandLine> begun(List<String> parts, int least, boolean slips) {
    return down(Math.min(MOST_WORDS, parts.size()), least)
        .flatMap(many -> lines(parts.subList(0, many), parts.subList(many, parts.size()), slips));
  }

  /** Those that end it: languages of the region have the verb there. */
  private Stream<CommandLine> ended(List<String> parts, boolean slips) {
    boolean plain = parts.stream().noneMatch(SpokenCommands::isNoSpeech);
    return parts.size() > MOST_WORDS || !plain || names(parts)
        ? Stream.empty()
        : down(Math.min(MOST_WORDS, parts.size() - 1), 1)
            .map(many -> parts.size() - many)
            .flatMap(at -> lines(parts.subList(at, parts.size()), parts.subList(0, at), slips));
  }

  private static Stream<Integer> down(int most, int least) {
    return IntStream.rangeClosed(0, most - least).mapToObj(less -> most - less);
  }

  /** «муҳоҷирон дар бораи …»: what is about something is no command with an operand. */
  private boolean names(List<String> parts) {
    return parts.stream().skip(1).anyMatch(word -> words.is("word.about", word));
  }

  /** An address, code. */
  private static boolean isNoSpeech(String word) {
    return word.contains("://") || word.indexOf(';') >= 0 || word.indexOf('=') >= 0;
  }

  private Stream<CommandLine> lines(List<String> command, List<String> rest, boolean slips) {
    String typed = String.join(" ", command);
    String spoken = PlainLetters.of(PlainSpeech.bare(typed));
    // signs alone are no word of a command's: what is asked is about them
    boolean spelled = command.stream().noneMatch(word -> PlainLetters.of(word).isEmpty());
    List<String> exact = spelled ? names.getOrDefault(spoken, List.of()) : List.of();
    boolean letters = !typed.isEmpty() && Character.isLetter(typed.charAt(0));
    List<String> known = slips ? letters ? slipped(spoken) : List.of() : exact;
    return known.stream()
        .map(name -> new CommandLine(name, String.join(" ", gist.withoutWishes(rest))));
  }

  /** None where several may be meant. */
  private List<String> slipped(String spoken) {
    if (spoken.length() < LEAST_LETTERS_OF_A_SLIP) {
      return List.of();
    }
    List<String> near =
        names.entrySet().stream()
            .filter(known -> known.getKey().length() >= LEAST_LETTERS_OF_A_SLIP)
            .filter(known -> Slip.between(spoken, known.getKey()))
            .flatMap(known -> known.getValue().stream())
            .distinct()
            .toList();
    return near.size() == 1 ? near : List.of();
  }
}
