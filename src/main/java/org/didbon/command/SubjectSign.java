package org.didbon.command;

import org.didbon.domain.Subject;

/**
 * How a command names a subject so that nothing else is meant: {@code @patrushev}, {@code
 * #migrants}.
 */
public final class SubjectSign {

  private SubjectSign() {}

  public static String of(Subject subject) {
    return switch (subject.kind()) {
      case ACTOR, RULE -> subject.named();
      case FEED -> subject.id();
      case QUERY -> Searches.sign(subject.id());
      case EVERYTHING -> "everything";
    };
  }
}
