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
  public String operands() {
    return "";
  }

  @Override
  public String summary() {
    return "the latest items, whatever they are about";
  }

  @Override
  public String example() {
    return "/latest";
  }

  @Override
  public Reply run(Asked asked) {
    List<Item> latest = news.latest(LATEST).stream().map(Recorded::item).toList();
    return Reply.of(
        latest.isEmpty()
            ? RichText.of("Nothing yet: no feed has brought an item. How they are: /feeds")
            : listing.of(latest));
  }
}
