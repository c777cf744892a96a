package org.didbon.archive;

import java.util.List;
import java.util.Map;
import org.didbon.archive.PastItems.KeptItem;

/**
 * Up to where the items stand in the index; kept with every commit of it.
 *
 * @param turn of the last change that was read
 * @param number of the item that changed then
 * @param key of that item, to know the database by; {@code ""} if nothing was read yet
 * @param greatest number of all items that were begun to be read
 */
record IndexPosition(long turn, long number, String key, long greatest) {

  static final IndexPosition NONE = new IndexPosition(0, 0, "", 0);

  private static final String VERSION = "version";
  private static final String TURN = "turn";
  private static final String NUMBER = "number";
  private static final String KEY = "key";
  private static final String GREATEST = "greatest";

  /** As a commit keeps it, with the version of what is committed. */
  Map<String, String> written(String version) {
    return Map.of(
        VERSION, version,
        TURN, Long.toString(turn),
        NUMBER, Long.toString(number),
        KEY, key,
        GREATEST, Long.toString(greatest));
  }

  /** Whether a commit is of this version. */
  static boolean isOf(String version, Map<String, String> commit) {
    return version.equals(commit.get(VERSION));
  }

  /** The mark of a commit that {@link #isOf} our version. */
  static IndexPosition of(Map<String, String> commit) {
    return new IndexPosition(
        Long.parseLong(commit.getOrDefault(TURN, "0")),
        Long.parseLong(commit.getOrDefault(NUMBER, "0")),
        commit.getOrDefault(KEY, ""),
        Long.parseLong(commit.getOrDefault(GREATEST, "0")));
  }

  /** Whether the database has all that was read, so that it was not replaced by another. */
  boolean fits(PastItems items) {
    if (key.isEmpty()) {
      return true;
    }
    List<KeptItem> last = items.numbered(List.of(number));
    return !last.isEmpty() && last.get(0).turn() >= turn && last.get(0).item().key().equals(key);
  }

  /** After these changes, which are some. */
  IndexPosition after(List<KeptItem> changes) {
    KeptItem last = changes.get(changes.size() - 1);
    return new IndexPosition(last.turn(), last.number(), last.item().key(), greatest);
  }

  /** With the greatest number of these changes, of which not all may have been read. */
  IndexPosition beginning(List<KeptItem> changes) {
    long most = changes.stream().mapToLong(KeptItem::number).max().orElse(0);
    return new IndexPosition(turn, number, key, Math.max(most, greatest));
  }
}
