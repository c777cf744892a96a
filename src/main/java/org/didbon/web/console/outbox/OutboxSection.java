package org.didbon.web.console.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.didbon.command.StoryOverview.Wanted;
import org.didbon.domain.BadInput;
import org.didbon.outbox.OutboxStore;
import org.didbon.outbox.OutboxStore.DropOutcome;
import org.didbon.outbox.OutboxStore.MessageLine;
import org.didbon.outbox.OutboxStore.MessageState;
import org.didbon.phrase.Localizer;
import org.didbon.web.console.Ask;
import org.didbon.web.console.ConsoleParts;
import org.didbon.web.console.ConsolePaths;
import org.didbon.web.console.ConsoleRoutes;
import org.didbon.web.console.ConsoleSection;
import org.didbon.web.console.MenuEntry;
import org.didbon.web.console.outbox.OutboxView.MessageRow;
import org.didbon.web.console.outbox.OutboxView.OutboxTab;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The messages by state and network, and what an admin does with them. */
public final class OutboxSection implements ConsoleSection {

  private static final Logger log = LoggerFactory.getLogger(OutboxSection.class);

  private static final String PATH = MenuEntry.OUTBOX.path();
  private static final int PAGE = 30;

  /** So many wait again at once, each portion a transaction of its own. */
  private static final int MOST_RESENT = 10_000;

  private static final int PORTION = 500;
  private static final int LONGEST_REASON = 200;

  private final ConsoleParts parts;
  private final QueueCounts counts;

  public OutboxSection(ConsoleParts parts, QueueCounts counts) {
    this.parts = parts;
    this.counts = counts;
  }

  @Override
  public void open(ConsoleRoutes routes) {
    routes.get(PATH, MenuEntry.OUTBOX.right(), this::show);
    routes.post(PATH + "/resend", MenuEntry.OUTBOX.right(), this::resend);
    routes.post(PATH + "/drop", MenuEntry.OUTBOX.right(), this::drop);
  }

  private void show(Ask ask) {
    MessageState state = state(ask.query("state"));
    String network = network(ask.query("network"));
    Localizer localizer = ask.localizer();
    Instant now = parts.clock().instant();
    List<MessageLine> lines = parts.outbox().lines(state, network, ask.query("after"), PAGE + 1);
    List<MessageLine> shown = lines.subList(0, Math.min(PAGE, lines.size()));
    Map<String, String> titles = titles(shown);
    OptionalLong all =
        ask.query("after").isEmpty() && lines.size() <= PAGE
            ? OptionalLong.of(lines.size())
            : OptionalLong.empty();
    boolean open = state != MessageState.DELIVERED && state != MessageState.DROPPED;
    ask.page(
        MenuEntry.OUTBOX,
        ask.say(MenuEntry.OUTBOX.key()),
        "outbox",
        new OutboxView(
            state.word(),
            network,
            tabs(state, network, all, localizer),
            networks(state, network, all, localizer),
            shown.stream().map(line -> row(line, titles, now, localizer)).toList(),
            state == MessageState.GIVEN_UP && !shown.isEmpty(),
            open,
            lines.size() > PAGE
                ? list(state, network) + "&after=" + shown.get(PAGE - 1).id()
                : ""));
  }

  private Map<String, String> titles(List<MessageLine> lines) {
    Set<String> stories = new TreeSet<>();
    lines.stream().map(MessageLine::story).filter(story -> !story.isEmpty()).forEach(stories::add);
    Map<String, String> titles = new HashMap<>();
    // those of feeds that chats alone asked for are not among them
    parts
        .stories()
        .of(List.copyOf(stories), Wanted.ALL)
        .forEach(
            story -> titles.put(story.id(), story.title().isEmpty() ? story.id() : story.title()));
    return titles;
  }

  private static MessageRow row(
      MessageLine line, Map<String, String> titles, Instant now, Localizer localizer) {
    boolean known = titles.containsKey(line.story());
    Instant settled = line.settled();
    return new MessageRow(
        line.id(),
        line.network(),
        known ? titles.getOrDefault(line.story(), "") : localizer.say("console.outbox.other"),
        known ? ConsolePaths.story(line.story()) : "",
        span(line.created(), now, localizer),
        settled == null ? "" : span(settled, now, localizer),
        localizer.number(line.attempts()),
        line.reason(),
        line.edit());
  }

