package org.didbon.web.console.review;

import java.util.ArrayList;
import java.util.List;
import org.didbon.command.Differences;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Editable;
import org.didbon.rule.Status;
import org.didbon.web.console.review.WordPiece.PieceKind;

/**
 * What a change did to a thing, line by line, and word by word where a line stayed much the same.
 */
final class ChangedLines {

  /** So alike are two lines of which the one was made of the other. */
  private static final double ALIKE = 0.4;

  private static final String OFF = "⏸";
  private static final String URGENT = "‼";

  private ChangedLines() {}

  static List<ChangedLine> between(Editable kind, Status was, Status is, Localizer localizer) {
    List<String> gone = new ArrayList<>(lines(kind, was, localizer));
    List<String> came = new ArrayList<>(lines(kind, is, localizer));
    List<String> stayed = new ArrayList<>(gone);
    stayed.retainAll(came);
    gone.removeAll(stayed);
    came.removeAll(stayed);
    List<ChangedLine> lines = new ArrayList<>();
    for (String line : gone) {
      String next = nearest(line, came);
      if (next.isEmpty()) {
        lines.add(new ChangedLine("−", WordDifference.all(PieceKind.GONE, line)));
      } else {
        came.remove(next);
        lines.add(new ChangedLine("±", WordDifference.of(line, next)));
      }
    }
    came.forEach(line -> lines.add(new ChangedLine("+", WordDifference.all(PieceKind.CAME, line))));
    return lines;
  }

  /** The line that {@code line} became; {@code ""} if none did. */
  private static String nearest(String line, List<String> others) {
    String nearest = "";
    double most = ALIKE;
    for (String other : others) {
      double likeness = WordDifference.likeness(line, other);
      if (likeness >= most) {
        nearest = other;
        most = likeness;
      }
    }
    return nearest;
  }

  /** In words that it is off or urgent: not everybody knows the signs. */
  private static List<String> lines(Editable kind, Status status, Localizer localizer) {
    return Differences.whole(kind, status).stream()
        .map(
            line ->
                switch (line) {
                  case OFF -> OFF + " " + localizer.say("audit.disable");
                  case URGENT -> URGENT + " " + localizer.say("console.review.urgent");
                  default -> line;
                })
        .toList();
  }
}
