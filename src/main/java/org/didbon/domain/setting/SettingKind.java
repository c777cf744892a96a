package org.didbon.domain.setting;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How the values of a setting are written, and which of them are sound. Immutable.
 *
 * @param shape what may stand there, for the manual, such as {@code a number, 1 to 20}
 * @param reading of what stands in the file; throws {@link ValueFault}
 * @param writing the reverse: what {@code reading} makes an equal value of
 * @param form how a file shows it
 */
public record SettingKind<T>(
    String shape, ValueReading<T> reading, Function<T, String> writing, YamlForm form) {

  /** How a file shows a value. */
  public enum YamlForm {
    PLAIN,
    /** Quoted, where it could be taken for something else. */
    TEXT,
    /** Values by name; read and written as lines of name, blank, value. */
    NAMED
  }

  /** Makes a value of what stands in the file. */
  @FunctionalInterface
  public interface ValueReading<T> {

    /**
     * The value of {@code written}.
     *
     * @param variables of the environment by name, {@code ""} for one that is not set
     */
    T read(String written, UnaryOperator<String> variables);
  }

  /** One whose values are words and numbers. */
  static <T> SettingKind<T> plain(
      String shape, Function<String, T> reading, Function<T, String> writing) {
    return new SettingKind<>(
        shape, (written, variables) -> reading.apply(written), writing, YamlForm.PLAIN);
  }

  /** One whose values may hold any sign. */
  public static <T> SettingKind<T> text(
      String shape, Function<String, T> reading, Function<T, String> writing) {
    return new SettingKind<>(
        shape, (written, variables) -> reading.apply(written), writing, YamlForm.TEXT);
  }

  /** The value of what stands in a file of ours that names no variables. */
  public T read(String written) {
    return reading.read(written, name -> "");
  }

  /** As it stands in the file, before any quoting. */
  public String write(T value) {
    return writing.apply(value);
  }
}
