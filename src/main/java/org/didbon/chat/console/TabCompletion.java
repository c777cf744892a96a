package org.didbon.chat.console;

import java.util.List;
import java.util.Locale;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** A command first, then whom or what it is about. */
final class TabCompletion implements Completer {

  private final ConsoleWords words;

  TabCompletion(ConsoleWords words) {
    this.words = words;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    if (line.wordIndex() == 0) {
      words.commands().get().forEach((name, does) -> candidates.add(candidate("/" + name, does)));
      return;
    }
    String begun = line.word().toLowerCase(Locale.ROOT);
    words.names().get().stream()
        .filter(name -> !begun.isEmpty() && name.toLowerCase(Locale.ROOT).startsWith(begun))
        .distinct()
        .forEach(name -> candidates.add(candidate(name, "")));
  }

  private static Candidate candidate(String word, String description) {
    String told = description.isEmpty() ? null : description;
    return new Candidate(word, word, null, told, null, null, true);
  }
}
