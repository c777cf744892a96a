package org.didbon.command;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Entry;

/** Tells of files that were changed under edits: what they would change, and how to let them. */
final class FileNotice {

  /** More are only named: a message has its limits. */
  private static final int SHOWN = 5;

  private static final int NAMED = 50;

  private FileNotice() {}

  static Body of(List<Entry> changed, Localizer localizer) {
    List<Entry> shown = changed.subList(0, Math.min(SHOWN, changed.size()));
    RichText.Builder text = RichText.builder().plain("⚠ " + localizer.say("files.news"));
    Buttons buttons = new Buttons();
    for (Entry entry : shown) {
      text.newLine().plain("• ").bold(sign(entry)).newLine().lines(Differences.ofFile(entry));
      String look = "/" + entry.kind().word() + " history " + entry.id();
      buttons.row(
          new Button(label("files.look", entry, localizer), look),
          new Button(label("files.take", entry, localizer), Differences.taking(entry)));
    }
    if (changed.size() > SHOWN) {
      String names =
          changed.stream()
              .skip(SHOWN)
              .limit(NAMED)
              .map(FileNotice::sign)
              .collect(Collectors.joining(", "));
      text.newLine().plain(localizer.say("files.more", Map.of("names", names)));
    }
    return new Body(text.build(), buttons.build());
  }

  private static String label(String key, Entry entry, Localizer localizer) {
    return localizer.say(key, Map.of("id", entry.id()));
  }

  private static String sign(Entry entry) {
    return Differences.sign(entry.kind(), entry.id());
  }
}
