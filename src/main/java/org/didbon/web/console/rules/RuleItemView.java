package org.didbon.web.console.rules;

import java.util.List;
import java.util.function.UnaryOperator;
import org.didbon.archive.HitPage.Hit;
import org.didbon.command.Snippets;
import org.didbon.domain.RichText;
import org.didbon.domain.RichText.Piece;
import org.didbon.phrase.Localizer;

/**
 * An item that a rule finds.
 *
 * @param title in pieces, some of which match
 * @param around the sentence of its text that matches; nothing where its title does
 * @param link a page; {@code ""} for none
 * @param source and when
 */
public record RuleItemView(
    List<ShownPiece> title, List<ShownPiece> around, String link, String source) {

  private static final String BULLET = "• ";

  /** Words that match, or do not. */
  public record ShownPiece(String text, boolean marked) {}

  public RuleItemView {
    title = List.copyOf(title);
    around = List.copyOf(around);
  }

  /**
   * @param feeds the title of a feed of an id
   */
  static List<RuleItemView> of(List<Hit> hits, UnaryOperator<String> feeds, Localizer localizer) {
    return hits.stream().map(hit -> of(hit, feeds, localizer)).toList();
  }

  private static RuleItemView of(Hit hit, UnaryOperator<String> feeds, Localizer localizer) {
    List<List<Piece>> lines = Snippets.of(List.of(hit)).lines();
    String link = hit.item().link();
    return new RuleItemView(
        pieces(lines.get(0)),
        lines.size() > 1 ? pieces(lines.get(1)) : List.of(),
        link.startsWith("https://") || link.startsWith("http://") ? link : "",
        feeds.apply(hit.item().feed()) + " · " + localizer.moment(hit.item().when()));
  }

  private static List<ShownPiece> pieces(List<Piece> line) {
    return line.stream()
        .map(
            piece ->
                new ShownPiece(
                    piece.text().startsWith(BULLET)
                        ? piece.text().substring(BULLET.length())
                        : piece.text(),
                    piece.style() == RichText.Style.MARK))
        .filter(piece -> !piece.text().isBlank())
        .toList();
  }
}