  private static String span(Instant from, Instant now, Localizer localizer) {
    return localizer.span(from.isAfter(now) ? Duration.ZERO : Duration.between(from, now));
  }

  /**
   * The lists.
   *
   * @param all how many the list has that is shown, where all of it is: what was noted some seconds
   *     ago says something else after a message was dropped
   */
  private List<OutboxTab> tabs(
      MessageState current, String network, OptionalLong all, Localizer localizer) {
    return Arrays.stream(MessageState.values())
        .map(
            one ->
                new OutboxTab(
                    localizer.say("console.outbox.state." + one.word()),
                    count(one, network, one == current, all, localizer),
                    list(one, network),
                    one == current))
        .toList();
  }

  private String count(
      MessageState state, String network, boolean shown, OptionalLong all, Localizer localizer) {
    OptionalLong noted = counts.of(state, network);
    return (shown && all.isPresent() && noted.isPresent() ? all : noted)
        .stream().mapToObj(localizer::number).findFirst().orElse("");
  }

  private List<OutboxTab> networks(
      MessageState state, String current, OptionalLong all, Localizer localizer) {
    Set<String> names = new TreeSet<>(counts.networks());
    if (!current.isEmpty()) {
      names.add(current);
    }
    List<OutboxTab> tabs = new ArrayList<>();
    tabs.add(
        new OutboxTab(
            localizer.say("console.outbox.all_networks"), "", list(state, ""), current.isEmpty()));
    names.forEach(
        name ->
            tabs.add(
                new OutboxTab(
                    name,
                    count(state, name, name.equals(current), all, localizer),
                    list(state, name),
                    name.equals(current))));
    return tabs;
  }

  private void resend(Ask ask) {
    OutboxStore outbox = parts.outbox();
    Instant now = parts.clock().instant();
    String network = network(ask.field("network"));
    String id = ask.field("id");
    int again = 0;
    if (id.isEmpty()) {
      int portion = PORTION;
      while (portion == PORTION && again < MOST_RESENT) {
        portion = outbox.resend(network, PORTION, now, now);
        again += portion;
      }
    } else if (outbox.keyOf(id).filter(key -> outbox.resend(key, now)).isPresent()) {
      again = 1;
    } else {
      throw new BadInput(ask.say("console.outbox.gone"));
    }
    log.info(
        "messages are sent again count={} network={} by={}",
        again,
        network,
        ask.caller().key().person());
    ask.goTo(list(MessageState.GIVEN_UP, network), "resent");
  }

  private void drop(Ask ask) {
    MessageState state = state(ask.field("state"));
    String network = network(ask.field("network"));
    String why = ask.field("reason");
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      throw new BadInput(ask.say("console.outbox.reason.wanted"));
    }
    String person = ask.caller().key().person();
    Instant now = parts.clock().instant();
    DropOutcome outcome =
        parts
            .outbox()
            .keyOf(ask.field("id"))
            .map(key -> parts.outbox().drop(key, why + " (" + person + ")", now))
            .orElse(DropOutcome.UNKNOWN);
    switch (outcome) {
      case BEING_SENT -> throw new BadInput(ask.say("console.outbox.being_sent"));
      case UNKNOWN -> throw new BadInput(ask.say("console.outbox.gone"));
      case DROPPED -> {
        log.info("a message was dropped id={} by={} reason={}", ask.field("id"), person, why);
        ask.goTo(list(state, network), "dropped");
      }
    }
  }

  private static String list(MessageState state, String network) {
    String path = ConsolePaths.outbox(state.word());
    return network.isEmpty() ? path : path + "&network=" + network;
  }

  /** The list of that name; of what was given up where there is none. */
  private static MessageState state(String word) {
    return Arrays.stream(MessageState.values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElse(MessageState.GIVEN_UP);
  }

  /** A name as networks have them; {@code ""} for anything else. */
  private static String network(String name) {
    return name.matches("[a-z]{1,20}") ? name : "";
  }
}
