package org.didbon.chat.console;

import java.util.List;
import java.util.stream.Collectors;
import org.didbon.command.Picture;
import org.didbon.command.Reply;
import org.didbon.command.TextFile;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.domain.RichText.Piece;
import org.didbon.domain.RichText.Style;
import org.didbon.text.Harmless;

/** Writes rich text for a terminal, or plainly where no person watches. Immutable. */
final class ConsoleText {

  private static final String RESET = "\u001b[0m";

  private final boolean colours;

  /**
   * @param colours whether the reader is a terminal that understands escape sequences
   */
  ConsoleText(boolean colours) {
    this.colours = colours;
  }

  /** Lines separated by {@code '\n'}, without one at the end. */
  String of(RichText text) {
    // a terminal has nothing to press: an address that is not read cannot be followed
    List<List<Piece>> lines = RichText.withAddresses(text).lines();
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        written.append('\n');
      }
      lines.get(i).forEach(piece -> append(written, piece));
    }
    return written.toString();
  }

  /** The text, and a line a row of buttons: what each says, and what to type for it. */
  String of(Body body) {
    StringBuilder written = new StringBuilder(of(body.text()));
    for (List<Button> row : body.buttons()) {
      written.append('\n').append(row.stream().map(this::of).collect(Collectors.joining("  ")));
    }
    return written.toString();
  }

  /**
   * All of an answer; its picture is drawn in characters or told in words, its file written out.
   */
  String of(Reply reply) {
    Picture picture = reply.picture();
    TextFile file = reply.file();
    return (picture == null ? "" : of(picture) + "\n")
        + of(reply.body())
        + (file == null ? "" : "\n\n" + of(file));
  }

  private String of(TextFile file) {
    String lines = file.text().lines().map(Harmless::inOneLine).collect(Collectors.joining("\n"));
    return of(RichText.builder().italic("[" + file.name() + "]").build()) + "\n" + lines;
  }

  private String of(Picture picture) {
    List<String> drawn = picture.drawn();
    String title = drawn.isEmpty() ? "[picture] " + picture.description() : picture.description();
    String told = of(RichText.builder().italic(title).build());
    return drawn.isEmpty() ? told : told + "\n" + String.join("\n", drawn) + "\n";
  }

  private String of(Button button) {
    RichText.Builder text = RichText.builder().plain("[").bold(button.label()).plain("] ");
    return of(text.code(button.command()).build());
  }

  private void append(StringBuilder written, Piece piece) {
    String words = Harmless.inOneLine(piece.text());
    String style = colours ? escape(piece.style()) : "";
    if (style.isEmpty()) {
      written.append(piece.style() == Style.MARK && !colours ? "[" + words + "]" : words);
    } else {
      written.append(style).append(words).append(RESET);
    }
  }

  private static String escape(Style style) {
    return switch (style) {
      case PLAIN -> "";
      case BOLD -> "\u001b[1m";
      case ITALIC -> "\u001b[2m";
      case MARK -> "\u001b[1;33m";
      case CODE -> "\u001b[36m";
      case LINK -> "\u001b[4m";
    };
  }
}
