package org.didbon.command;

import java.util.List;
import org.didbon.command.PastNews.Recorded;
import org.didbon.domain.Item;
import org.didbon.domain.RichText;

/** The latest items. */
final class LatestCommand implements Command {

  private static final int LATEST = 10;

  private final PastNews news;
  private final Listing listing;

  LatestCommand(PastNews news, Listing listing) {
    this.news = news;
    this.listing = listing;
  }

  @Override
  public String name() {
    return "latest";
  }

  @Override
  public List<String> words() {
    return List.of("новости", "последние", "хабарҳо", "yangiliklar", "жаңылыктар", "жаңалықтар");
  }

  @Override
  public Reply run(Asked asked) {
    List<Item> latest = news.latest(LATEST).stream().map(Recorded::item).toList();
    return Reply.of(
        latest.isEmpty()
            ? RichText.of(asked.speech().say("latest.none"))
            : listing.of(latest, asked.speech()));
  }
}
