package org.didbon;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.didbon.rule.live.LiveAnswers;
import org.didbon.store.Database;
import org.didbon.web.WebSettings;
import org.didbon.web.api.HttpApi;
import org.didbon.web.console.CardReader;
import org.didbon.web.console.Console;
import org.didbon.web.console.ConsoleParts;
import org.didbon.web.console.ConsoleSection;
import org.didbon.web.console.PublicPages;
import org.didbon.web.console.SiteRules;
import org.didbon.web.console.card.CardPages;
import org.didbon.web.console.feeds.FeedsSection;
import org.didbon.web.console.people.PeopleSection;
import org.didbon.web.console.review.ReviewSection;
import org.didbon.web.console.rules.RulesSection;
import org.didbon.web.console.stories.StoriesSection;
import org.didbon.web.console.watch.ProgramState;

/** The sections of the console, with what they show. */
final class ConsolePages {

  private ConsolePages() {}

  static Console of(
      Foundation base, People people, Replies replies, ProgramState state, OpenedParts opened) {
    Database database = base.database();
    ConsoleParts parts =
        new ConsoleParts(
            replies.door(),
            base.watchlist(),
            database.chatBooks(),
            database.items(),
            database.coverage(),
            database.stories(),
            base.archive(),
            database.feeds(),
            database.outbox(),
            replies.health(),
            replies.editing(),
            people.permissions(),
            base.catalogues(),
            base.clock());
    WebSettings web = base.settings().web();
    SiteRules site =
        new SiteRules(
            web.url().isEmpty() ? Optional.empty() : Optional.of(URI.create(web.url())),
            web.plain());
    LiveAnswers latest =
        new LiveAnswers(database.items(), () -> base.watchlist().get().matcher(), base.clock());
    List<ConsoleSection> sections =
        Stream.of(
                WatchPages.of(parts, state, base.watchlist()),
                sections(parts, latest),
                List.<ConsoleSection>of(SettingsPages.of(base, parts, opened)))
            .flatMap(List::stream)
            .toList();
    return new Console(
        parts, site, sections, List.of(card(parts, replies)), List.of(new HttpApi(parts)));
  }

  private static PublicPages card(ConsoleParts parts, Replies replies) {
    return new CardPages(
        replies.cards(),
        parts.watchlist(),
        new CardReader(parts.coverage(), parts.watchlist(), parts.clock()),
        parts.catalogues(),
        parts.clock());
  }

  private static List<ConsoleSection> sections(ConsoleParts parts, LiveAnswers latest) {
    return List.of(
        new RulesSection(parts, latest),
        new PeopleSection(parts),
        new StoriesSection(parts),
        new FeedsSection(parts),
        new ReviewSection(parts));
  }
}
