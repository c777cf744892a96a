package org.didbon.command.chat;

import java.util.List;
import java.util.Optional;
import org.didbon.command.CommandRequest;
import org.didbon.command.Subjects;
import org.didbon.domain.Schedule;
import org.didbon.phrase.TypedWords;
import org.didbon.phrase.time.ScheduleReader;
import org.didbon.phrase.time.ScheduleReader.Scheduled;
import org.jspecify.annotations.Nullable;

/**
 * What was typed after {@code /digest}, taken apart.
 *
 * @param subject as typed; {@code ""} for all that the chat asked for
 * @param schedule null if none was named
 * @param always whether a digest comes even if there is nothing to tell
 * @param unclear words that should be a time and are none; {@code ""} if there are none
 * @param other whether they ask for a rhythm that there is not
 */
record DigestWish(
    String subject, @Nullable Schedule schedule, boolean always, String unclear, boolean other) {

  DigestWish(String subject, @Nullable Schedule schedule, boolean always, String unclear) {
    this(subject, schedule, always, unclear, false);
  }

  static DigestWish of(String typed, Subjects subjects, CommandRequest request) {
    TypedWords known = request.localizer().typed();
    int blank = typed.lastIndexOf(' ');
    boolean always = known.is("word.always", typed.substring(blank + 1));
    String words = always ? typed.substring(0, Math.max(0, blank)).strip() : typed;
    ScheduleReader reader = new ScheduleReader(known);
    boolean sure = reader.sure(words).filter(any -> isWhole(any, subjects, request)).isPresent();
    if (!sure && subjects.isCalled(words, request)) {
      return new DigestWish(words, null, always, "");
    }
    if (reader.isOther(words)) {
      return new DigestWish("", null, always, words, true);
    }
    List<Scheduled> read = reader.any(words);
    return whole(read, subjects, request)
        .or(() -> whole(reader.slipped(words), subjects, request))
        .map(any -> of(any, always, subjects, request))
        .or(() -> namedFirst(words, always, subjects, request))
        .or(() -> read.stream().findFirst().map(any -> of(any, always, subjects, request)))
        .or(() -> reader.unclear(words).map(part -> new DigestWish("", null, always, part)))
        .orElseGet(() -> new DigestWish(words, null, always, ""));
  }

  /** The first that leaves nothing but a name that is known. */
  private static Optional<Scheduled> whole(
      List<Scheduled> read, Subjects subjects, CommandRequest request) {
    return read.stream().filter(any -> isWhole(any, subjects, request)).findFirst();
  }

  private static boolean isWhole(Scheduled read, Subjects subjects, CommandRequest request) {
    return read.subject().isEmpty() || !named(read.subject(), subjects, request).isEmpty();
  }

  private static DigestWish of(
      Scheduled read, boolean always, Subjects subjects, CommandRequest request) {
    String named = named(read.subject(), subjects, request);
    return new DigestWish(named.isEmpty() ? read.subject() : named, read.schedule(), always, "");
  }

  /** The longest beginning that somebody is called by, and the rest, which is no time. */
  private static Optional<DigestWish> namedFirst(
      String words, boolean always, Subjects subjects, CommandRequest request) {
    for (int end = words.lastIndexOf(' '); end > 0; end = words.lastIndexOf(' ', end - 1)) {
      String named = named(words.substring(0, end), subjects, request);
      if (!named.isEmpty()) {
        String rest = words.substring(end).strip();
        String unclear = new ScheduleReader(request.localizer().typed()).unclear(rest).orElse(rest);
        return Optional.of(new DigestWish(named, null, always, unclear));
      }
    }
    return Optional.empty();
  }

  /** The name without a word before it such as «по»; {@code ""} if nothing is called so. */
  private static String named(String typed, Subjects subjects, CommandRequest request) {
    if (isKnown(typed, subjects, request)) {
      return typed;
    }
    String without = Prepositions.off(typed, request.localizer().typed());
    return !without.equals(typed) && isKnown(without, subjects, request) ? without : "";
  }

  private static boolean isKnown(String typed, Subjects subjects, CommandRequest request) {
    return !typed.isEmpty()
        && (subjects.isCalled(typed, request) || !subjects.fitting(typed).isEmpty());
  }
}
