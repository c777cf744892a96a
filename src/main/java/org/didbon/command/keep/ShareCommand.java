package org.didbon.command.keep;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.didbon.alert.ReportHeading;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.PastNews;
import org.didbon.command.PastNews.Recorded;
import org.didbon.command.Reply;
import org.didbon.domain.Item;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Titles;

/**
 * A story as a message to be forwarded: headline, outlet, day and address, and nothing that tells
 * what the chat watches or how it is set.
 */
final class ShareCommand implements Command {

  private final PastNews news;
  private final Titles titles;

  ShareCommand(PastNews news, Titles titles) {
    this.news = news;
    this.titles = titles;
  }

  @Override
  public String name() {
    return "share";
  }

  @Override
  public Reply run(CommandRequest request) {
    Localizer localizer = request.localizer();
    List<Recorded> reports = ToldStory.of(request, news);
    // the first that can be opened
    Item item =
        reports.stream()
            .map(Recorded::item)
            .filter(one -> !one.link().isEmpty())
            .findFirst()
            .orElse(reports.get(0).item());
    Instant published = item.published();
    Instant when = published == null ? item.seen() : published;
    String day = localizer.date(LocalDate.ofInstant(when, localizer.zone()));
    RichText.Builder text = RichText.builder();
    text.bold(ReportHeading.title(item, localizer)).newLine();
    text.italic(titles.ofFeed(item.feed()) + " · " + day).newLine();
    if (!item.link().isEmpty()) {
      text.link(item.link(), item.link()).newLine();
    }
    return Reply.of(text.build()).apart();
  }
}
