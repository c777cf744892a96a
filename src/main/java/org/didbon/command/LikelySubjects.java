package org.didbon.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.didbon.domain.Button;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.phrase.Localizer;
import org.didbon.rule.WatchlistView;

/** Whom or what somebody may mean who has not said it so that it is understood. Thread-safe. */
final class LikelySubjects {

  private static final int MOST = 5;

  /** Shorter words are particles in one language or another. */
  private static final int SHORTEST = 4;

  /** A sentence that names more is about none of them. */
  private static final int MOST_WORDS = 12;

  private final WatchlistView watchlist;
  private final Subjects subjects;
  private final SubscriptionBook subscriptions;

  LikelySubjects(CommandContext context) {
    this.watchlist = context.watchlist();
    this.subjects = context.subjects();
    this.subscriptions = context.subscriptions();
  }

  /** Those that a word of a text names; else those that are called nearly so. */
  List<Subject> in(String text) {
    String[] words = text.split("\\s+", -1);
    Set<Subject> found = new LinkedHashSet<>();
    for (int at = 0; at < words.length && words.length <= MOST_WORDS; at++) {
      String word = PlainSpeech.bare(words[at]);
      if (word.length() >= SHORTEST) {
        List<Subject> named = subjects.fitting(word);
        found.addAll(named.size() <= 2 ? named : List.of());
      }
    }
    if (found.isEmpty()) {
      found.addAll(subjects.near(text));
    }
    return found.stream().limit(MOST).toList();
  }

  /** What a command can be asked of: what the chat hears already, else the first topics. */
  List<List<Button>> operands(String command, CommandRequest request) {
    List<Subject> known =
        new ArrayList<>(
            subscriptions.of(request.chat()).stream()
                .map(Subscription::subject)
                .filter(LikelySubjects::hasCard)
                .toList());
    if (known.isEmpty()) {
      watchlist.rules().forEach(rule -> known.add(rule.subject()));
    }
    List<Button> buttons =
        known.stream()
            .limit(MOST)
            .map(
                subject ->
                    new Button(
                        watchlist.of(subject, request.localizer()),
                        "/" + command + " " + SubjectSign.of(subject)))
            .toList();
    return new Buttons().rows(buttons, 1).build();
  }

  /** A button a subject, for its card. */
  List<Button> cards(List<Subject> some, Localizer localizer) {
    return some.stream()
        .map(subject -> new Button(watchlist.of(subject, localizer), card(subject)))
        .toList();
  }

  private static boolean hasCard(Subject subject) {
    return subject.kind() == Subject.Kind.ACTOR || subject.kind() == Subject.Kind.RULE;
  }

  /** The line that shows it. */
  static String card(Subject subject) {
    return switch (subject.kind()) {
      case ACTOR -> "/actor " + subject.named();
      case RULE -> "/topic " + subject.named();
      case FEED -> "/search " + subject.named();
      case QUERY, EVERYTHING -> "/latest";
    };
  }
}
