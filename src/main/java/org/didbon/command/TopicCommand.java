package org.didbon.command;

import java.util.List;
import org.didbon.domain.Item;
import org.didbon.domain.RichText;
import org.didbon.domain.Rule;

/** A rule: what it looks for, and the latest it found. */
final class TopicCommand implements Command {

  private static final int LATEST = 5;

  private final Subjects subjects;
  private final Lately lately;
  private final Listing listing;

  TopicCommand(Subjects subjects, Lately lately, Listing listing) {
    this.subjects = subjects;
    this.lately = lately;
    this.listing = listing;
  }

  @Override
  public String name() {
    return "topic";
  }

  @Override
  public String operands() {
    return "NAME";
  }

  @Override
  public String summary() {
    return "what a topic looks for, and the latest news";
  }

  @Override
  public String example() {
    return "/topic migrants";
  }

  @Override
  public Reply run(Asked asked) {
    Rule rule = subjects.topic(asked.wordsFor(this));
    RichText.Builder card = RichText.builder().bold(rule.title()).newLine();
    card.plain("Looks for: ").code(rule.query().strip().replaceAll("\\s+", " ")).newLine();
    List<Item> latest = lately.latest(rule.subject(), LATEST);
    if (latest.isEmpty()) {
      card.plain("Nothing found since we watch.").newLine();
    } else {
      card.plain("In the news" + lately.often(rule.subject()) + ":")
          .newLine()
          .lines(listing.of(latest));
    }
    return Reply.of(card.plain("Alerts: ").code("/subscribe " + rule.id()).build());
  }
}
