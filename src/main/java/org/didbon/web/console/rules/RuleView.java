package org.didbon.web.console.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The editor of a rule.
 *
 * @param path where its form goes
 * @param id {@code ""} of one that is new
 * @param named as queries name it; {@code ""} of one that is new
 * @param state in words, with what that means; {@code ""} of one that is on
 * @param waiting whose change waits for a second yes, in words; {@code ""} if none does
 * @param notes what is to be known of it
 * @param fault why it was not saved; {@code ""} if it was not tried
 * @param busy that it would send too much, for a second yes; {@code ""} if not
 * @param other what somebody else changed meanwhile; null if nobody did
 * @param fields what stands in the form
 * @param languages in which it may have a title
 * @param answer what it finds; null while that is asked
 * @param look what it would have brought; null while that is asked
 * @param actions what else can be done, in their order
 */
public record RuleView(
    String path,
    String id,
    String named,
    String state,
    String waiting,
    List<String> notes,
    String fault,
    String busy,
    @Nullable OtherChange other,
    RuleFields fields,
    List<LanguageTitle> languages,
    @Nullable RuleAnswerView answer,
    @Nullable RuleLookView look,
    List<StateAction> actions) {

  /**
   * What was changed since the form was made.
   *
   * @param said that it was not saved, and who changed it
   * @param what in words
   * @param lines of what went and what came
   * @param yours what this form would change of that
   */
  public record OtherChange(String said, String what, List<String> lines, List<String> yours) {

    public OtherChange {
      lines = List.copyOf(lines);
      yours = List.copyOf(yours);
    }
  }

  /** What stands in the form. */
  public record RuleFields(
      long seen,
      String id,
      String title,
      String query,
      boolean urgent,
      String match,
      String ignore,
      String note,
      boolean guarded) {}

  /** A title in a language. */
  public record LanguageTitle(String language, String name, String title) {}

  /**
   * A button of its own.
   *
   * @param act what it sends
   * @param sure what to know before; {@code ""} for nothing
   * @param danger whether it takes something away
   */
  public record StateAction(String act, String name, String sure, boolean danger) {}

  public RuleView {
    notes = List.copyOf(notes);
    languages = List.copyOf(languages);
    actions = List.copyOf(actions);
  }

  /** Whether it has a title of its own in a language: that is the one its readers see. */
  public boolean titled(String language) {
    return languages.stream()
        .anyMatch(title -> title.language().equals(language) && !title.title().isEmpty());
  }

  /** Whether the rule is there already. */
  public boolean known() {
    return !id.isEmpty();
  }
}
