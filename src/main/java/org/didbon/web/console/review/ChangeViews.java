package org.didbon.web.console.review;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.didbon.command.Differences;
import org.didbon.command.PeopleNames;
import org.didbon.command.PeopleNames.CalledNow;
import org.didbon.command.Permissions;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Editable;
import org.didbon.rule.Revision;
import org.didbon.rule.RuleBook;

/** Shows changes. Thread-safe. */
final class ChangeViews {

  /** A page does not wait longer for what people are called on their networks. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final RuleBook book;
  private final PeopleNames names;

  ChangeViews(RuleBook book, Permissions permissions, Clock clock) {
    this.book = book;
    this.names = new PeopleNames(permissions::name, PATIENCE, clock);
  }

  CalledNow names(Collection<String> people) {
    return names.of(people);
  }

  List<ChangeView> of(List<Revision> revisions, Localizer localizer) {
    Map<Long, String> second = book.approvers(revisions);
    CalledNow named =
        names.of(
            Stream.of(
                    revisions.stream().map(revision -> revision.author().person()),
                    second.values().stream(),
                    revisions.stream()
                        .filter(revision -> revision.kind() == Editable.ROLE)
                        .map(Revision::id))
                .flatMap(people -> people)
                .toList());
    return revisions.stream()
        .map(revision -> of(revision, second.getOrDefault(revision.number(), ""), named, localizer))
        .toList();
  }

  private static ChangeView of(
      Revision revision, String second, CalledNow named, Localizer localizer) {
    String sign = Differences.sign(revision.kind(), revision.id());
    return new ChangeView(
        localizer.moment(revision.when()),
        named.plain(revision.author().person()),
        second.isEmpty() ? "" : named.plain(second),
        localizer.say("audit." + revision.action().word()),
        revision.kind() == Editable.ROLE ? named.plain(sign) : sign,
        Things.history(revision.kind(), revision.id()),
        revision.note(),
        ChangedLines.between(revision.kind(), revision.before(), revision.after(), localizer));
  }
}
