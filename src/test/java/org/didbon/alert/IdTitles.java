package org.didbon.alert;

import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Titles;

/** Everything has its id for a title. */
final class IdTitles implements Titles {

  static final IdTitles TITLES = new IdTitles();

  private IdTitles() {}

  @Override
  public String of(Subject subject, Localizer localizer) {
    return subject.id();
  }

  @Override
  public String ofFeed(String feed) {
    return feed;
  }
}
