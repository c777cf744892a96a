package org.didbon.web.console.people;

import java.util.List;
import org.didbon.domain.RichText;
import org.didbon.web.console.CardFace;
import org.didbon.web.console.CardStory;

/**
 * The page of one person.
 *
 * @param marks how it stands, if not as the file has it; {@code ""} else
 * @param names all that the person is called, by the name of the language
 * @param tags in words
 * @param never full names of others who are never meant
 * @param doubts what of the names may be meant otherwise, with remedies
 * @param below what the file would change of the edit that holds; nothing if it is the same
 * @param sources outlets with most reports of the last thirty days that had any
 * @param company who is named in the same reports, likewise
 * @param stories the latest
 * @param steps what can be done with the person beside editing
 */
public record PersonView(
    String id,
    String marks,
    CardFace face,
    List<NamesIn> names,
    List<String> tags,
    List<String> never,
    RichText doubts,
    RichText below,
    List<CountedName> sources,
    List<CountedName> company,
    List<CardStory> stories,
    List<PersonStep> steps) {

  public PersonView {
    names = List.copyOf(names);
    tags = List.copyOf(tags);
    never = List.copyOf(never);
    sources = List.copyOf(sources);
    company = List.copyOf(company);
    stories = List.copyOf(stories);
    steps = List.copyOf(steps);
  }

  /** The names in one language. */
  public record NamesIn(String language, String names) {}

  /**
   * Somebody or something with a number.
   *
   * @param id of whom; {@code ""} where there is no page
   */
  public record CountedName(String id, String name, String count) {}

  /**
   * A change of the whole.
   *
   * @param action as {@code rule.Action} writes it
   */
  public record PersonStep(String action, String label, boolean grave) {}
}
