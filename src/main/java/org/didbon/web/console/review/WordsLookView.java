package org.didbon.web.console.review;

import java.util.List;

/**
 * What another form of a list would have changed of rules in 30 days.
 *
 * @param rules that find something else
 * @param notes what is to be known beside
 */
public record WordsLookView(List<RuleSides> rules, List<String> notes) {

  /** One rule, with an item or two that come and that go. */
  public record RuleSides(
      String name,
      String path,
      String gained,
      String lost,
      List<SampleItem> gainedItems,
      List<SampleItem> lostItems) {

    public RuleSides {
      gainedItems = List.copyOf(gainedItems);
      lostItems = List.copyOf(lostItems);
    }
  }

  /**
   * An item.
   *
   * @param link a page; {@code ""} for none
   */
  public record SampleItem(String title, String link, String source) {}

  public WordsLookView {
    rules = List.copyOf(rules);
    notes = List.copyOf(notes);
  }
}
