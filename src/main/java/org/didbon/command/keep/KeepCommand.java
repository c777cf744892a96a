package org.didbon.command.keep;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.didbon.alert.ReportHeading;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.KeepBook;
import org.didbon.command.KeepBook.KeepOutcome;
import org.didbon.command.KeepBook.KeptStory;
import org.didbon.command.KeepBook.ReportCopy;
import org.didbon.command.PastNews;
import org.didbon.command.PastNews.Recorded;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Titles;
import org.didbon.story.evidence.Original;

/** Puts a story aside, with the words of its reports as they are. */
final class KeepCommand implements Command {

  /** Stories of a chat: more than anybody looks through again. */
  static final int MOST = 200;

  /** The earliest reports of a story that everybody has. */
  private static final int MOST_REPORTS = 10;

  /** Characters of a report: many times a long article. */
  private static final int LONGEST = 20_000;

  private final PastNews news;
  private final Titles titles;
  private final KeepBook book;
  private final Clock clock;

  KeepCommand(PastNews news, Titles titles, KeepBook book, Clock clock) {
    this.news = news;
    this.titles = titles;
    this.book = book;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "keep";
  }

  @Override
  public Right right() {
    return Right.CHAT_ADMIN;
  }

  @Override
  public Reply run(CommandRequest request) {
    Localizer localizer = request.localizer();
    List<Recorded> reports = ToldStory.of(request, news);
    Recorded first = reports.get(0);
    List<Original> originals = news.originals(first.story(), MOST_REPORTS);
    KeptStory story =
        new KeptStory(
            first.story(),
            first.item().title(),
            clock.instant(),
            reports.stream()
                .limit(MOST_REPORTS)
                .map(report -> kept(original(report, originals)))
                .toList());
    KeepOutcome outcome = book.keep(request.chat(), story, MOST);
    String key =
        switch (outcome) {
          case KEPT -> "keep.done";
          case KNOWN -> "keep.already";
          case FULL -> throw request.wrong("keep.many", Map.of("most", MOST));
        };
    RichText title = RichText.bold(ReportHeading.title(first.item(), localizer));
    List<Button> buttons =
        List.of(
            new Button(localizer.say("keep.list"), "/kept"),
            new Button(localizer.say("keep.drop"), "/kept remove " + first.story()));
    return Reply.of(new Body(localizer.rich(key, Map.of("title", title)), List.of(buttons)));
  }

  /** Its first words; those of today where nobody was alerted of it, and so none are there. */
  private static Original original(Recorded report, List<Original> originals) {
    return originals.stream()
        .filter(one -> one.feed().equals(report.item().feed()))
        .filter(one -> one.item().equals(report.item().id()))
        .findFirst()
        .orElseGet(() -> Original.of(report.item(), report.item().seen()));
  }

  private ReportCopy kept(Original words) {
    boolean whole = words.text().length() <= LONGEST;
    return new ReportCopy(
        titles.ofFeed(words.feed()),
        words.link(),
        words.title(),
        whole ? words.text() : cut(words.text()),
        words.published(),
        words.seen(),
        whole ? words.sha256() : "");
  }

  private static String cut(String text) {
    boolean split = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, split ? LONGEST - 1 : LONGEST) + " …";
  }
}
