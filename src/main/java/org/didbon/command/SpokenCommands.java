package org.didbon.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.didbon.phrase.TypedWords;
import org.didbon.text.PlainLetters;
import org.didbon.text.Slip;

/**
 * Finds the command that somebody speaks of in whatever order of words: «подпиши меня на Путина»,
 * "Putinga obuna boʻl", «Путин кист». Politeness, marks that a keyboard lacks and, if nothing fits
 * exactly, the other alphabet or a slip of the finger are passed over. Immutable.
 */
final class SpokenCommands {

  /**
   * Under which keys the catalogues have what else people say for a command, or for one and what
   * follows it: {@code word.said.preview.off} is for {@code preview off}.
   */
  private static final String SAID_FOR = "word.said.";

  private static final String POLITE = "word.polite";

  /** {@code why did i get this}. */
  private static final int MOST_WORDS = 6;

  private static final Pattern FOREIGN_ENDING =
      Pattern.compile("([#@]?\\p{IsLatin}+)-(\\p{IsCyrillic}{2,})");

  /** A slip makes another word of a shorter one. */
  private static final int LEAST_LETTERS_OF_A_SLIP = 5;

  /** Likewise where other words come first: {@code is it there} is no wish for a theme. */
  private static final int LEAST_AT_THE_END = 7;

  /** A shorter word sounds like one of another language. */
  private static final int LEAST_LETTERS_OF_A_SOUND = 5;

  /** How strictly words are taken. */
  private enum Strictness {
    EXACT,
    SOUND,
    SLIP
  }

  /** Letters of a wording -> the commands, or commands with operands, that it may stand for. */
  private final Map<String, List<String>> names = new LinkedHashMap<>();

  /** Likewise in the letters of {@link AlphabetFree}. */
  private final Map<String, List<String>> sounds = new LinkedHashMap<>();

  /** Wordings that stand around a name: «обунаи … бекор кун». */
  private final List<SpokenFrame> frames = new ArrayList<>();

  private final TypedWords words;
  private final SpokenGist gist;

  SpokenCommands(List<Command> commands, TypedWords words) {
    this.words = words;
    for (Command command : commands) {
      String name = command.name();
      say(name, Stream.of(List.of(name), words.of(name + ".words")).flatMap(List::stream));
      say(name, words.of(SAID_FOR + name).stream());
      String longer = SAID_FOR + name + ".";
      for (String key : words.keys(longer)) {
        String operands = key.substring(longer.length()).replace('.', ' ');
        say(name + " " + operands, words.of(key).stream());
      }
    }
    this.gist = new SpokenGist(names, words);
  }

  private void say(String meant, Stream<String> wordings) {
    wordings.forEach(
        wording -> {
          if (wording.contains(SpokenFrame.NAME)) {
            frames.add(SpokenFrame.of(wording, meant));
            return;
          }
          note(PlainLetters.of(wording), meant, names);
          note(AlphabetFree.of(wording), meant, sounds);
        });
  }

  private static void note(String letters, String meant, Map<String, List<String>> known) {
    if (!letters.isEmpty()) {
      List<String> all = known.computeIfAbsent(letters, any -> new ArrayList<>());
      if (!all.contains(meant)) {
        all.add(meant);
      }
    }
  }

  /**
   * The line that {@code said} stands for.
   *
   * @param fits whether a command may be meant with such words after it
   */
  Optional<CommandLine> in(String said, Predicate<CommandLine> fits) {
    List<String> parts = parts(said);
    return Stream.concat(
            framed(parts),
            Stream.of(Strictness.values())
                .flatMap(like -> Stream.concat(begun(parts, 1, like), ended(parts, like))))
        .filter(fits)
        .findFirst();
  }

  /** Likewise without slips. */
  Optional<CommandLine> exactly(String said, Predicate<CommandLine> fits) {
    List<String> parts = parts(said);
    return Stream.of(
            framed(parts), begun(parts, 1, Strictness.EXACT), ended(parts, Strictness.EXACT))
        .flatMap(lines -> lines)
        .filter(fits)
        .findFirst();
  }

  /** Likewise, if it begins with two words or more that exactly speak of the command. */
  Optional<CommandLine> phrased(String said, Predicate<CommandLine> fits) {
    return begun(parts(said), 2, Strictness.EXACT).filter(fits).findFirst();
  }

