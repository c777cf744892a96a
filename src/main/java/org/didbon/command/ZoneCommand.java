package org.didbon.command;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.didbon.domain.Preferences;
import org.didbon.domain.RichText;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;

/** In which zone a chat is told the time. */
final class ZoneCommand implements Command {

  private final Catalogues catalogues;
  private final ChatSettings settings;
  private final Clock clock;
  private final Zones zones = Zones.bundled();

  ZoneCommand(Catalogues catalogues, ChatSettings settings, Clock clock) {
    this.catalogues = catalogues;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "zone";
  }

  @Override
  public List<String> words() {
    return List.of("пояс", "время", "вақт", "vaqt", "убакыт", "уақыт");
  }

  @Override
  public Right right() {
    return Right.CHAT_ADMIN;
  }

  @Override
  public Shelf shelf() {
    return Shelf.CHAT;
  }

  @Override
  public Reply run(Asked asked) {
    if (asked.words().isEmpty()) {
      return Reply.of(told("zone.now", asked.localizer(), example(asked)));
    }
    ZoneId zone = zones.find(asked.words()).orElseThrow(() -> unknown(asked));
    Preferences now = settings.change(asked.chat(), before -> before.withZone(zone.getId()));
    return Reply.of(told("zone.done", catalogues.to(now), ""));
  }

  private RichText told(String key, Localizer localizer, String example) {
    String time = localizer.time(clock.instant());
    return localizer.rich(
        key, Map.of("time", RichText.bold(time), "example", RichText.code(example)));
  }

  private RuntimeException unknown(Asked asked) {
    List<String> nearest = zones.nearest(asked.words());
    return nearest.isEmpty()
        ? asked.wrong("zone.unknown", Map.of("name", asked.words(), "example", example(asked)))
        : asked.wrong(
            "zone.nearest", Map.of("name", asked.words(), "nearest", String.join(", ", nearest)));
  }

  private String example(Asked asked) {
    return asked.localizer().say("zone.example") + ", /zone +5";
  }
}
