package org.didbon.command;

/** A PNG picture. Immutable. */
public final class Picture {

  private final byte[] png;
  private final String description;

  /**
   * @param png the whole file
   * @param description what it shows, for those who do not see it
   */
  public Picture(byte[] png, String description) {
    this.png = png.clone();
    this.description = description;
  }

  public byte[] png() {
    return png.clone();
  }

  public String description() {
    return description;
  }
}
