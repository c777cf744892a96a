package org.didbon.alert;

import java.util.List;
import java.util.Optional;
import org.didbon.domain.RichText;
import org.didbon.domain.RichText.Piece;
import org.didbon.domain.RichText.Style;

/**
 * An alert in two lines: the headline with its link behind it; who says so and when, and why it
 * came. Written and read in this one place, for networks that hand its parts on apart.
 *
 * @param link {@code ""} if there is none
 * @param source title of the outlet
 * @param published when, in words
 * @param reason {@code ""} if it is not said
 */
public record AlertBrief(
    String title, String link, String source, String published, String reason) {

  static final String BETWEEN = " · ";
  private static final int PARTS = 3;

  RichText text() {
    RichText.Builder brief = RichText.builder();
    if (link.isEmpty()) {
      brief.bold(title);
    } else {
      brief.link(title, link);
    }
    String said = source + BETWEEN + published;
    return brief.newLine().italic(reason.isEmpty() ? said : said + BETWEEN + reason).build();
  }

  /** What {@link #text} wrote, also with more lines below; empty if it is anything else. */
  public static Optional<AlertBrief> read(RichText text) {
    List<List<Piece>> lines = text.lines();
    if (lines.size() < 2 || lines.get(0).isEmpty() || lines.get(1).size() != 1) {
      return Optional.empty();
    }
    List<Piece> headline = lines.get(0);
    Piece first = headline.get(0);
    boolean sourceFirst =
        first.style() == Style.PLAIN && first.text().endsWith(AlertLook.AFTER_SOURCE);
    if (headline.size() != (sourceFirst ? 2 : 1)) {
      return Optional.empty();
    }
    Piece title = headline.get(headline.size() - 1);
    Piece said = lines.get(1).get(0);
    String outlet =
        sourceFirst
            ? first.text().substring(0, first.text().length() - AlertLook.AFTER_SOURCE.length())
                + BETWEEN
            : "";
    String[] parts = (outlet + said.text()).split(BETWEEN, PARTS);
    if (said.style() != Style.ITALIC || parts.length < 2) {
      return Optional.empty();
    }
    return Optional.of(
        new AlertBrief(
            title.text(), title.url(), parts[0], parts[1], parts.length == PARTS ? parts[2] : ""));
  }
}
