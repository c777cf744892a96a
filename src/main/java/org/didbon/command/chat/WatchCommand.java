package org.didbon.command.chat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.didbon.command.Buttons;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.Paging;
import org.didbon.command.Paging.Page;
import org.didbon.command.Reply;
import org.didbon.command.SubjectSign;
import org.didbon.command.Subjects;
import org.didbon.domain.Actor;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.query.Countries;
import org.didbon.rule.WatchlistView;

/**
 * The short way from the first words to an alert: a country, a person, and that is all. Buttons say
 * it; who is named is offered at once. {@code /actors} is the way to read about them first.
 */
final class WatchCommand implements Command {

  /** More buttons than that fill the screen of a phone. */
  private static final int MOST = 16;

  private static final int WIDE = 2;

  private final WatchlistView watchlist;
  private final Subjects subjects;

  WatchCommand(WatchlistView watchlist, Subjects subjects) {
    this.watchlist = watchlist;
    this.subjects = subjects;
  }

  @Override
  public String name() {
    return "watch";
  }

  @Override
  public boolean isListed() {
    return false;
  }

  @Override
  public Reply run(CommandRequest request) {
    Localizer localizer = request.localizer();
    Page page = Paging.of(request.words());
    String code = Countries.named(page.of()).orElse("");
    Collection<Actor> all = watchlist.actors().all();
    List<Actor> there = all.stream().filter(actor -> actor.country().equals(code)).toList();
    if (all.isEmpty()) {
      return reply(localizer.say("actors.empty"), new Buttons(), request);
    }
    if (code.isEmpty() && !page.of().isEmpty()) {
      there = List.of(subjects.actor(page.of(), request));
    }
    if (there.isEmpty() && all.size() > MOST) {
      return reply(localizer.say("watch.country"), countries(all, localizer), request);
    }
    String whom =
        localizer.say("watch.person", Map.of("example", localizer.say("subscribe.example")));
    return reply(
        whom, people(there.isEmpty() ? all : there, code, page.number(), localizer), request);
  }

  private static Buttons countries(Collection<Actor> all, Localizer localizer) {
    Map<String, Long> byCode =
        all.stream()
            .filter(actor -> !actor.country().isEmpty())
            .collect(Collectors.groupingBy(Actor::country, TreeMap::new, Collectors.counting()));
    List<Button> buttons = new ArrayList<>();
    byCode.forEach(
        (code, count) ->
            buttons.add(new Button(localizer.country(code) + " · " + count, "/watch " + code)));
    return new Buttons().rows(buttons, WIDE);
  }

  private static Buttons people(
      Collection<Actor> some, String code, int page, Localizer localizer) {
    List<Button> buttons =
        some.stream()
            .map(
                actor ->
                    new Button(
                        actor.nameIn(localizer.readable()),
                        "/subscribe " + SubjectSign.of(actor.subject())))
            .skip((page - 1L) * MOST)
            .limit(MOST)
            .toList();
    Buttons rows = new Buttons().rows(buttons, WIDE);
    return some.size() > page * MOST
        ? rows.row(
            new Button(localizer.say("page.more"), "/watch " + (code + " " + (page + 1)).strip()))
        : rows;
  }

  private static Reply reply(String text, Buttons buttons, CommandRequest request) {
    return Reply.of(new Body(RichText.of(text), buttons.build())).inPlaceOf(request.incoming());
  }
}
