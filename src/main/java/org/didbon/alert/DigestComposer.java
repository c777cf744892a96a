package org.didbon.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.didbon.alert.Digest.DigestLine;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Titles;
import org.didbon.text.ThreeLines;

/** Writes digests: the stories that matter most first, by what the chat asked for. */
public final class DigestComposer {

  /** Stories of one message: two lines each, which no network cuts. */
  private static final int MOST_IN_A_MESSAGE = 15;

  /** An urgent story is worth so many outlets. */
  private static final int URGENT = 10;

  private DigestComposer() {}

  /**
   * The digest in as many messages as it takes.
   *
   * @return empty if there is nothing to tell, and the chat does not want to be told so
   */
  public static List<RichText> compose(Digest digest, Titles titles, Localizer localizer) {
    if (digest.lines().isEmpty() && !digest.always().isEmpty()) {
      String names =
          digest.always().stream()
              .map(subject -> titles.of(subject, localizer))
              .collect(Collectors.joining(", "));
      return List.of(RichText.of(localizer.say("digest.nothing", Map.of("titles", names))));
    }
    Map<Subject, List<DigestLine>> groups = new LinkedHashMap<>();
    digest.lines().stream()
        .sorted(Comparator.comparingDouble((DigestLine line) -> -weight(line, digest.due())))
        .forEach(line -> groups.computeIfAbsent(line.subject(), s -> new ArrayList<>()).add(line));
    List<RichText> messages = new ArrayList<>();
    RichText.Builder message = null;
    int left = 0;
    for (Map.Entry<Subject, List<DigestLine>> group : groups.entrySet()) {
      boolean named = false;
      for (DigestLine line : group.getValue()) {
        if (message == null || left == 0) {
          if (message != null) {
            messages.add(message.build());
          }
          message = head(digest, localizer);
          left = MOST_IN_A_MESSAGE;
          named = false;
        }
        if (!named) {
          message.bold(titles.of(group.getKey(), localizer)).newLine();
          named = true;
        }
        add(message, line, titles, localizer);
        left--;
      }
    }
    if (message != null) {
      messages.add(message.build());
    }
    return messages;
  }

  /** Number of outlets, urgency, and freshness: a day's age halves it. */
  private static double weight(DigestLine line, Instant now) {
    double hours = Math.max(0, Duration.between(line.last(), now).toMinutes() / 60.0);
    return (line.feeds().size() + (line.urgent() ? URGENT : 0)) * Math.pow(0.5, hours / 24);
  }

  private static RichText.Builder head(Digest digest, Localizer localizer) {
    Map<String, Integer> count = Map.of("count", digest.lines().size());
    return RichText.builder().italic(localizer.say("digest.head", count)).newLine();
  }

  private static void add(
      RichText.Builder message, DigestLine line, Titles titles, Localizer localizer) {
    String title =
        line.title().isEmpty() ? localizer.say("item.untitled") : ThreeLines.of(line.title());
    message.plain("• ");
    if (line.link().isEmpty()) {
      message.plain(title);
    } else {
      message.link(title, line.link());
    }
    String outlet = titles.ofFeed(line.feeds().get(0));
    Map<String, Object> words = Map.of("outlet", outlet, "count", line.feeds().size());
    String sources = line.feeds().size() == 1 ? outlet : localizer.say("digest.sources", words);
    message.newLine().italic("  " + sources + " · " + localizer.moment(line.last())).newLine();
  }
}
