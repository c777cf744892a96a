package org.didbon.command.news;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.alert.ReportHeading;
import org.didbon.command.PastNews.Found;
import org.didbon.command.PastNews.Recorded;
import org.didbon.command.VerdictBook;
import org.didbon.command.VerdictBook.Sending;
import org.didbon.domain.Button;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Item;
import org.didbon.domain.RichText;
import org.didbon.domain.Verdict;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Titles;

/**
 * What became of an item, in one screen: where it stood and when it was read, what it matched by
 * which words, and how chats heard of it. Thread-safe.
 */
public final class ItemFate {

  private static final int MOST_CHATS = 100;

  /** Signs of an address that is shown as it is, and of the end of a longer one. */
  private static final int SHORT = 5;

  private static final int LAST = 4;

  private final Titles titles;
  private final VerdictBook book;
  private final VerdictWords words;
  private final MatchWords matches;

  public ItemFate(Titles titles, VerdictBook book) {
    this.titles = titles;
    this.book = book;
    this.words = new VerdictWords(titles);
    this.matches = new MatchWords(titles);
  }

  /** The item itself: all but what chats heard of it. */
  public RichText head(Found found, Localizer localizer) {
    Recorded recorded = found.recorded();
    Item item = recorded.item();
    RichText.Builder text = RichText.builder();
    text.lines(RichText.bold(ReportHeading.title(item, localizer)).leadingTo(item.link()));
    String read =
        localizer.say(
            "why.read",
            Map.of(
                "published",
                ReportHeading.published(item, localizer),
                "seen",
                localizer.moment(item.seen())));
    text.italic(titles.ofFeed(item.feed()) + " · " + read).newLine();
    text.plain(localizer.say("why.story", Map.of("story", recorded.story()))).newLine();
    recorded.matches().forEach(match -> matches.explain(text, item, match, localizer));
    if (recorded.matches().isEmpty()) {
      text.plain(localizer.say("why.unmatched")).newLine();
    }
    return text.build();
  }

  /** What was decided for a chat, as far as that is known. */
  Optional<Verdict> verdict(Found found, ChatAddress chat) {
    Item item = found.recorded().item();
    return book.of(item.feed(), item.id(), found.recorded().story(), chat)
        .filter(verdict -> !found.silent() || isOfAll(verdict));
  }

  /** Of a chat that has a verdict: in words, with what became of the message. */
  String line(Verdict verdict, Localizer localizer) {
    String told = words.of(verdict, localizer);
    return sending(verdict)
        .map(sending -> told + "; " + words.of(verdict, sending, localizer))
        .orElse(told);
  }

  /** What would make it another the next time. */
  List<Button> remedies(Verdict verdict, Localizer localizer) {
    return words.remedies(verdict, localizer);
  }

  /**
   * How each chat heard of it, one a line, in the words of whoever runs the bot: of addresses only
   * so much as tells chats apart.
   */
  public RichText chats(Found found, Localizer localizer) {
    Recorded recorded = found.recorded();
    Item item = recorded.item();
    List<Verdict> verdicts =
        book.all(item.feed(), item.id(), recorded.story(), MOST_CHATS).stream()
            .filter(verdict -> !found.silent() || isOfAll(verdict))
            .toList();
    RichText.Builder text = RichText.builder();
    for (Verdict verdict : verdicts) {
      ChatAddress chat = verdict.chat();
      String line = line(verdict, localizer);
      text.plain(chat == null ? line : shortened(chat) + " — " + line).newLine();
    }
    if (verdicts.isEmpty() && found.silent()) {
      text.plain(VerdictWords.noNews(localizer)).newLine();
    } else if (verdicts.isEmpty() && !recorded.matches().isEmpty()) {
      text.plain(localizer.say("why.nobody")).newLine();
    }
    return text.build();
  }

  private static boolean isOfAll(Verdict verdict) {
    return verdict.chat() == null;
  }

  private Optional<Sending> sending(Verdict verdict) {
    return switch (verdict.reason()) {
      case ALERTED, JOINED, ADDED, RESTING -> book.sending(verdict.ruling().detail());
      default -> Optional.empty();
    };
  }

  /** The network and the last few signs, such as {@code telegram:…4567}. */
  static String shortened(ChatAddress chat) {
    String name = chat.chat();
    return name.length() <= SHORT
        ? chat.toString()
        : chat.network() + ":…" + name.substring(name.length() - LAST);
  }
}
