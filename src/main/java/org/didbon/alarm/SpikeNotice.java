package org.didbon.alarm;

import java.util.List;
import java.util.Map;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;

/** Tells a chat of a spike. */
public final class SpikeNotice {

  /** From so many on nobody reads fractions. */
  private static final double WHOLE = 9.5;

  private SpikeNotice() {}

  /**
   * A story of the spike.
   *
   * @param title {@code ""} if it has none
   * @param link {@code ""} if there is none
   */
  public record StoryLink(String title, String link) {}

  /**
   * What to send.
   *
   * @param title what people call it
   * @param sign how commands name it
   */
  public static Body of(
      Spike spike, String title, String sign, List<StoryLink> top, Localizer localizer) {
    RichText.Builder text =
        RichText.builder()
            .lines(
                localizer.rich(
                    "spike.news", Map.of("title", RichText.bold(title), "count", spike.now())))
            .plain(
                localizer.say(
                    "spike.usual", Map.of("usual", rounded(spike.usual()), "most", spike.most())));
    for (StoryLink line : top) {
      String headline = line.title().isEmpty() ? localizer.say("item.untitled") : line.title();
      text.newLine().plain("• ");
      if (line.link().isEmpty()) {
        text.plain(headline);
      } else {
        text.link(headline, line.link());
      }
    }
    return new Body(
        text.build(),
        List.of(
            List.of(
                new Button(localizer.say("card.timeline"), "/timeline " + sign),
                new Button(localizer.say("spike.stop"), "/spike off " + sign))));
  }

  private static double rounded(double usual) {
    return usual >= WHOLE ? Math.rint(usual) : Math.max(0.1, Math.rint(usual * 10) / 10);
  }
}
