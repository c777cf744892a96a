package org.didbon.command.edit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.didbon.command.Buttons;
import org.didbon.command.Differences;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Overlay;

/** Tells of files that were changed under edits: what they would change, and how to let them. */
final class FileNotice {

  /** More are only named: a message has its limits. */
  private static final int SHOWN = 5;

  private static final int NAMED = 50;

  private FileNotice() {}

  static Body of(List<Overlay> changed, Localizer localizer) {
    List<Overlay> shown = changed.subList(0, Math.min(SHOWN, changed.size()));
    RichText.Builder text = RichText.builder().plain("⚠ " + localizer.say("files.news"));
    Buttons buttons = new Buttons();
    for (Overlay overlay : shown) {
      text.newLine()
          .plain("• ")
          .bold(sign(overlay))
          .newLine()
          .lines(Differences.ofFile(overlay, localizer));
      String look = "/" + overlay.kind().word() + " history " + overlay.id();
      buttons.row(
          new Button(label("files.look", overlay, localizer), look),
          new Button(label("files.take", overlay, localizer), Differences.taking(overlay)));
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

  private static String label(String key, Overlay overlay, Localizer localizer) {
    return localizer.say(key, Map.of("id", overlay.id()));
  }

  private static String sign(Overlay overlay) {
    return Differences.sign(overlay.kind(), overlay.id());
  }
}
