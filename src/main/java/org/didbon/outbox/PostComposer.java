package org.didbon.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.didbon.domain.AlertStyle;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.outbox.ChatSender.Delivery;
import org.didbon.outbox.OutboxStore.ChatQueue;
import org.didbon.outbox.OutboxStore.Claimed;
import org.didbon.phrase.Localizer;

/**
 * Decides what leaves next for a chat: one message, or several alerts as one where the chat would
 * drown in single ones, but never more than the network shows in one. Thread-safe.
 */
final class PostComposer {

  /** So many waiting alerts are told as one. */
  private static final int MANY = 4;

  private final PacedSender sender;
  private final Function<ChatAddress, Localizer> voices;
  private final Translations translations;
  private final Clock clock;

  /** Keys of alerts that once broke a post of several. */
  private final Set<String> loners = ConcurrentHashMap.newKeySet();

  PostComposer(
      PacedSender sender,
      Function<ChatAddress, Localizer> voices,
      Translations translations,
      Clock clock) {
    this.sender = sender;
    this.voices = voices;
    this.translations = translations;
    this.clock = clock;
  }

  /**
   * What leaves with one call.
   *
   * @param messages all that are shown by it, and no others
   */
  record Post(List<Claimed> messages, Delivery delivery) {

    Claimed first() {
      return messages.get(0);
    }

    List<String> keys() {
      return messages.stream().map(claimed -> claimed.message().key()).toList();
    }

    /** Whether there is anything to tell: not of an edit without news that can change nothing. */
    boolean isWorthSending() {
      return !first().inBrief() || delivery.body().text().hasWords();
    }

    Post with(Body body) {
      return new Post(messages, delivery.with(body));
    }

    /** The same as its chat wants it. */
    Post in(AlertStyle style) {
      return new Post(messages, delivery.in(style));
    }

    boolean isEdit() {
      return !delivery.editsId().isEmpty();
    }
  }

  /**
   * Whether what is to leave is in the words in which it leaves. A translation is waited for as
   * long as whoever makes it says that it may come, and asked for of all that wait, at once.
   */
  boolean isReady(ChatQueue queue, List<Claimed> waiting) {
    String language = queue.style().translation();
    if (language.isEmpty()) {
      return true;
    }
    TranslatedBody translated = new TranslatedBody(translations, language);
    boolean ready = true;
    for (Claimed claimed : waiting) {
      ready &= translated.isReady(claimed.message().body());
    }
    return ready;
  }

  /**
   * What leaves next of {@code waiting}, as its chat wants it.
   *
   * @return with an empty text if nothing need be told of the first message
   */
  Post next(ChatQueue queue, List<Claimed> waiting) {
    AlertStyle style = queue.style();
    List<Claimed> worded = style.translation().isEmpty() ? waiting : translated(queue, waiting);
    return next(queue.to(), worded).in(style);
  }

  /** With what is said in the reader's language, from the first headline on, as room is. */
  private List<Claimed> translated(ChatQueue queue, List<Claimed> waiting) {
    TranslatedBody translated = new TranslatedBody(translations, queue.style().translation());
    Localizer localizer = voices.apply(queue.to());
    return waiting.stream()
        .map(claimed -> claimed.with(translated(claimed.message().body(), translated, localizer)))
        .toList();
  }

  private Body translated(Body body, TranslatedBody translated, Localizer localizer) {
    if (!sender.sender().fits(body)) {
      return translated.of(body, localizer); // is cut short anyway
    }
    for (int count = body.originals().size(); count > 0; count--) {
      Body some = body.withOriginals(body.originals().subList(0, count));
      Body longer = translated.of(some, localizer);
      if (sender.sender().fits(longer)) {
        return longer;
      }
    }
    return body;
  }

  private Post next(ChatAddress to, List<Claimed> waiting) {
    int most = together(waiting);
    if (most < MANY) {
      return single(to, shown(waiting.get(0)));
    }
    Localizer localizer = voices.apply(to);
    for (int count = most; count > 1; count--) {
      List<Claimed> some = waiting.subList(0, count);
      Body body = late(several(some, localizer), some.get(0), localizer);
      if (sender.sender().fits(body)) {
        List<Message> shown = some.stream().map(Claimed::message).toList();
        return new Post(List.copyOf(some), new Delivery(to, body, "", "", shown));
      }
    }
    return single(to, waiting.get(0));
  }

  /** Has the messages of a post that broke what it met go alone from now on. */
  void part(Post post) {
    if (post.messages().size() > 1) {
      loners.addAll(post.keys());
    }
  }

  /** How many from the first on may be told as one. */
  private int together(List<Claimed> waiting) {
    int count = 0;
    while (count < waiting.size() && mayCombine(waiting.get(count).message())) {
      count++;
    }
    return count;
  }

  private boolean mayCombine(Message message) {
    return sender.limits().combines()
        && Combiner.mayCombine(message)
        && !loners.contains(message.key());
  }

  private static Body several(List<Claimed> some, Localizer localizer) {
    return Combiner.combine(some.stream().map(Claimed::message).toList(), localizer);
  }

  /**
   * A wider text that the network would cut short may end before what is new in it: then the new is
   * a reply to what it was to change.
   */
  private Claimed shown(Claimed claimed) {
    Body body = claimed.message().body();
    boolean cut =
        !claimed.editsId().isEmpty()
            && !claimed.inBrief()
            && body.brief().hasWords()
            && !sender.sender().fits(body);
    return cut ? claimed.asReply() : claimed;
  }

  private Post single(ChatAddress to, Claimed claimed) {
    Post post = asWritten(to, claimed);
    Body body = post.delivery().body();
    if (!post.isWorthSending() || !AgeNote.is(age(claimed))) {
      return post;
    }
    return post.with(AgeNote.mark(body, age(claimed), voices.apply(to)));
  }

  /** With not a word of ours. */
  static Post asWritten(ChatAddress to, Claimed claimed) {
    Body whole = claimed.message().body();
    Body body = claimed.inBrief() ? Body.of(whole.brief()) : whole;
    Delivery delivery =
        new Delivery(to, body, claimed.editsId(), claimed.answersId(), List.of(claimed.message()));
    return new Post(List.of(claimed), delivery);
  }

  private Body late(Body body, Claimed claimed, Localizer localizer) {
    return AgeNote.is(age(claimed)) ? AgeNote.mark(body, age(claimed), localizer) : body;
  }

  private Duration age(Claimed claimed) {
    return Duration.between(claimed.created(), clock.instant());
  }
}
