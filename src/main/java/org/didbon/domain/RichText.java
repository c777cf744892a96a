package org.didbon.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * What a person reads in a chat, free of any network's markup: lines of pieces, each with one
 * style. Every adapter renders it in its own way and escapes every piece, so text of strangers can
 * never become markup.
 */
public record RichText(List<List<Piece>> lines) {

  /** Nothing at all. */
  public static final RichText NONE = new RichText(List.of());

  /** How a piece stands out. */
  public enum Style {
    PLAIN,
    BOLD,
    ITALIC,
    /** The words that matched. */
    MARK,
    /** Something to type. */
    CODE,
    LINK
  }

  /**
   * Some words of one style.
   *
   * @param text as read by people; control characters and line breaks are the renderer's to remove
   * @param url where it leads; {@code ""} if nowhere. A {@link Style#LINK} leads somewhere and has
   *     no other style; neighbours of one line that lead to the same place are one link
   */
  public record Piece(Style style, String text, String url) {

    /** Whether it is a link or a part of one. */
    public boolean leads() {
      return !url.isEmpty();
    }

    /** The same, leading to {@code target}; {@code ""} for nowhere. */
    public Piece leadingTo(String target) {
      return new Piece(style, text, target);
    }
  }

  public RichText {
    lines = lines.stream().map(List::copyOf).toList();
  }

  /** Whether there is anything in it. */
  public boolean hasWords() {
    return !lines.stream().allMatch(List::isEmpty);
  }

  public static RichText of(String... lines) {
    Builder builder = new Builder();
    for (String line : lines) {
      builder.plain(line).newLine();
    }
    return builder.build();
  }

  /** One line of one bold piece. */
  public static RichText bold(String text) {
    return builder().bold(text).build();
  }

  /** One line of one piece to type. */
  public static RichText code(String text) {
    return builder().code(text).build();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The same, all of it leading to {@code url}; {@code ""} for nowhere. */
  public RichText leadingTo(String url) {
    return new RichText(
        lines.stream()
            .map(line -> line.stream().map(piece -> piece.leadingTo(url)).toList())
            .toList());
  }

  /** All words without their styles, lines separated by {@code '\n'}. */
  public String plain() {
    StringBuilder all = new StringBuilder();
    for (List<Piece> line : lines) {
      if (all.length() > 0) {
        all.append('\n');
      }
      line.forEach(piece -> all.append(piece.text()));
    }
    return all.toString();
  }

  /**
   * As {@link #plain}, for readers who can press nothing: each address stands behind its words,
   * that of a line which is one link and no more on a line of its own below it.
   */
  public String spelledOut() {
    return withAddresses(this).plain();
  }

  /** Likewise, with the styles. */
  public static RichText withAddresses(RichText text) {
    Builder spelled = builder();
    for (List<Piece> line : text.lines) {
      spell(line, spelled);
    }
    return spelled.build();
  }

  private static void spell(List<Piece> line, Builder spelled) {
    boolean whole = line.stream().map(Piece::url).distinct().count() == 1;
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < line.size(); i++) {
      Piece piece = line.get(i);
      spelled.pieces(List.of(piece));
      words.append(piece.text());
      if (i + 1 == line.size() || !line.get(i + 1).url().equals(piece.url())) {
        if (piece.leads() && !words.toString().equals(piece.url())) {
          if (whole) {
            spelled.newLine().link(piece.url(), piece.url());
          } else {
            spelled.plain(" (" + piece.url() + ")");
          }
        }
        words.setLength(0);
      }
    }
    spelled.newLine();
  }

  /** Collects pieces line by line. Not thread-safe. */
  public static final class Builder {

    private final List<List<Piece>> lines = new ArrayList<>();
    private List<Piece> line = new ArrayList<>();

    public Builder plain(String text) {
      return add(Style.PLAIN, text, "");
    }

    public Builder bold(String text) {
      return add(Style.BOLD, text, "");
    }

    public Builder italic(String text) {
      return add(Style.ITALIC, text, "");
    }

    public Builder mark(String text) {
      return add(Style.MARK, text, "");
    }

    public Builder code(String text) {
      return add(Style.CODE, text, "");
    }

    public Builder link(String text, String url) {
      return add(Style.LINK, text, url);
    }

    /**
     * A part of a text with the words that matched marked.
     *
     * @param from offset in {@code text} of the part
     * @param to likewise, after its last character
     * @param matched in order; what overlaps an earlier one or leaves the part is left unmarked
     * @param rest style of all other words
     */
    public Builder marked(
        String text, int from, int to, List<? extends Stretch> matched, Style rest) {
      int at = from;
      for (Stretch stretch : matched) {
        if (stretch.start() >= at && stretch.end() <= to) {
          add(rest, text.substring(at, stretch.start()), "");
          mark(text.substring(stretch.start(), stretch.end()));
          at = stretch.end();
        }
      }
      return add(rest, text.substring(at, to), "");
    }

    /** Likewise, all of it leading to {@code url}; {@code ""} for nowhere. */
    public Builder marked(String text, List<? extends Stretch> matched, Style rest, String url) {
      builder().marked(text, 0, text.length(), matched, rest).line.stream()
          .map(piece -> piece.leadingTo(url))
          .forEach(line::add);
      return this;
    }

    /** Likewise of a whole text, the other words plain. */
    public Builder marked(String text, List<? extends Stretch> matched) {
      return marked(text, 0, text.length(), matched, Style.PLAIN);
    }

    /** Pieces of another text, as they are. */
    public Builder pieces(List<Piece> pieces) {
      line.addAll(pieces);
      return this;
    }

    public Builder newLine() {
      lines.add(line);
      line = new ArrayList<>();
      return this;
    }

    public Builder lines(RichText other) {
      if (!line.isEmpty()) {
        newLine();
      }
      lines.addAll(other.lines());
      return this;
    }

    public RichText build() {
      if (!line.isEmpty()) {
        newLine();
      }
      return new RichText(lines);
    }

    private Builder add(Style style, String text, String url) {
      if (!text.isEmpty()) {
        line.add(new Piece(style, text, url));
      }
      return this;
    }
  }
}
