package org.didbon.domain.setting;

import java.util.function.Function;

/**
 * What a stage makes its record of settings from: a call of {@link #line} for each component. A
 * component without its line does not compile, and a line is all that a setting needs.
 *
 * @param <R> the record
 */
public interface SettingLines<R> {

  /**
   * The value of one setting.
   *
   * @param name section and key, as {@code feed.timeout}
   * @param value of the record, for writing it
   * @param why for whoever reads the file, one sentence or two
   */
  <T> T line(
      String name, SettingKind<T> kind, T byDefault, Function<? super R, T> value, String why);

  /**
   * A record of another table that is a component of this one.
   *
   * @param part a {@link SettingTable}: what makes the other record from lines like these
   */
  <P> P table(Function<SettingLines<P>, P> part, Function<? super R, P> value);
}
