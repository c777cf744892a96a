package org.didbon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import okio.ByteString;
import org.didbon.App;
import org.didbon.config.Config;
import org.didbon.domain.BadInput;
import org.didbon.domain.DaemonThreads;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedFault;
import org.didbon.domain.Item;
import org.didbon.feed.FeedReader;
import org.didbon.feed.ParsedFeed;
import org.didbon.phrase.Catalogues;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads feeds that are named on the command line: addresses and files. */
final class Sources {

  private static final Logger log = LoggerFactory.getLogger(Sources.class);

  private static final ParsedFeed NOTHING = ParsedFeed.failed("");

  private final Config config;
  private final Clock clock;
  private final PrintWriter errors;
  private final Map<URI, Feed> known;
  private final List<Item> items = new ArrayList<>();
  private int failed;

  Sources(Config config, Clock clock, PrintWriter errors) {
    this.config = config;
    this.clock = clock;
    this.errors = errors;
    this.known =
        config.feeds().stream().collect(Collectors.toMap(Feed::url, feed -> feed, (a, b) -> a));
  }

  /**
   * All items of {@code sources} in order; what is wrong with a source is told on one line. Hosts
   * are asked side by side, so that the slow ones are waited for together.
   */
  List<Item> read(List<String> sources) {
    ExecutorService visitors =
        Executors.newFixedThreadPool(
            config.settings().feed().maxRequests(), DaemonThreads.numbered("scan"));
    try (FeedReader reader = App.reader(config.settings(), clock)) {
      Map<String, CompletableFuture<ParsedFeed>> asked = ask(sources, reader, visitors);
      Progress progress = new Progress(System.err);
      int number = 0;
      for (String source : sources) {
        progress.say("reading %d of %d: %s".formatted(++number, sources.size(), source));
        CompletableFuture<ParsedFeed> coming = asked.get(source);
        ParsedFeed parsed =
            coming == null ? guarded(source, () -> file(source, reader)) : coming.join();
        items.addAll(parsed.items());
        if (!parsed.fault().isEmpty()) {
          progress.done();
          fail(source, parsed.fault());
        }
      }
      progress.say("looking for matches");
    } finally {
      visitors.shutdownNow();
    }
    return items;
  }

  /** Each host's sources one after the other, as is polite; the hosts side by side. */
  private Map<String, CompletableFuture<ParsedFeed>> ask(
      List<String> sources, FeedReader reader, Executor visitors) {
    Map<String, CompletableFuture<ParsedFeed>> asked = new HashMap<>();
    Map<String, CompletableFuture<ParsedFeed>> lastOf = new HashMap<>();
    CompletableFuture<ParsedFeed> nothing = CompletableFuture.completedFuture(NOTHING);
    for (String source : sources) {
      if (isAddress(source) && !asked.containsKey(source)) {
        String host = host(source);
        CompletableFuture<ParsedFeed> next =
            lastOf
                .getOrDefault(host, nothing)
                .thenApplyAsync(before -> guarded(source, () -> fetched(source, reader)), visitors);
        asked.put(source, next);
        lastOf.put(host, next);
      }
    }
    return asked;
  }

  private static String host(String source) {
    try {
      return String.valueOf(new URI(Feed.plainAddress(source)).getHost());
    } catch (URISyntaxException e) {
      return ""; // told when it is read
    }
  }

  /** What one source does to us costs the others nothing. */
  private static ParsedFeed guarded(String source, Supplier<ParsedFeed> reading) {
    try {
      return reading.get();
    } catch (StackOverflowError | OutOfMemoryError e) {
      log.debug("source takes more than there is source={}", source, e);
      return ParsedFeed.failed(FeedFault.of(FeedFault.Kind.HEAVY));
    } catch (BadInput e) {
      throw e;
    } catch (RuntimeException e) {
      log.error("reading broke source={}", source, e);
      return ParsedFeed.failed(FeedFault.of(FeedFault.Kind.BUG));
    }
  }

  /** How many sources had something wrong with them. */
  int failed() {
    return failed;
  }

  private ParsedFeed fetched(String source, FeedReader reader) {
    URI url;
    try {
      url = new URI(Feed.plainAddress(source));
    } catch (URISyntaxException e) {
      return ParsedFeed.failed(FeedFault.of(FeedFault.Kind.ADDRESS));
    }
    Feed feed = known.get(url);
    return feed == null
        ? reader.read(source, url, "")
        : reader.read(source, url, feed.language(), feed.access());
  }

  private ParsedFeed file(String source, FeedReader reader) {
    try {
      Path path = Path.of(source);
      if (!Files.exists(path)) {
        return ParsedFeed.failed("there is no such file; addresses begin with https://");
      }
      if (Files.isDirectory(path)) {
        return ParsedFeed.failed("that is a folder; name the files in it");
      }
      ByteString bytes = ByteString.of(Files.readAllBytes(path));
      return reader.parse(bytes, "", source, path.toUri(), "", clock.instant());
    } catch (InvalidPathException e) {
      if (Utf8Arguments.isLocaleOther()) {
        throw new BadInput(Utf8Arguments.REMEDY);
      }
      return ParsedFeed.failed("that is neither an address nor a file name");
    } catch (IOException e) {
      return ParsedFeed.failed("it cannot be read: " + e.getMessage());
    }
  }

  private void fail(String source, String fault) {
    failed++;
    errors.println(source + ": " + Catalogues.english().fault(fault));
  }

  private static boolean isAddress(String source) {
    return source.startsWith("http://")
        || source.startsWith("https://")
        || source.startsWith("feed:");
  }
}
