package org.didbon.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.didbon.domain.Feed;
import org.didbon.domain.Rule;
import org.didbon.domain.SharedWords;
import org.didbon.domain.setting.Scalars;
import org.didbon.rule.Editable;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status;
import org.jspecify.annotations.Nullable;

/** Things as programs write them: the fields of the files, all of which may be left out. */
final class Drafts {

  private Drafts() {}

  /** ExampleSentences that hold a rule. */
  record ExampleSentences(@Nullable List<String> match, @Nullable List<String> ignore) {

    List<String> matching() {
      return match == null ? List.of() : match;
    }

    List<String> ignoring() {
      return ignore == null ? List.of() : ignore;
    }
  }

  /**
   * A rule.
   *
   * @param guarded whether a second admin has to say yes to each change of it
   * @param evenIfBusy whether it is meant although it brings more alerts a day than anybody reads
   */
  record RuleDraft(
      @Nullable String id,
      @Nullable String title,
      @Nullable Map<String, String> titles,
      @Nullable String query,
      @Nullable String severity,
      @Nullable ExampleSentences examples,
      @Nullable Boolean guarded,
      @Nullable Boolean on,
      @Nullable String note,
      @Nullable Boolean evenIfBusy)
      implements WrittenDraft {

    static RuleDraft of(Rule rule) {
      return new RuleDraft(
          rule.id(),
          rule.title(),
          new TreeMap<>(rule.titles()),
          rule.query(),
          rule.severity().name().toLowerCase(Locale.ROOT),
          new ExampleSentences(rule.match(), rule.ignore()),
          rule.guarded(),
          null,
          null,
          null);
    }
  }

  /** A list of words. */
  record ListDraft(
      @Nullable String id,
      @Nullable String title,
      @Nullable Map<String, String> titles,
      @Nullable String query,
      @Nullable Boolean on,
      @Nullable String note)
      implements WrittenDraft {

    static ListDraft of(SharedWords list) {
      return new ListDraft(
          list.id(), list.title(), new TreeMap<>(list.titles()), list.query(), null, null);
    }
  }

  /**
   * A feed.
   *
   * @param every as in the files, such as {@code 10m}
   */
  record FeedDraft(
      @Nullable String id,
      @Nullable String title,
      @Nullable String url,
      @Nullable String language,
      @Nullable String country,
      @Nullable String every,
      @Nullable Boolean fullText,
      @Nullable Boolean on,
      @Nullable String note)
      implements WrittenDraft {

    static FeedDraft of(Feed feed) {
      return new FeedDraft(
          feed.id(),
          feed.title(),
          feed.url().toString(),
          feed.language(),
          feed.country(),
          Scalars.written(feed.every()),
          feed.fullText(),
          null,
          null);
    }
  }

  /** How something is kept, in the fields of the API that are kept of it. */
  static ObjectNode of(Editable kind, Status status) {
    String text = status.text();
    ObjectNode written =
        switch (kind) {
          case RULE -> ApiJson.tree(RuleDraft.of(RuleJson.rule(text)));
          case WORDS -> ApiJson.tree(ListDraft.of(RuleJson.list(text)));
          case FEED -> ApiJson.tree(FeedDraft.of(RuleJson.feed(text)));
          case ACTOR -> ApiJson.tree(KeptPerson.of(RuleJson.actor(text)));
          case ROLE -> throw new IllegalArgumentException("a role is no thing that is written");
        };
    written.remove(List.of("note", "on", "evenIfBusy"));
    return written;
  }

  /** Of a map that a program sent: none of its values may be missing. */
  static Map<String, String> titles(@Nullable Map<String, String> written) {
    Map<String, String> titles = written == null ? Map.of() : written;
    titles.forEach(
        (language, title) -> {
          if (!language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*") || title == null) {
            throw ApiFault.field("titles", "titles stand by language, such as {\"ru\": \"…\"}");
          }
        });
    return titles;
  }
}
