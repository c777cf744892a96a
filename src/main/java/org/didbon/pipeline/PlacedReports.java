package org.didbon.pipeline;

import java.util.List;
import java.util.Map;
import org.didbon.domain.Item;
import org.jspecify.annotations.Nullable;

/** The recorded reports in their order, as far as new ones are compared with them. */
public interface PlacedReports {

  /**
   * A recorded report and the story that it is of now.
   *
   * @param number greater than those of all reports recorded before
   * @param item null where its reading was kept
   * @param reading what was kept of reading it, {@code ""} if nothing was
   */
  record Placed(long number, @Nullable Item item, String story, String reading) {}

  /** The number after which about {@code most} of the latest reports stand, 0 or more. */
  long placedBefore(int most);

  /**
   * Up to {@code limit} reports with a greater number than {@code number}, in their order.
   *
   * @param version of the readings that are of use
   */
  List<Placed> placedAfter(long number, int limit, String version);

  /** Likewise those alone whose reading was kept, and whose number is {@code last} at most. */
  List<Placed> keptAfter(long number, long last, int limit, String version);

  /**
   * Keeps readings, in the place of others of these reports.
   *
   * @param readings by the numbers of reports
   * @param most of so many of the latest reports they are kept at all
   */
  void keep(Map<Long, String> readings, String version, int most);
}