  /** Likewise wherever the command's words stand, with whatever people say around a wish. */
  Optional<CommandLine> gist(String said, Predicate<CommandLine> fits) {
    return gist.in(said).filter(fits).findFirst();
  }

  private List<String> parts(String said) {
    return Arrays.stream(said.strip().split("\\s+", -1))
        .filter(word -> !words.is(POLITE, PlainSpeech.bare(word)))
        .map(this::withoutForeignEnding)
        .toList();
  }

  /** {@code crocus} of «crocus-ро»: what is written in Latin has its ending after a hyphen. */
  private String withoutForeignEnding(String word) {
    Matcher ended = FOREIGN_ENDING.matcher(word);
    return ended.matches() && words.is("word.ending", ended.group(2)) ? ended.group(1) : word;
  }

  private Stream<CommandLine> framed(List<String> parts) {
    return parts.size() > MOST_WORDS || parts.stream().anyMatch(SpokenCommands::isNoSpeech)
        ? Stream.empty()
        : frames.stream().flatMap(frame -> frame.in(parts).stream());
  }

  /** Those that begin the text, of most words first. */
  private Stream<CommandLine> begun(List<String> parts, int least, Strictness like) {
    return down(Math.min(MOST_WORDS, parts.size()), least)
        .flatMap(many -> lines(parts.subList(0, many), parts.subList(many, parts.size()), like));
  }

  /** Those that end it: languages of the region have the verb there. */
  private Stream<CommandLine> ended(List<String> parts, Strictness like) {
    boolean plain = parts.stream().noneMatch(SpokenCommands::isNoSpeech);
    return parts.size() > MOST_WORDS || !plain || names(parts)
        ? Stream.empty()
        : down(Math.min(MOST_WORDS, parts.size() - 1), 1)
            .map(many -> parts.size() - many)
            .filter(at -> like != Strictness.SLIP || letters(parts, at) >= LEAST_AT_THE_END)
            .flatMap(at -> lines(parts.subList(at, parts.size()), parts.subList(0, at), like));
  }

  private static Stream<Integer> down(int most, int least) {
    return IntStream.rangeClosed(0, most - least).mapToObj(less -> most - less);
  }

  private static int letters(List<String> parts, int from) {
    return parts.subList(from, parts.size()).stream().mapToInt(String::length).sum();
  }

  /** «муҳоҷирон дар бораи …»: what is about something is no command with an operand. */
  private boolean names(List<String> parts) {
    return parts.stream().skip(1).anyMatch(word -> words.is(PlainSpeech.ABOUT, word));
  }

  /** An address, code. */
  private static boolean isNoSpeech(String word) {
    return word.contains("://") || word.indexOf(';') >= 0 || word.indexOf('=') >= 0;
  }

  private Stream<CommandLine> lines(List<String> command, List<String> rest, Strictness like) {
    String typed = String.join(" ", command);
    // «керек эмес» begins as a wish does
    String all = String.join(" ", rest);
    String operands = words.is("word.off", all) ? all : String.join(" ", gist.withoutWishes(rest));
    List<String> known = known(typed, command, like);
    // «тарҷума кун» alone asks for it, and before other words says what of
    boolean alone = operands.isEmpty();
    return known.stream()
        .sorted(Comparator.comparing(meant -> alone != (meant.indexOf(' ') > 0)))
        .map(meant -> SpokenGist.line(meant, operands));
  }

  private List<String> known(String typed, List<String> command, Strictness like) {
    if (command.stream().anyMatch(word -> word.startsWith("@"))) {
      return List.of(); // a name: @mychannel is not «my channel»
    }
    String bare = PlainSpeech.bare(typed);
    String spoken = PlainLetters.of(bare);
    boolean letters = !typed.isEmpty() && Character.isLetter(typed.charAt(0));
    return switch (like) {
      case EXACT -> {
        // signs alone are no word of a command's: what is asked is about them
        boolean spelled = command.stream().noneMatch(word -> PlainLetters.of(word).isEmpty());
        yield spelled ? names.getOrDefault(spoken, List.of()) : List.of();
      }
      case SOUND -> letters ? sounding(AlphabetFree.of(bare)) : List.of();
      case SLIP -> letters ? slipped(spoken) : List.of();
    };
  }

  /** None where several may be meant. */
  private List<String> sounding(String sound) {
    List<String> alike = sounds.getOrDefault(sound, List.of());
    return alike.size() == 1 && sound.length() >= LEAST_LETTERS_OF_A_SOUND ? alike : List.of();
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
