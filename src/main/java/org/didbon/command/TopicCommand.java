package org.didbon.command;

import java.util.List;
import java.util.Map;
import org.didbon.domain.Item;
import org.didbon.domain.RichText;
import org.didbon.domain.Rule;
import org.didbon.phrase.Speech;

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
  public List<String> words() {
    return List.of("тема", "мавзуъ", "mavzu", "тақырып");
  }

  @Override
  public Reply run(Asked asked) {
    Speech speech = asked.speech();
    Rule rule = subjects.topic(asked.wordsFor(this), asked);
    RichText query = RichText.code(rule.query().strip().replaceAll("\\s+", " "));
    RichText.Builder card = RichText.builder().bold(rule.titleIn(speech.readable()));
    card.lines(speech.rich("topic.query", Map.of("query", query)));
    List<Item> latest = lately.latest(rule.subject(), LATEST);
    if (latest.isEmpty()) {
      card.plain(speech.say("topic.silent")).newLine();
    } else {
      card.plain(lately.head(rule.subject(), speech)).newLine().lines(listing.of(latest, speech));
    }
    RichText command = RichText.code("/subscribe " + rule.id());
    return Reply.of(card.lines(speech.rich("card.subscribe", Map.of("command", command))).build());
  }
}
