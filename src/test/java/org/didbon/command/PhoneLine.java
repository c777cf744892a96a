package org.didbon.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One wording of a table of what people type on a phone.
 *
 * @param command what they want by it, as the plain command
 * @param language of the chat
 * @param text what is typed
 * @param place where in its line, from 0
 * @param number where in its table, from 0
 */
record PhoneLine(String command, String language, String text, int place, int number) {

  private static final List<String> LANGUAGES = List.of("en", "ru", "tg", "uz", "ky", "kk");

  PhoneLine as(String typed) {
    return new PhoneLine(command, language, typed, place, number);
  }

  @Override
  public String toString() {
    return language + " " + command + " <- " + text;
  }

  /** All of a table beside this class. */
  static List<PhoneLine> of(String table) throws IOException {
    List<PhoneLine> typed = new ArrayList<>();
    String command = "";
    for (String line : lines(table)) {
      if (line.startsWith("[")) {
        command = line.substring(1, line.length() - 1);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String language = line.substring(0, line.indexOf(':'));
        assertThat(LANGUAGES).contains(language);
        String[] texts = line.substring(line.indexOf(':') + 1).split("\\|", -1);
        for (int at = 0; at < texts.length; at++) {
          typed.add(new PhoneLine(command, language, texts[at].strip(), at, typed.size()));
        }
      }
    }
    return typed;
  }

  private static List<String> lines(String table) throws IOException {
    try (InputStream file = PhoneLine.class.getResourceAsStream(table)) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().toList();
    }
  }
}
