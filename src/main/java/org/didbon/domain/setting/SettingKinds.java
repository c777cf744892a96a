package org.didbon.domain.setting;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.domain.Ids;
import org.didbon.domain.setting.SettingKind.YamlForm;

/** The kinds that many settings share. */
public final class SettingKinds {

  private SettingKinds() {}

  /** A span of time from {@code least} to {@code most}, as {@code 10m}. */
  public static SettingKind<Duration> span(Duration least, Duration most) {
    return within("a span of time", Scalars::span, Scalars::written, least, most);
  }

  /** A number of bytes from {@code least} to {@code most}, as {@code 5MB}. */
  public static SettingKind<Long> size(long least, long most) {
    return within("a size", Scalars::size, Scalars::written, least, most);
  }

  /** A whole number from {@code least} to {@code most}. */
  public static SettingKind<Integer> number(int least, int most) {
    return within("a number", Scalars::number, number -> Integer.toString(number), least, most);
  }

  /** True or false. */
  public static SettingKind<Boolean> flag() {
    return SettingKind.plain("true or false", Scalars::flag, flag -> Boolean.toString(flag));
  }

  /** One of the words of an enumeration, in small letters. */
  public static <E extends Enum<E>> SettingKind<E> word(Class<E> words) {
    List<String> known = Stream.of(words.getEnumConstants()).map(Scalars::written).toList();
    return SettingKind.plain(
        String.join(", ", known),
        written -> {
          if (!known.contains(written)) {
            throw new ValueFault(
                Quote.of(written) + " is none of the words for it",
                "write one of " + String.join(", ", known));
          }
          return Enum.valueOf(words, written.toUpperCase(Locale.ROOT));
        },
        Scalars::written);
  }

  /** A path of this machine, from the working directory. */
  public static SettingKind<Path> filePath(String example) {
    return SettingKind.text("a path", written -> path(written, example), Path::toString);
  }

  /** The address of a server that names of methods are appended to. */
  public static SettingKind<URI> server() {
    return SettingKind.text("a web address", WebAddress::server, URI::toString);
  }

  /** The proxy that is taken. */
  public static SettingKind<ProxyChoice> proxyChoice() {
    return new SettingKind<>(
        "a proxy's address, direct, or nothing",
        ProxyChoice::read,
        ProxyChoice::written,
        YamlForm.TEXT);
  }

  /**
   * Texts by name.
   *
   * @param check throws {@link ValueFault} for a text that is not sound
   */
  public static SettingKind<Map<String, String>> named(
      String shape, SettingKind.ValueReading<String> check) {
    return new SettingKind<>(
        shape,
        (written, variables) -> {
          Map<String, String> texts = new LinkedHashMap<>();
          for (String line : written.lines().filter(any -> !any.isBlank()).toList()) {
            String[] parts = line.split(" ", 2);
            if (!Ids.isValid(parts[0])) {
              throw new ValueFault(
                  Quote.of(parts[0]) + " is no name: one is made of a-z, 0-9 and -",
                  "write such letters only");
            }
            texts.put(parts[0], check.read(parts.length < 2 ? "" : parts[1].strip(), variables));
          }
          return texts;
        },
        texts ->
            texts.entrySet().stream()
                .map(text -> text.getKey() + " " + text.getValue())
                .collect(Collectors.joining("\n")),
        YamlForm.NAMED);
  }

  private static Path path(String written, String example) {
    try {
      if (!written.isEmpty()) {
        return Path.of(written);
      }
    } catch (InvalidPathException e) {
      // signs no file system of this machine takes: said below
    }
    throw new ValueFault(Quote.of(written) + " is no path", "write one such as " + example);
  }

  private static <T extends Comparable<T>> SettingKind<T> within(
      String what, Function<String, T> reading, Function<T, String> writing, T least, T most) {
    String from = writing.apply(least);
    String to = writing.apply(most);
    return SettingKind.plain(
        what + ", " + from + " to " + to,
        written -> {
          T value = reading.apply(written);
          if (value.compareTo(least) < 0) {
            throw new ValueFault(
                Quote.of(written) + " is too little", "write " + from + " or more");
          }
          if (value.compareTo(most) > 0) {
            throw new ValueFault(Quote.of(written) + " is too much", "write " + to + " or less");
          }
          return value;
        },
        writing);
  }
}
