package org.didbon.command.chat;

import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.didbon.alert.BestComposer;
import org.didbon.alert.WhatMattered;
import org.didbon.command.BestBook;
import org.didbon.command.BestBook.BestWish;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.Operands;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.domain.Schedule;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.TypedWords;
import org.didbon.phrase.time.ScheduleReader;
import org.didbon.rule.WatchlistView;

/** {@code /digest best 08:00}: what mattered, every day at that time, or at once. */
final class BestCommand implements Command {

  private static final List<LocalTime> OFFERED =
      List.of(LocalTime.of(8, 0), LocalTime.of(13, 0), LocalTime.of(20, 0));

  /** One word and a number may mean anything. */
  private static final int LEAST_WORDS = 2;

  private final BestBook book;
  private final WatchlistView watchlist;
  private final TypedWords typed;
  private final Clock clock;

  BestCommand(BestBook book, WatchlistView watchlist, TypedWords typed, Clock clock) {
    this.book = book;
    this.watchlist = watchlist;
    this.typed = typed;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "digest";
  }

  @Override
  public boolean isMeant(String command, Operands words) {
    return command.equals(name()) && typed.is("word.best", words.first());
  }

  /** Its operands in «эң маанилүүсү саат 8де»: several words for it and an hour. */
  static Optional<String> plainly(String said, TypedWords typed) {
    List<String> parts = List.of(said.split("\\s+", -1));
    return IntStream.range(LEAST_WORDS, parts.size())
        .filter(at -> typed.is("word.best", String.join(" ", parts.subList(0, at))))
        .mapToObj(at -> String.join(" ", parts.subList(at, parts.size())))
        .flatMap(when -> time(when, typed).stream())
        .map(at -> typed.of("word.best").get(0) + " " + at)
        .findFirst();
  }

  @Override
  public Right right() {
    return Right.CHAT_ADMIN;
  }

  @Override
  public Reply run(CommandRequest request) {
    String words = Operands.of(request.words()).rest();
    Localizer localizer = request.localizer();
    if (words.isEmpty()) {
      return ask(request);
    }
    if (typed.is("word.when.now", words)) {
      return Reply.of(
          BestComposer.compose(
              new WhatMattered(book, watchlist.rules(), clock.instant()).to(request.chat()),
              watchlist,
              localizer));
    }
    if (typed.is("word.off", words)) {
      String key = book.clear(request.chat()) ? "best.off" : "best.none";
      return Reply.of(RichText.of(localizer.say(key))).inPlaceOf(request.incoming());
    }
    int blank = words.lastIndexOf(' ');
    boolean always = typed.is("word.always", words.substring(blank + 1));
    String when = always ? words.substring(0, Math.max(0, blank)).strip() : words;
    LocalTime at =
        (when.isEmpty() ? Optional.of(OFFERED.get(0)) : time(when, typed))
            .orElseThrow(() -> request.wrong("best.wrong", Map.of()));
    BestWish wish = new BestWish(at, always);
    book.set(request.chat(), wish, clock.instant());
    return told(wish, request);
  }

  /** {@code 8}, {@code 8:00}, {@code daily 8:00}. */
  private static Optional<LocalTime> time(String when, TypedWords typed) {
    return new ScheduleReader(typed)
        .any(when).stream()
            .filter(one -> one.subject().isEmpty())
            .filter(one -> one.schedule().kind() == Schedule.Kind.DAILY)
            .map(one -> one.schedule().at())
            .findFirst();
  }

  private Reply told(BestWish wish, CommandRequest request) {
    Localizer localizer = request.localizer();
    String done = describe("best.done", wish, localizer);
    String text = wish.always() ? done + " " + localizer.say("best.always") : done;
    Button always =
        new Button(localizer.say("digest.offer"), "/digest best " + wish.at() + " always");
    List<Button> row = wish.always() ? List.of(now(localizer)) : List.of(now(localizer), always);
    return Reply.of(new Body(RichText.of(text), List.of(row, List.of(off(localizer)))))
        .inPlaceOf(request.incoming());
  }

  private Reply ask(CommandRequest request) {
    Localizer localizer = request.localizer();
    Optional<BestWish> wish = book.wish(request.chat());
    String text =
        wish.map(one -> describe("best.when", one, localizer))
            .orElseGet(() -> localizer.say("best.ask"));
    List<Button> times =
        OFFERED.stream().map(at -> new Button(at.toString(), "/digest best " + at)).toList();
    List<Button> rest =
        wish.isPresent() ? List.of(now(localizer), off(localizer)) : List.of(now(localizer));
    return Reply.of(new Body(RichText.of(text), List.of(times, rest)));
  }

  private static String describe(String key, BestWish wish, Localizer localizer) {
    String when = ScheduleText.describe(Schedule.daily(wish.at()), localizer);
    return localizer.say(key, Map.of("when", when));
  }

  private static Button now(Localizer localizer) {
    return new Button(localizer.say("best.now"), "/digest best now");
  }

  private static Button off(Localizer localizer) {
    return new Button(localizer.say("subscriptions.stop"), "/digest best off");
  }
}
