package org.didbon.command.chat;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.didbon.chart.Theme;
import org.didbon.command.ChatBooks;
import org.didbon.command.CommandRequest;
import org.didbon.domain.AlertStyle;
import org.didbon.domain.AlertStyle.Previews;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Preferences;
import org.didbon.domain.Quiet;
import org.didbon.domain.Schedule;
import org.didbon.phrase.Localizer;

/**
 * What can be set of a chat: each line of {@link #all} is a line of {@code /settings} with a
 * button. A setting whose command does not exist here is left out.
 */
final class SettingsList {

  private final ChatBooks books;
  private final Clock clock;
  private final boolean translates;

  /**
   * @param translates whether there is a server that translates alerts
   */
  SettingsList(ChatBooks books, Clock clock, boolean translates) {
    this.books = books;
    this.clock = clock;
    this.translates = translates;
  }

  /**
   * Something that can be set.
   *
   * @param key of its name: {@code settings.KEY}
   * @param command that shows and changes it, without the slash
   * @param value how it stands, in words; {@code ""} where it makes no sense
   * @param offered what to write after the command, where that offers no buttons of its own
   */
  record SettingLine(
      String key, String command, Function<CommandRequest, String> value, List<String> offered) {

    SettingLine(String command, Function<CommandRequest, String> value) {
      this(command, command, value, List.of());
    }
  }

  List<SettingLine> all() {
    return List.of(
        new SettingLine("language", request -> request.localizer().say("language.own")),
        new SettingLine("zone", request -> request.localizer().clock(clock.instant())),
        new SettingLine(
            "quiet", "quiet", this::quiet, List.of("22:00-07:00", "23:00-08:00", "off")),
        new SettingLine(
            "size", request -> SizeCommand.describe(now(request).size(), request.localizer())),
        new SettingLine("format", this::format),
        new SettingLine("preview", this::previews),
        new SettingLine("silent", request -> onOff(style(request).silent(), request)),
        new SettingLine("hashtags", request -> onOff(style(request).hashtags(), request)),
        new SettingLine("read", request -> languages(style(request).reads(), request)),
        new SettingLine("translate", this::translation),
        new SettingLine("theme", this::theme),
        new SettingLine("best", "digest best", this::best, List.of()),
        new SettingLine("target", this::target));
  }

  private Preferences now(CommandRequest request) {
    return books.settings().of(request.chat());
  }

  private AlertStyle style(CommandRequest request) {
    return now(request).style();
  }

  private String quiet(CommandRequest request) {
    Quiet quiet = now(request).quiet();
    return quiet.isNever() ? none(request) : quiet.from() + "–" + quiet.to();
  }

  private String format(CommandRequest request) {
    return request.localizer().say(style(request).sourceFirst() ? "format.first" : "format.last");
  }

  private String previews(CommandRequest request) {
    Previews previews = style(request).previews();
    return previews == Previews.AS_SET
        ? request.localizer().say("settings.usual")
        : onOff(previews == Previews.ON, request);
  }

  private String theme(CommandRequest request) {
    return request.localizer().say("theme." + Theme.of(now(request).theme()).word());
  }

  private String best(CommandRequest request) {
    return books
        .best()
        .wish(request.chat())
        .map(wish -> ScheduleText.describe(Schedule.daily(wish.at()), request.localizer()))
        .orElseGet(() -> none(request));
  }

  /** In a chat of several everybody settles things for that chat alone. */
  private String target(CommandRequest request) {
    String person = request.incoming().person();
    if (!request.incoming().shared()) {
      return request.localizer().say("settings.here");
    }
    // settled from elsewhere: the way back stands here
    return person.isEmpty()
        ? ""
        : books
            .targets()
            .of(ChatAddress.of(person))
            .filter(target -> target.chat().equals(request.chat()))
            .map(target -> target.name())
            .orElse("");
  }

  private static String languages(List<String> codes, CommandRequest request) {
    return codes.isEmpty()
        ? request.localizer().say("settings.any")
        : ReadCommand.names(codes, request.localizer());
  }

  /** Where there is no server, nothing but what was settled when there was one. */
  private String translation(CommandRequest request) {
    String code = style(request).translation();
    if (code.isEmpty()) {
      return translates ? onOff(false, request) : "";
    }
    return request.localizer().language(code);
  }

  private static String onOff(boolean on, CommandRequest request) {
    return request.localizer().say(on ? "settings.on" : "settings.off");
  }

  private static String none(CommandRequest request) {
    Localizer localizer = request.localizer();
    return localizer.say("settings.none");
  }
}
