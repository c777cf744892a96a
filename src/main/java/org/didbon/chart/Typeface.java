package org.didbon.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * DejaVu Sans, which has every letter of our readers; from the class path, not from the machine.
 */
final class Typeface {

  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
  private static final Font PLAIN = load("DejaVuSans.ttf");
  private static final Font BOLD = load("DejaVuSans-Bold.ttf");

  private Typeface() {}

  static Font plain(float size) {
    return PLAIN.deriveFont(size);
  }

  static Font bold(float size) {
    return BOLD.deriveFont(size);
  }

  private static Font load(String file) {
    try (InputStream in =
        Objects.requireNonNull(Typeface.class.getResourceAsStream(FOLDER + file), file)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException("the font cannot be read: " + file, e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("the font is broken: " + file, e);
    }
  }
}
