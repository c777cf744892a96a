package org.didbon.command.chat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.didbon.command.Buttons;
import org.didbon.domain.Button;
import org.didbon.phrase.Localizer;

/**
 * The zones in which people who speak a language mostly live, each with what its clocks show now:
 * who knows no zones knows his own clock.
 */
final class ZoneOffers {

  /** What asks for a city of one's own. */
  static final String OTHER = "/zone other";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private ZoneOffers() {}

  /** The guess first, then the others, then a city of one's own. */
  static List<List<Button>> rows(Instant now, Localizer localizer) {
    List<Button> zones = of(localizer).stream().map(zone -> button(zone, now, localizer)).toList();
    return new Buttons().rows(zones, 1).row(new Button(localizer.say("zone.other"), OTHER)).build();
  }

  static List<ZoneId> of(Localizer localizer) {
    return Arrays.stream(localizer.say("zone.offers").split(" ", -1)).map(ZoneId::of).toList();
  }

  private static Button button(ZoneId zone, Instant now, Localizer localizer) {
    String label = localizer.place(zone) + " · " + TIME.format(now.atZone(zone));
    return new Button(label, "/zone " + zone.getId());
  }
}
