package org.didbon.command.keep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.didbon.command.Buttons;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.KeepBook;
import org.didbon.command.KeepBook.KeptStory;
import org.didbon.command.KeepBook.ReportCopy;
import org.didbon.command.Paging;
import org.didbon.command.Reply;
import org.didbon.command.TextFile;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;

/** What the chat keeps, page by page, or all of it as a page for a browser. */
final class KeptCommand implements Command {

  private static final int PAGE = 10;
  private static final int WIDE = 5;

  private final KeepBook book;

  KeptCommand(KeepBook book) {
    this.book = book;
  }

  @Override
  public String name() {
    return "kept";
  }

  @Override
  public boolean isForTarget() {
    return true;
  }

  @Override
  public Reply run(CommandRequest request) {
    Localizer localizer = request.localizer();
    if (localizer.typed().is("word.export", request.words())) {
      return export(request);
    }
    Paging.Page page = Paging.of(request.words());
    int skip = (page.number() - 1) * PAGE;
    List<KeptStory> found = book.of(request.chat(), skip, PAGE + 1);
    if (found.isEmpty()) {
      return Reply.of(RichText.of(localizer.say(page.isFirst() ? "kept.none" : "page.none")));
    }
    List<KeptStory> shown = found.subList(0, Math.min(PAGE, found.size()));
    RichText.Builder list = RichText.builder().plain(localizer.say("kept.head")).newLine();
    List<Button> stories = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      int number = skip + i + 1;
      line(list, number, shown.get(i), localizer);
      stories.add(new Button(String.valueOf(number), "/story " + shown.get(i).story()));
    }
    Buttons buttons = new Buttons().rows(stories, WIDE);
    if (found.size() > PAGE) {
      buttons.row(new Button(localizer.say("page.more"), "/kept " + (page.number() + 1)));
    }
    buttons.row(
        new Button(localizer.say("kept.remove"), "/kept remove"),
        new Button(localizer.say("kept.export"), "/kept export"));
    return Reply.of(new Body(list.build(), buttons.build()));
  }

  private static void line(
      RichText.Builder list, int number, KeptStory story, Localizer localizer) {
    ReportCopy first = story.reports().get(0);
    list.plain(number + ". ");
    String title = KeptPage.title(story, localizer);
    if (first.link().isEmpty()) {
      list.bold(title);
    } else {
      list.link(title, first.link());
    }
    LocalDate day = LocalDate.ofInstant(story.kept(), localizer.zone());
    list.plain(" — ").italic(first.outlet() + ", " + localizer.date(day)).newLine();
  }

  private Reply export(CommandRequest request) {
    Localizer localizer = request.localizer();
    List<KeptStory> all = book.of(request.chat(), 0, KeepCommand.MOST);
    if (all.isEmpty()) {
      throw request.wrong("kept.none", Map.of());
    }
    String told = localizer.say("kept.file", Map.of("count", all.size()));
    return Reply.of(
        Body.of(RichText.of(told)), new TextFile("didbon-kept.html", KeptPage.of(all, localizer)));
  }
}
