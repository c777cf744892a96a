package org.didbon.command.chat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.didbon.command.SubjectSign;
import org.didbon.domain.Button;
import org.didbon.domain.Schedule;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;

/** Schedules as they are told. */
final class ScheduleText {

  private static final List<String> USUAL =
      List.of("daily 09:00", "daily 19:00", "weekly mon 09:00");

  private ScheduleText() {}

  /** The schedule in words, with the city whose clock it goes by. */
  static String describe(Schedule schedule, Localizer localizer) {
    return describe(schedule, localizer.clock(schedule.at()), localizer);
  }

  /** Likewise without the city, where there is no room for it. */
  static String brief(Schedule schedule, Localizer localizer) {
    return describe(schedule, schedule.at().toString(), localizer);
  }

  /** Buttons that set one of {@code written}, see {@link Schedule#of}, for a subscription. */
  static List<Button> buttons(List<String> written, String subject, Localizer localizer) {
    return written.stream()
        .map(
            one ->
                new Button(
                    brief(Schedule.of(one).orElse(Schedule.NOW), localizer),
                    ("/digest " + subject + " " + one).replace("  ", " ")))
        .toList();
  }

  /** Three that suit most, for somebody whose own was not understood. */
  static List<Button> usual(Subject subject, Localizer localizer) {
    return buttons(USUAL, SubjectSign.of(subject), localizer);
  }

  /** Likewise for all that a chat asked for. */
  static List<Button> usual(Localizer localizer) {
    return buttons(USUAL, "", localizer);
  }

  private static String describe(Schedule schedule, String time, Localizer localizer) {
    return switch (schedule.kind()) {
      case NOW -> localizer.say("schedule.now");
      case HOURLY -> localizer.say("schedule.hourly");
      case AFTER_QUIET -> localizer.say("schedule.quiet");
      case DAILY -> localizer.say("schedule.daily", Map.of("time", time));
      case WEEKLY ->
          localizer.say(
              "schedule.weekly", Map.of("day", day(schedule.day(), localizer), "time", time));
    };
  }

  private static String day(DayOfWeek day, Localizer localizer) {
    return localizer.say("schedule.days").split(" ", -1)[day.getValue() - 1];
  }
}
