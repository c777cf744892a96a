package org.didbon.command.edit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.command.Buttons;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.Operands;
import org.didbon.command.PastNews;
import org.didbon.command.PastNews.Recorded;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.StoryBook;
import org.didbon.command.StoryBook.Join;
import org.didbon.command.StoryBook.Sayer;
import org.didbon.command.StoryBook.Split;
import org.didbon.domain.BadInput;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Splits a report off its story, {@code /story ID split REPORT}, and puts it back, {@code undo};
 * puts two stories together, {@code /story ID join OTHER}, though one was split off the other with
 * {@code anyway}, and takes that back, {@code part}. Thread-safe.
 */
final class StorySplitCommand implements Command {

  private static final Logger log = LoggerFactory.getLogger(StorySplitCommand.class);

  private static final String SPLIT = "split";
  private static final String UNDO = "undo";
  private static final String JOIN = "join";
  private static final String PART = "part";
  private static final String ANYWAY = "anyway";

  private final StoryBook book;
  private final PastNews news;
  private final Clock clock;

  StorySplitCommand(StoryBook book, PastNews news, Clock clock) {
    this.book = book;
    this.news = news;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "story";
  }

  @Override
  public Right right() {
    return Right.EDITOR;
  }

  @Override
  public boolean isMeant(String command, Operands words) {
    return command.equals(name()) && Set.of(SPLIT, UNDO, JOIN, PART).contains(words.next().first());
  }

  @Override
  public Reply run(CommandRequest request) {
    Operands words = Operands.of(request.words());
    Operands doing = words.next();
    List<Recorded> reports = news.story(words.first(), request.chat());
    if (reports.isEmpty()) {
      throw request.wrong("story.unknown", Map.of("story", words.first()));
    }
    String story = reports.get(0).story();
    return switch (doing.first()) {
      case SPLIT -> split(story, key(doing.rest(), reports), request);
      case JOIN -> join(story, Operands.of(doing.rest()), request);
      case PART -> part(story, doing.rest(), request);
      default -> rejoin(story, doing.rest(), request);
    };
  }

  /** A report is named by its place in the story, too. */
  private static String key(String report, List<Recorded> reports) {
    boolean place = report.matches("[1-9]\\d{0,3}") && Integer.parseInt(report) <= reports.size();
    return place ? reports.get(Integer.parseInt(report) - 1).item().key() : report;
  }

  private Reply split(String story, String report, CommandRequest request) {
    String person = request.incoming().person();
    Split split = book.split(story, report, sayer(request), clock.instant());
    Localizer localizer = request.localizer();
    switch (split.outcome()) {
      case UNKNOWN -> throw unknown(story, request);
      case ALONE -> throw request.wrong("split.alone", Map.of("story", story));
      case MOVED ->
          log.info(
              "split off report={} story={} to={} by={}", report, story, split.story(), person);
    }
    Buttons buttons =
        new Buttons()
            .row(
                new Button(localizer.say("button.more"), "/story " + split.story()),
                new Button(localizer.say("save.undo"), "/story " + story + " undo " + report));
    String said = localizer.say("split.done", Map.of("title", split.title()));
    return Reply.of(new Body(RichText.of(said), buttons.build()));
  }

  private Reply rejoin(String story, String report, CommandRequest request) {
    String person = request.incoming().person();
    Split back = book.rejoin(story, report, sayer(request), clock.instant());
    if (back.story().isEmpty()) {
      throw unknown(story, request);
    }
    log.info("put back report={} story={} by={}", report, story, person);
    String said = request.localizer().say("split.undone", Map.of("title", back.title()));
    return Reply.of(RichText.of(said));
  }

  private Reply join(String story, Operands words, CommandRequest request) {
    String other = words.first();
    boolean anyway = words.rest().equals(ANYWAY);
    Join join = book.join(story, other, anyway, sayer(request), clock.instant());
    Localizer localizer = request.localizer();
    switch (join.outcome()) {
      case SAME -> throw request.wrong("join.same", Map.of("story", story));
      case APART -> {
        String again = "/story %s join %s %s".formatted(story, other, ANYWAY);
        String asked = localizer.say("join.apart", Map.of("story", story, "other", other));
        Button button = new Button(localizer.say("join.anyway"), again);
        return Reply.of(new Body(RichText.of(asked), new Buttons().row(button).build()));
      }
      case JOINED ->
          log.info(
              "joined story={} to={} by={}",
              join.former(),
              join.story(),
              request.incoming().person());
      default -> throw request.wrong("story.unknown", Map.of("story", other));
    }
    Buttons buttons =
        new Buttons()
            .row(
                new Button(localizer.say("button.more"), "/story " + join.story()),
                new Button(
                    localizer.say("save.undo"),
                    "/story %s part %s".formatted(join.story(), join.former())));
    String said = localizer.say("join.done", Map.of("title", join.title()));
    return Reply.of(new Body(RichText.of(said), buttons.build()));
  }

  private Reply part(String story, String former, CommandRequest request) {
    Join parted = book.part(former, sayer(request), clock.instant());
    switch (parted.outcome()) {
      case ALONE -> throw request.wrong("split.alone", Map.of("story", story));
      case PARTED ->
          log.info(
              "parted story={} from={} by={}",
              parted.story(),
              parted.former(),
              request.incoming().person());
      default -> throw request.wrong("join.unknown", Map.of("story", story, "other", former));
    }
    String said = request.localizer().say("split.done", Map.of("title", parted.title()));
    return Reply.of(RichText.of(said));
  }

  private static Sayer sayer(CommandRequest request) {
    return new Sayer(request.chat(), request.incoming().person());
  }

  private static BadInput unknown(String story, CommandRequest request) {
    return request.wrong("split.unknown", Map.of("story", story));
  }
}
