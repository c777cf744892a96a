package org.didbon.command.chat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.didbon.command.ChatSettings;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.domain.Preferences;
import org.didbon.domain.RichText;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;

/** In which zone a chat is told the time. */
final class ZoneCommand implements Command {

  private final Catalogues catalogues;
  private final ChatSettings settings;
  private final Clock clock;
  private final ZoneFinder zoneFinder = ZoneFinder.bundled();

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
  public Right right() {
    return Right.CHAT_ADMIN;
  }

  @Override
  public HelpSection shelf() {
    return HelpSection.CHAT;
  }

  @Override
  public Reply run(CommandRequest request) {
    if (request.words().isEmpty()) {
      return Reply.of(describe("zone.now", request.localizer(), example(request)));
    }
    ZoneId zone = zoneFinder.find(request.words()).orElseThrow(() -> unknown(request));
    Preferences now = settings.change(request.chat(), before -> before.withZone(zone.getId()));
    return Reply.of(describe("zone.done", catalogues.to(now), ""));
  }

  private RichText describe(String key, Localizer localizer, String example) {
    String time = localizer.time(clock.instant());
    return localizer.rich(
        key, Map.of("time", RichText.bold(time), "example", RichText.code(example)));
  }

  private RuntimeException unknown(CommandRequest request) {
    List<String> nearest = zoneFinder.nearest(request.words());
    return nearest.isEmpty()
        ? request.wrong(
            "zone.unknown", Map.of("name", request.words(), "example", example(request)))
        : request.wrong(
            "zone.nearest", Map.of("name", request.words(), "nearest", String.join(", ", nearest)));
  }

  private String example(CommandRequest request) {
    return request.localizer().say("zone.example") + ", /zone +5";
  }
}
