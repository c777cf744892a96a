package org.didbon.summary;

import java.util.List;
import org.didbon.domain.Item;

/** Which of several reports of one story tells most, and is therefore the one to sum up. */
public final class Fullest {

  /** Whoever tells more than so many characters tells the story; a chronicle of days is no gain. */
  private static final int ENOUGH = 3_000;

  private Fullest() {}

  /**
   * The report with most characters in whole sentences, adverts and the like not counted; what is
   * cut off counts least. Of equal ones, and of those that tell enough, the first.
   *
   * @param reports of one story, the one to prefer first; at least one
   */
  public static Item of(List<Item> reports) {
    Item fullest = reports.get(0);
    int most = told(fullest);
    for (Item report : reports.subList(1, reports.size())) {
      if (most >= ENOUGH) {
        break;
      }
      int told = told(report);
      if (told > most) {
        fullest = report;
        most = told;
      }
    }
    return fullest;
  }

  private static int told(Item item) {
    ReportSentences report = ReportSentences.of(item, List.of());
    if (report.cut()) {
      return Math.min(1, report.sentences().size());
    }
    int characters = report.sentences().stream().mapToInt(each -> each.end() - each.start()).sum();
    return Math.min(ENOUGH, characters);
  }
}
