package org.didbon.command;

import java.util.List;

/** A PNG picture. Immutable. */
public final class Picture {

  private final byte[] png;
  private final String description;
  private final List<String> drawn;

  /**
   * @param png the whole file
   * @param description what it shows, for those who do not see it
   */
  public Picture(byte[] png, String description) {
    this(png, description, List.of());
  }

  /**
   * @param drawn the same in lines of characters, for terminals; empty if there is none such
   */
  public Picture(byte[] png, String description, List<String> drawn) {
    this.png = png.clone();
    this.description = description;
    this.drawn = List.copyOf(drawn);
  }

  public byte[] png() {
    return png.clone();
  }

  public String description() {
    return description;
  }

  public List<String> drawn() {
    return drawn;
  }
}
