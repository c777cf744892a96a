package org.didbon.command.news;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.alert.AlterationLines;
import org.didbon.command.CommandRequest;
import org.didbon.command.PastNews;
import org.didbon.command.Reply;
import org.didbon.command.TextFile;
import org.didbon.domain.Body;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Titles;
import org.didbon.story.evidence.Alteration;
import org.didbon.story.evidence.Original;

/**
 * The first words of the reports of a story as a file, each with all by which it can be checked.
 * Thread-safe.
 */
public final class EvidenceFile {

  /** The earliest of a story that everybody reports. */
  private static final int MOST = 300;

  /** Before each line that an outlet wrote: none of them can pass for one of ours. */
  private static final String QUOTED = "> ";

  private static final String RULE = "-".repeat(72) + "\n";

  private final PastNews news;
  private final Titles titles;

  public EvidenceFile(PastNews news, Titles titles) {
    this.news = news;
    this.titles = titles;
  }

  Reply of(String story, CommandRequest request) {
    Localizer localizer = request.localizer();
    List<Original> originals = news.originals(story, MOST);
    if (originals.isEmpty()) {
      throw request.wrong("evidence.none", Map.of("story", story));
    }
    String count = localizer.say("evidence.file", Map.of("count", originals.size()));
    return Reply.of(Body.of(RichText.of(count)), file(story, originals, localizer));
  }

  /** The file alone; empty if no first words are kept of the story. */
  public Optional<TextFile> of(String story, Localizer localizer) {
    List<Original> originals = news.originals(story, MOST);
    return originals.isEmpty() ? Optional.empty() : Optional.of(file(story, originals, localizer));
  }

  private TextFile file(String story, List<Original> originals, Localizer localizer) {
    List<Alteration> altered = news.altered(story);
    StringBuilder text = new StringBuilder();
    for (Original original : originals) {
      text.append(text.isEmpty() ? "" : RULE);
      write(text, original, localizer);
      altered.stream()
          .filter(one -> one.feed().equals(original.feed()) && one.item().equals(original.item()))
          .forEach(one -> line(text, "", AlterationLines.line(one, localizer)));
    }
    return new TextFile("story-" + safe(story) + ".txt", text.toString());
  }

  private void write(StringBuilder text, Original original, Localizer localizer) {
    line(text, localizer.say("evidence.feed"), titles.ofFeed(original.feed()));
    line(text, localizer.say("evidence.address"), original.link());
    Instant published = original.published();
    line(text, localizer.say("evidence.published"), published == null ? "" : published.toString());
    line(text, localizer.say("evidence.seen"), original.seen().toString());
    line(text, "SHA-256 (" + localizer.say("evidence.hash") + ")", original.sha256());
    text.append('\n');
    String words = original.title() + '\n' + original.text();
    words.lines().forEach(line -> text.append(QUOTED).append(line).append('\n'));
    text.append('\n');
  }

  /** A line that says something; none of what is not known. */
  private static void line(StringBuilder text, String label, String value) {
    if (!value.isEmpty()) {
      text.append(label).append(label.isEmpty() ? "" : ": ").append(value).append('\n');
    }
  }

  /** What is typed is no path. */
  private static String safe(String story) {
    return story.replaceAll("[^A-Za-z0-9_-]", "-");
  }
}
