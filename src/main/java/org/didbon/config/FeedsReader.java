package org.didbon.config;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedAccess;
import org.didbon.domain.setting.Quote;
import org.didbon.domain.setting.SettingKinds;
import org.didbon.domain.setting.WebAddress;
import org.jspecify.annotations.Nullable;

/** Reads {@code feeds.yaml}. */
final class FeedsReader {

  /** How often a feed is visited unless it says otherwise. */
  static final Duration EVERY = Duration.ofMinutes(10);

  private static final Duration RAREST = Duration.ofDays(30);
  private static final URI NO_URL = URI.create("");

  private final FileFaults faults;
  private final AccessReader access;
  private final Map<URI, String> ids = new HashMap<>();

  private FeedsReader(FileFaults faults, @Nullable Environment environment) {
    this.faults = faults;
    this.access = new AccessReader(environment, faults);
  }

  /**
   * Reads all.
   *
   * @param environment that sets what feeds name as {@code ${NAME}}; null where that is not needed
   */
  static List<Located<Feed>> read(
      Mapping root, FileFaults faults, @Nullable Environment environment) {
    return Entries.read(
        root, "feeds", "a feed", faults, new FeedsReader(faults, environment)::feed);
  }

  private Optional<Feed> feed(String id, Mapping entry) {
    entry.need("url", "url: \"https://…\"");
    String title = entry.text("title");
    URI url = entry.value("url", NO_URL, WebAddress::feed);
    String language = entry.value("language", "", Values::language);
    String country = entry.value("country", "", Values::country);
    Duration every =
        entry.value("every", EVERY, SettingKinds.span(Duration.ofSeconds(1), RAREST)::read);
    boolean fullText = entry.value("fullText", false, SettingKinds.flag()::read);
    FeedAccess wants = access.read(entry);
    if (url.equals(NO_URL)) {
      return Optional.empty();
    }
    if (Feed.isOwn(id)) {
      faults.at(
          entry.line(),
          "the id " + Quote.of(id) + " begins as those of chats' own feeds do",
          "begin it otherwise than with " + Feed.OWN);
      return Optional.empty();
    }
    String other = ids.putIfAbsent(url, id);
    if (other != null) {
      faults.at(
          entry.line(),
          "the feed " + Quote.of(other) + " has the same url",
          "delete one of the two feeds");
      return Optional.empty();
    }
    return Optional.of(new Feed(id, title, url, language, country, every, fullText, wants));
  }
}
