package org.didbon.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.RichText;
import org.didbon.fixture.BundledBot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command as people type it on a phone, in six languages: what they type gets the answer that
 * the plain command gets. The table was written before the words of the catalogues were read, and
 * holds what is not understood too; the share of what is is printed and may not fall.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AsPeopleType {

  private static final double LEAST = 0.95;

  /** Of wordings of which half were written blind. */
  private static final double LEAST_LATER = 0.85;

  /** Of all, those that settle in a chat what nobody asked for. */
  private static final double MOST_HARMED = 0.01;

  /** Changes nothing. */
  private static final String NOTHING = "/subscriptions";

  /** Of wordings that were written blind; the words were mended by them since. */
  private static final double LEAST_THIRD = 0.9;

  /** So much a part of a table may be worse than the whole. */
  private static final double SPREAD = 0.06;

  private static final String FIRST = "as-people-type.txt";
  private static final String LATER = "as-people-type-later.txt";
  private static final String THIRD = "as-people-type-third.txt";
  private static final String NEWER = "as-people-type-newer.txt";

  @TempDir private static Path folder;

  private static final ChatAddress OWNER = ChatAddress.of("fake:owner");

  /** More than there are chats here: each wording has one of its own, and so has each command. */
  private static final int CHATS = 9000;

  /** Every so manieth wording is tried. */
  private final int each;

  private BundledBot bot;
  private int chats;
  private final Map<String, SaidAndKept> outcomes = new HashMap<>();

  /** What a chat is answered, and what is kept of it then. */
  private record SaidAndKept(String answer, String kept) {}

  /** How many of how many. */
  private static final class Share {
    private int understood;
    private int all;

    private double value() {
      return all == 0 ? 1 : understood / (double) all;
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%d/%d %.1f %%", understood, all, 100 * value());
    }
  }

  AsPeopleType(int each) {
    this.each = each;
  }

  @BeforeAll
  void open() throws Exception {
    bot = new BundledBot(folder, List.of(OWNER));
    bot.report(
        bot.of("1", "https://news.example/1", "Патрушев выступил в Москве"),
        IntStream.rangeClosed(1, CHATS / each).mapToObj(AsPeopleType::chat).toList());
  }

  @AfterAll
  void close() throws IOException {
    bot.close();
  }

  @Test
  void mostOfItIsUnderstoodWithTheSlash() throws IOException {
    assertUnderstood(true);
  }

  @Test
  void mostOfItIsUnderstoodWithoutTheSlash() throws IOException {
    assertUnderstood(false);
  }

  @Test
  void mostOfWhatWasWrittenLaterIsUnderstoodAsTyped() throws IOException {
    assertHalfUnderstood(0);
  }

  @Test
  void mostOfItsSecondHalfIsUnderstoodAsTyped() throws IOException {
    assertHalfUnderstood(1);
  }

  @Test
  void mostOfWhatIsSaidForTheNewerCommandsIsUnderstood() throws IOException {
    assertUnderstood("newer", PhoneLine.of(NEWER), LEAST);
  }

  @Test
  void asMuchAsEverOfWhatWasWrittenBlindIsUnderstoodAsTyped() throws IOException {
    assertUnderstood("third", PhoneLine.of(THIRD), LEAST_THIRD);
  }

  private void assertHalfUnderstood(int half) throws IOException {
    assertUnderstood(
        "half " + "AB".charAt(half),
        PhoneLine.of(LATER).stream().filter(one -> one.place() == half).toList(),
        LEAST_LATER);
  }

  private void assertUnderstood(boolean slash) throws IOException {
    List<PhoneLine> typed =
        PhoneLine.of(FIRST).stream().map(one -> one.as((slash ? "/" : "") + one.text())).toList();
    assertUnderstood((slash ? "with" : "without") + " the slash", typed, LEAST);
  }

  private void assertUnderstood(String which, List<PhoneLine> typed, double least) {
    Map<String, Share> shares = new TreeMap<>();
    List<String> missed = new ArrayList<>();
    List<String> harmed = new ArrayList<>();
    for (int at = 0; at < typed.size(); at += each) {
      PhoneLine one = typed.get(at);
      SaidAndKept wanted = known(one.language(), one.command());
      SaidAndKept got = outcome(one.language(), one.text());
      boolean understood = got.answer().equals(wanted.answer());
      for (String of : List.of(one.language(), "all", one.number() % 2 == 0 ? "even" : "odd")) {
        Share share = shares.computeIfAbsent(of, any -> new Share());
        share.all++;
        share.understood += understood ? 1 : 0;
      }
      if (!understood) {
        missed.add(one.toString());
      }
      if (!List.of(wanted.kept(), known(one.language(), NOTHING).kept()).contains(got.kept())) {
        harmed.add(one + " => " + got.answer());
      }
    }
    System.out.println("understood " + which + ": " + shares);
    missed.forEach(System.out::println);
    System.out.println("changed what was not asked for " + which + ": " + harmed.size());
    harmed.forEach(System.out::println);
    assertThat(Objects.requireNonNull(shares.get("all")).value())
        .isGreaterThanOrEqualTo(least - (each > 1 ? SPREAD : 0));
    assertThat(harmed.size())
        .isLessThanOrEqualTo((int) Math.ceil(MOST_HARMED * typed.size() / each));
  }

  private SaidAndKept known(String language, String command) {
    return outcomes.computeIfAbsent(language + command, any -> outcome(language, command));
  }

  /** Of a new chat that watches one person, and had one alert of him. */
  private SaidAndKept outcome(String language, String line) {
    assertThat(++chats).isLessThanOrEqualTo(CHATS / each);
    ChatAddress chat = chat(chats);
    say(chat, language, "/subscribe @patrushev");
    say(chat, language, "/digest @patrushev weekly sun 06:00");
    return new SaidAndKept(say(chat, language, line), say(chat, language, "/mydata"));
  }

  private static ChatAddress chat(int number) {
    return ChatAddress.of("fake:" + number);
  }

  private String say(ChatAddress chat, String language, String line) {
    Reply reply =
        bot.handler()
            .to(new IncomingText(chat, OWNER.toString(), false, language, line, false))
            .orElseGet(() -> Reply.of(RichText.of("")));
    return (reply.body().text().plain() + reply.body().buttons()).replace(chat.toString(), "fake");
  }
}
