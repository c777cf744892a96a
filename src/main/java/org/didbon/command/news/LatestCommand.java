package org.didbon.command.news;

import java.util.List;
import org.didbon.command.Buttons;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.Coverage;
import org.didbon.command.Coverage.Slice;
import org.didbon.command.Coverage.StoryLine;
import org.didbon.command.Paging;
import org.didbon.command.Reply;
import org.didbon.command.SubjectSign;
import org.didbon.command.Subjects;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.TypedWords;

/** The latest stories, of all or of one actor or topic. */
final class LatestCommand implements Command {

  private static final int PAGE = 10;

  private final Coverage coverage;
  private final Subjects subjects;
  private final TypedWords typed;
  private final StoryList list;

  LatestCommand(Coverage coverage, Subjects subjects, TypedWords typed, StoryList list) {
    this.coverage = coverage;
    this.subjects = subjects;
    this.typed = typed;
    this.list = list;
  }

  @Override
  public String name() {
    return "latest";
  }

  @Override
  public Reply run(CommandRequest request) {
    Localizer localizer = request.localizer();
    Paging.Page page = Paging.of(request.words());
    int skip = (page.number() - 1) * PAGE;
    Subject of = meant(page.of(), request);
    Slice slice = new Slice(skip, PAGE + 1);
    List<StoryLine> stories =
        of.equals(Subject.EVERYTHING)
            ? coverage.latest(request.chat(), slice)
            : coverage.about(of, slice);
    if (stories.isEmpty()) {
      String none = of.equals(Subject.EVERYTHING) ? "latest.none" : "topic.silent";
      return Reply.of(RichText.of(localizer.say(page.isFirst() ? none : "page.none")));
    }
    List<StoryLine> shown = stories.subList(0, Math.min(PAGE, stories.size()));
    Buttons buttons = StoryList.buttons(shown, skip);
    if (stories.size() > PAGE) {
      String whose = of.equals(Subject.EVERYTHING) ? "" : SubjectSign.of(of) + " ";
      String more = "/latest " + whose + (page.number() + 1);
      buttons.row(new Button(localizer.say("page.more"), more));
    }
    return Reply.of(new Body(list.lines(shown, skip, localizer), buttons.build()));
  }

  /** Whose news are wanted: of all where nobody is named. */
  private Subject meant(String words, CommandRequest request) {
    return words.isEmpty() || typed.is("word.all", words)
        ? Subject.EVERYTHING
        : subjects.one(words, request, subject -> "/latest " + SubjectSign.of(subject));
  }
}
