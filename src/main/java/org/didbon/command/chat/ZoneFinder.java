package org.didbon.command.chat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.didbon.query.Nearest;
import org.didbon.text.Letters;

/**
 * Time zones by the names people give them: a city of the region in English, Russian or its own
 * language ({@code cities.txt}), a city of the world's zones in English, an id such as {@code
 * Asia/Dushanbe}, an offset such as {@code UTC+5}. Immutable.
 */
final class ZoneFinder {

  private static final Pattern OFFSET =
      Pattern.compile("(?i)(?:utc|gmt)?\\s*([+\u2212-])(\\d{1,2})(?::?([0-5]\\d))?");

  /** Ids of these begin with a region and end with a city. */
  private static final Pattern CITY =
      Pattern.compile("(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*");

  private static final long MINUTES_OF_A_DAY = 24 * 60L;

  /** A clock that is read, typed and sent is late by then; zones are 15 minutes apart or more. */
  private static final long MOST_MINUTES_APART = 7;

  private static final int EASTERNMOST = 14;
  private static final int WESTERNMOST = -12;

  /** Folded name -> the name as written, and its zone. */
  private final Map<String, City> cities;

  /** Its zone by id: the rules of hundreds of zones are read only when asked for. */
  private record City(String name, String zone) {}

  private ZoneFinder(Map<String, City> cities) {
    this.cities = cities;
  }

  static ZoneFinder bundled() {
    Map<String, City> cities = new LinkedHashMap<>();
    City utc = new City("UTC", ZoneOffset.UTC.getId());
    cities.put("utc", utc);
    cities.put("gmt", utc);
    for (String line : lines()) {
      int colon = line.indexOf(':');
      String zone = line.substring(0, colon);
      for (String name : line.substring(colon + 1).split(",", -1)) {
        cities.putIfAbsent(Letters.fold(name), new City(name.strip(), zone));
      }
    }
    ZoneId.getAvailableZoneIds().stream()
        .filter(id -> CITY.matcher(id).matches())
        .sorted()
        .forEach(
            id -> {
              String name = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
              City city = new City(name, id);
              cities.putIfAbsent(Letters.fold(id), city);
              cities.putIfAbsent(Letters.fold(name), city);
            });
    return new ZoneFinder(cities);
  }

  /** Empty if no zone is called so. */
  Optional<ZoneId> find(String typed) {
    Matcher offset = OFFSET.matcher(typed.strip());
    if (offset.matches()) {
      return offset(offset);
    }
    return Optional.ofNullable(cities.get(Letters.fold(typed))).map(city -> ZoneId.of(city.zone()));
  }

  /** The zone of a city whose folded name is {@code stem} and {@code lost} letters more. */
  Optional<ZoneId> begun(String stem, int lost) {
    return cities.entrySet().stream()
        .filter(city -> city.getKey().length() == stem.length() + lost)
        .filter(city -> city.getKey().startsWith(stem))
        .map(city -> ZoneId.of(city.getValue().zone()))
        .findFirst();
  }

  /**
   * A zone whose clocks show {@code shown} now, a few minutes aside; one of {@code likely} rather
   * than another, then those of the region.
   */
  Optional<ZoneId> showing(LocalTime shown, Instant now, List<ZoneId> likely) {
    return Stream.concat(
            likely.stream(), cities.values().stream().map(City::zone).distinct().map(ZoneId::of))
        .filter(zone -> shows(shown, now.atZone(zone).toLocalTime()))
        .findFirst();
  }

  private static boolean shows(LocalTime shown, LocalTime there) {
    long apart = Math.abs(Duration.between(shown, there).toMinutes());
    return Math.min(apart, MINUTES_OF_A_DAY - apart) <= MOST_MINUTES_APART;
  }

  /** Names that begin or sound like {@code typed}, nearest first. */
  List<String> nearest(String typed) {
    return Nearest.to(Letters.fold(typed), cities.keySet()).stream()
        .map(name -> Objects.requireNonNull(cities.get(name)).name())
        .distinct()
        .toList();
  }

  private static Optional<ZoneId> offset(Matcher parts) {
    int sign = parts.group(1).equals("+") ? 1 : -1;
    int minutes =
        sign
            * (Integer.parseInt(parts.group(2)) * 60
                + (parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3))));
    return minutes < WESTERNMOST * 60 || minutes > EASTERNMOST * 60
        ? Optional.empty()
        : Optional.of(ZoneOffset.ofTotalSeconds(minutes * 60));
  }

  private static List<String> lines() {
    try (InputStream file = ZoneFinder.class.getResourceAsStream("cities.txt");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(file, "cities.txt"), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cities.txt cannot be read", e);
    }
  }
}
