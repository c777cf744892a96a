package org.didbon.command.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.command.Buttons;
import org.didbon.command.ChatSettings;
import org.didbon.command.Choice;
import org.didbon.command.CommandRequest;
import org.didbon.command.Reply;
import org.didbon.domain.Button;
import org.didbon.domain.Quiet;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.time.HoursReader;
import org.didbon.phrase.time.HoursReader.HoursTyped;

/** The quiet hours of chats, set and told. Thread-safe. */
record QuietHours(ChatSettings settings) {

  /** Those that suit most. */
  private static final List<String> OFFERED = List.of("22:00-07:00", "23:00-07:00", "00:00-08:00");

  /** Sets the hours that were typed; empty if these are none. */
  Optional<Reply> set(CommandRequest request) {
    return read(request)
        .quiet()
        .map(
            quiet -> {
              settings.change(request.chat(), before -> before.withQuiet(quiet));
              return describe(quiet, request);
            });
  }

  /** Likewise, if two times of day were typed: silence for a while is another matter. */
  Optional<Reply> range(CommandRequest request) {
    return read(request).quiet().filter(quiet -> !quiet.isNever()).flatMap(any -> set(request));
  }

  Reply shown(CommandRequest request) {
    return describe(settings.of(request.chat()).quiet(), request);
  }

  /** What of it was not understood. */
  Choice unclear(CommandRequest request) {
    Localizer localizer = request.localizer();
    String words = read(request).unclear();
    Map<String, ?> example = Map.of("example", localizer.say("quiet.example"));
    String told =
        words.isEmpty()
            ? localizer.say("quiet.wrong", example)
            : localizer.say("quiet.unclear", Map.of("words", words));
    return new Choice(told, offers());
  }

  private static HoursTyped read(CommandRequest request) {
    return new HoursReader(request.localizer().typed()).read(request.words());
  }

  private static List<List<Button>> offers() {
    return new Buttons()
        .rows(
            OFFERED.stream()
                .map(hours -> new Button(hours.replace("-", "–"), "/quiet " + hours))
                .toList(),
            OFFERED.size())
        .build();
  }

  private static Reply describe(Quiet quiet, CommandRequest request) {
    Localizer localizer = request.localizer();
    if (quiet.isNever()) {
      RichText example = RichText.code(localizer.say("quiet.example"));
      return Reply.of(localizer.rich("quiet.never", Map.of("example", example)))
          .inPlaceOf(request.incoming());
    }
    String hours = quiet.from() + "–" + localizer.clock(quiet.to());
    String key = quiet.urgentToo() ? "quiet.all" : "quiet.done";
    return Reply.of(localizer.rich(key, Map.of("hours", RichText.bold(hours))))
        .inPlaceOf(request.incoming());
  }
}
