package org.didbon.web.console.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule finds among the latest items, while it is written.
 *
 * @param hint what to do first; {@code ""} where there is something to show
 * @param fault what is wrong; {@code ""} if nothing
 * @param place where; null if the query is not to blame
 * @param warnings what may be meant otherwise
 * @param passed how many examples pass, in words; {@code ""} if there are none
 * @param examples what became of them, those that fail first
 * @param found how many of how many; {@code ""} where nothing could be asked
 * @param gained what the saved rule does not find; no words where there is none
 * @param lost what the saved rule alone finds
 * @param items the latest that it finds
 * @param look where to ask all of the past; {@code ""} if that makes no sense
 */
public record RuleAnswerView(
    String hint,
    String fault,
    @Nullable FaultPlace place,
    List<String> warnings,
    String passed,
    List<ExampleView> examples,
    String found,
    SideView gained,
    SideView lost,
    List<RuleItemView> items,
    String look) {

  /**
   * A sentence that a rule must match or ignore.
   *
   * @param passes whether the rule does
   * @param text what is to be said of it
   */
  public record ExampleView(boolean passes, String text, String sentence) {}

  /**
   * Some of the items.
   *
   * @param title how many, in words; {@code ""} if there is nothing to say
   */
  public record SideView(String title, List<RuleItemView> items) {

    static final SideView NONE = new SideView("", List.of());

    public SideView {
      items = List.copyOf(items);
    }
  }

  public RuleAnswerView {
    warnings = List.copyOf(warnings);
    examples = List.copyOf(examples);
    items = List.copyOf(items);
  }

  /** Whether an example does not do what it should. */
  public boolean fails() {
    return examples.stream().anyMatch(example -> !example.passes());
  }

  static RuleAnswerView hint(String text) {
    return new RuleAnswerView(
        text, "", null, List.of(), "", List.of(), "", SideView.NONE, SideView.NONE, List.of(), "");
  }

  static RuleAnswerView fault(String text, @Nullable FaultPlace place) {
    return new RuleAnswerView(
        "", text, place, List.of(), "", List.of(), "", SideView.NONE, SideView.NONE, List.of(), "");
  }
}
