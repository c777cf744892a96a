package org.didbon.domain.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The settings of a stage: every one with its key, kind, default and reason, and how they become
 * the stage's record and are taken from it again. Immutable.
 *
 * @param <R> the record that the stage works with
 */
public final class SettingTable<R> implements Function<SettingLines<R>, R> {

  /**
   * A setting as it stands in a file.
   *
   * @param value before any quoting
   */
  public record WrittenSetting(Setting<?> setting, String value) {}

  private final Function<SettingLines<R>, R> lines;

  private SettingTable(Function<SettingLines<R>, R> lines) {
    this.lines = lines;
  }

  /**
   * The table of a record.
   *
   * @param lines makes the record; called anew for each reading and writing, so it may do nothing
   *     else
   */
  public static <R> SettingTable<R> of(Function<SettingLines<R>, R> lines) {
    return new SettingTable<>(lines);
  }

  /** The record, as a part of a larger one whose lines these are. */
  @Override
  public R apply(SettingLines<R> source) {
    return lines.apply(source);
  }

  public R read(SettingSource source) {
    return lines.apply(new ReadLines<>(source));
  }

  /** What holds where nothing is set. */
  public R defaults() {
    return read(SettingSource.NOTHING);
  }

  /** All settings with the values of {@code record}, in the order of the table. */
  public List<WrittenSetting> write(R record) {
    Writing<R> writing = new Writing<>(record, new ArrayList<>());
    R unused = lines.apply(writing);
    return List.copyOf(writing.written());
  }

  private record ReadLines<R>(SettingSource source) implements SettingLines<R> {

    @Override
    public <T> T line(
        String name, SettingKind<T> kind, T byDefault, Function<? super R, T> value, String why) {
      return source.value(new Setting<>(name, kind, byDefault, why));
    }

    @Override
    public <P> P table(Function<SettingLines<P>, P> part, Function<? super R, P> value) {
      return part.apply(new ReadLines<>(source));
    }
  }

  private record Writing<R>(R record, List<WrittenSetting> written) implements SettingLines<R> {

    @Override
    public <T> T line(
        String name, SettingKind<T> kind, T byDefault, Function<? super R, T> value, String why) {
      T now = value.apply(record);
      written.add(new WrittenSetting(new Setting<>(name, kind, byDefault, why), kind.write(now)));
      return now;
    }

    @Override
    public <P> P table(Function<SettingLines<P>, P> part, Function<? super R, P> value) {
      return part.apply(new Writing<>(value.apply(record), written));
    }
  }
}
