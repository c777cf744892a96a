package org.didbon.web.console.people;

import java.util.List;

/**
 * The list of people.
 *
 * @param typed what is looked for; {@code ""} for everybody
 * @param countries to choose from, the chosen one marked
 * @param state {@code off} where those are listed who are not watched
 * @param notWatched how many are switched off or deleted
 * @param note about what is listed; {@code ""} for none
 * @param count how many there are, in words
 * @param rows of this page
 * @param pages none where one is enough
 */
public record PeopleView(
    String typed,
    List<CountryChosen> countries,
    String state,
    int notWatched,
    String note,
    String count,
    List<PersonRow> rows,
    List<PageLink> pages) {

  public PeopleView {
    countries = List.copyOf(countries);
    rows = List.copyOf(rows);
    pages = List.copyOf(pages);
  }

  /** Whether there is nobody at all, and not only nobody like that. */
  public boolean isNobodyYet() {
    return rows.isEmpty() && typed.isEmpty() && state.isEmpty() && countries.isEmpty();
  }

  /** A country of somebody in the list. */
  public record CountryChosen(String code, String name, boolean chosen) {}

  /**
   * A person.
   *
   * @param tag how it stands, if not as most do; {@code ""} else
   * @param country {@code ""} if none is known
   * @param month reports in 30 days
   * @param day likewise on an average day
   */
  public record PersonRow(
      String id,
      String name,
      String tag,
      String country,
      List<String> posts,
      String month,
      String day) {

    public PersonRow {
      posts = List.copyOf(posts);
    }
  }

  /** A page of the list. */
  public record PageLink(String number, String href, boolean current) {}
}
