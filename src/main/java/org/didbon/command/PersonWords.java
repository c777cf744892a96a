package org.didbon.command;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.Role;
import org.didbon.domain.PartialDate;
import org.didbon.domain.Wording;
import org.didbon.phrase.Localizer;

/** How a watched person is told of, in chats and on pages. */
public final class PersonWords {

  private PersonWords() {}

  /** What is known of the person, in the language of the reader; one text alone is for all. */
  public static Optional<String> about(Actor actor, Localizer localizer) {
    Wording about = actor.about();
    Optional<String> forAll =
        about.isEmpty() || !about.others().isEmpty()
            ? Optional.empty()
            : Optional.of(about.english());
    return about.in(localizer.language()).or(() -> forAll);
  }

  /** A post: what, of what, and in brackets from when and until when, as far as that is known. */
  public static String post(Role role, LocalDate today, Localizer localizer) {
    String post = title(role, localizer);
    String span = span(role, today, localizer);
    return span.isEmpty() ? post : post + " (" + span + ")";
  }

  /** What, and of what. */
  public static String title(Role role, Localizer localizer) {
    String title = localizer.text(role.title());
    return role.of().isEmpty() ? title : title + ", " + localizer.text(role.of());
  }

  /** From when and until when; {@code ""} if neither is known. */
  public static String span(Role role, LocalDate today, Localizer localizer) {
    if (role.from().isEmpty() && role.to().isEmpty()) {
      return "";
    }
    String to = role.to().isEmpty() ? still(role, today, localizer) : localizer.date(role.to());
    return role.from().isEmpty()
        ? localizer.say("actor.until", Map.of("to", to))
        : localizer.say("actor.span", Map.of("from", localizer.date(role.from()), "to", to));
  }

  /** Whether it is held on that day, as far as is known. */
  public static boolean isHeld(Role role, LocalDate day) {
    return hasBegun(role, day)
        && (role.to().isEmpty() || !PartialDate.last(role.to()).isBefore(day));
  }

  private static boolean hasBegun(Role role, LocalDate day) {
    return role.from().isEmpty() || !PartialDate.first(role.from()).isAfter(day);
  }

  /** A post that is to be taken up is held by nobody now. */
  private static String still(Role role, LocalDate today, Localizer localizer) {
    return hasBegun(role, today) ? localizer.say("actor.now") : "…";
  }
}
