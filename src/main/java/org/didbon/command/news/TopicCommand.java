package org.didbon.command.news;

import java.util.List;
import org.didbon.command.Buttons;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.Paging;
import org.didbon.command.QueryInWords;
import org.didbon.command.Reply;
import org.didbon.command.Subjects;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.domain.Rule;
import org.didbon.phrase.Localizer;
import org.didbon.rule.WatchlistView;

/** A rule: what it looks for, and what it found. */
final class TopicCommand implements Command {

  private static final int MOST_OFFERED = 10;

  private final Subjects subjects;
  private final WatchlistView watchlist;
  private final SubjectCard card;

  TopicCommand(Subjects subjects, WatchlistView watchlist, SubjectCard card) {
    this.subjects = subjects;
    this.watchlist = watchlist;
    this.card = card;
  }

  @Override
  public String name() {
    return "topic";
  }

  @Override
  public Reply run(CommandRequest request) {
    Localizer localizer = request.localizer();
    if (request.words().isEmpty()) {
      throw request.which(offers(localizer));
    }
    Paging.Page page = Paging.of(request.words());
    Rule rule = subjects.topic(page.of(), request);
    if (!page.isFirst()) {
      return card.page(rule.subject(), page, request);
    }
    RichText.Builder head = RichText.builder().bold(rule.titleIn(localizer.readable()));
    head.lines(QueryInWords.of(rule.query(), watchlist, localizer));
    return card.of(rule.subject(), head, "topic.silent", request);
  }

  private List<List<Button>> offers(Localizer localizer) {
    List<Button> topics =
        watchlist.rules().stream()
            .limit(MOST_OFFERED)
            .map(rule -> new Button(rule.titleIn(localizer.readable()), "/topic #" + rule.id()))
            .toList();
    return new Buttons().rows(topics, 1).build();
  }
}
