package org.didbon.config;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.feed.http.FeedSettings;
import org.didbon.outbox.RetryPolicy;

/** Writes {@code didbon.yaml}: the curated file with other values, so that its comments stay. */
final class SettingsWriter {

  private static final Pattern SECTION = Pattern.compile("(\\w+):");
  private static final Pattern SETTING = Pattern.compile("(  (\\w+): )(\\S+)(\\s.*)?");

  private SettingsWriter() {}

  static String of(Settings settings) {
    Map<String, String> values = values(settings);
    StringBuilder text = new StringBuilder();
    String section = "";
    for (String line : SampleFile.text("didbon.yaml").lines().toList()) {
      Matcher head = SECTION.matcher(line);
      Matcher setting = SETTING.matcher(line);
      if (head.matches()) {
        section = head.group(1);
      }
      text.append(setting.matches() ? with(setting, section, values) : line).append('\n');
    }
    return text.toString();
  }

  /** The line with the value we have, its comment where it was if there is room. */
  private static String with(Matcher line, String section, Map<String, String> values) {
    String written = line.group(3);
    String value = values.getOrDefault(section + "." + line.group(2), written);
    String comment = line.group(4) == null ? "" : line.group(4);
    int room = written.length() + comment.length() - comment.stripLeading().length();
    String blanks = " ".repeat(Math.max(1, room - value.length()));
    return comment.isEmpty()
        ? line.group(1) + value
        : line.group(1) + value + blanks + comment.strip();
  }

  private static Map<String, String> values(Settings settings) {
    Map<String, String> values = new HashMap<>();
    FeedSettings feed = settings.feed();
    values.put("feed.timeout", Bounded.written(feed.timeout()));
    values.put("feed.maxBytes", Bounded.written(feed.maxBytes()));
    values.put("feed.maxRequests", Integer.toString(feed.maxRequests()));
    values.put("feed.maxRequestsPerHost", Integer.toString(feed.maxRequestsPerHost()));
    values.put("feed.maxServerWait", Bounded.written(feed.maxServerWait()));
    values.put("feed.maxBackoff", Bounded.written(feed.maxBackoff()));
    values.put("feed.allowPrivateAddresses", Boolean.toString(feed.allowPrivateAddresses()));
    values.put("feed.proxy", YamlWriter.of(settings.proxies().feed()));
    values.put("telegram.proxy", YamlWriter.of(settings.proxies().telegram()));
    values.put("slack.proxy", YamlWriter.of(settings.proxies().slack()));
    values.put("database.path", YamlWriter.of(settings.database().path().toString()));
    values.put("archive.path", YamlWriter.of(settings.archive().toString()));
    StorySettings story = settings.story();
    values.put("feed.firstVisit", FirstVisitValues.of(story.news().firstVisit()));
    values.put("story.window", Bounded.written(story.window()));
    values.put("story.maxAge", Bounded.written(story.news().maxAge()));
    values.put("story.summarySentences", Integer.toString(story.summarySentences()));
    values.put("story.summaryCharacters", Integer.toString(story.summaryCharacters()));
    values.put("rule.mostAlertsADay", Integer.toString(settings.mostAlertsADay()));
    RetryPolicy retries = settings.retries();
    values.put("outbox.firstPause", Bounded.written(retries.first()));
    values.put("outbox.longestPause", Bounded.written(retries.longest()));
    values.put("outbox.giveUpAfter", Bounded.written(retries.giveUpAfter()));
    values.put("telegram.apiUrl", YamlWriter.of(settings.telegramApi().toString()));
    values.put("telegram.webhook", YamlWriter.of(settings.telegramWebhook()));
    values.put("telegram.previews", Boolean.toString(settings.telegramPreviews()));
    values.put("slack.apiUrl", YamlWriter.of(settings.slackApi().toString()));
    values.put("log.level", Bounded.written(settings.log()));
    values.put("web.address", Bounded.written(settings.web()));
    return values;
  }
}
