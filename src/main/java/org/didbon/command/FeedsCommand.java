package org.didbon.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.didbon.alert.AlertComposer;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.domain.RichText;
import org.jspecify.annotations.Nullable;

/** How the feeds do. */
final class FeedsCommand implements Command {

  private final Watched watched;
  private final FeedBoard board;
  private final AlertComposer composer;

  FeedsCommand(Watched watched, FeedBoard board, AlertComposer composer) {
    this.watched = watched;
    this.board = board;
    this.composer = composer;
  }

  @Override
  public String name() {
    return "feeds";
  }

  @Override
  public String operands() {
    return "";
  }

  @Override
  public String summary() {
    return "which feeds are watched and how they do";
  }

  @Override
  public String example() {
    return "/feeds";
  }

  @Override
  public Reply run(Asked asked) {
    List<Feed> feeds = watched.feeds();
    Map<String, FeedState> states = new TreeMap<>();
    board.states().forEach(state -> states.put(state.feed(), state));
    long failing = feeds.stream().filter(feed -> failing(states.get(feed.id()))).count();
    RichText.Builder list =
        RichText.builder().plain("%d feeds, %d failing".formatted(feeds.size(), failing)).newLine();
    for (Feed feed : feeds) {
      FeedState state = states.get(feed.id());
      list.plain(failing(state) ? "✗ " : "• ").bold(feed.id()).plain(" " + feed.title());
      list.plain(" — " + told(state)).newLine();
    }
    return Reply.of(list.build());
  }

  private static boolean failing(@Nullable FeedState state) {
    return state != null && state.failing();
  }

  private String told(@Nullable FeedState state) {
    if (state == null || state.visited() == null) {
      return "not visited yet";
    }
    if (state.failing()) {
      Instant since = state.failingSince();
      return state.reason() + (since == null ? "" : ", since " + composer.moment(since));
    }
    Instant fresh = state.fresh();
    return fresh == null ? "works, nothing new yet" : "last new item " + composer.moment(fresh);
  }
}
