package org.didbon.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.didbon.fixture.Dialogue;
import org.didbon.fixture.RuleContract;
import org.didbon.fixture.RuleFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes no sense, or no sense any more, is answered with what to do, and loses nothing. */
class BadInputTest extends RuleContract {

  @BeforeEach
  void open() {
    rules.record("Депортация мигрантов из Москвы");
  }

  @TestFactory
  Stream<DynamicTest> whatCannotBeIsAnsweredWithWhatToDo() {
    return Dialogue.of(
        """
        /subscribe                          | Which one? Or write, for example: /subscribe
        /subscribe Zzzzqq                   | Nobody of that name is watched: Zzzzqq
        /subscribe #birds                   | column 1: there is no rule #birds; /rule list
        /subscribe ~0123456789abcdef        | That search was too long ago
        /search ~zz-zz ~0123456789abcdef    | That search was too long ago
        /quiet 25:00-07:00                  | I do not understand “25:00” here.
        /quiet 22:60-07:00                  | I do not understand “22:60” here.
        /quiet 22:00                        | Write two times of day, or off
        /digest patrushev daily 99:99       | I do not understand “99:99” here.
        /digest patrushev weekly someday    | I do not understand “someday” here.
        /zone Mars/Olympus                  | I do not know the city Mars/Olympus
        /zone +25                           | I do not know the city +25
        /mute 0m                            | Name a span from a minute to a year
        /mute 99999999999999999999h         | Name a span from a minute to a year
        /mute patrushev 999999999d          | Name a span from a minute to a year
        /mute story zzz                     | There is no story zzz
        /why zzz                            | There is no story zzz
        /wrong zzz                          | There is no story zzz
        /story zzz 2                        | There is no story zzz
        /topic #birds                       | There is no topic #birds. These are watched:
        /timeline #birds                    | There is no topic #birds
        /spike #birds                       | There is no topic #birds
        /digest #birds daily 9:00           | There is no topic #birds
        /unsubscribe #birds                 | There is no topic #birds
        /actor @gone                        | Nobody of that name is watched: @gone
        /latest 999                         | There is nothing more
        /save 99999999999999999999          | That offer is over
        /rule undo gone                     | There is no #gone
        """,
        (line, answer) -> {
          assertThat(rules.say(line)).startsWith(answer);
          assertThat(rules.pressed(line)).startsWith(answer);
        });
  }

  @Test
  void whoSubscribesTwiceHasItOnce() {
    rules.say("/subscribe patrushev");

    assertThat(rules.say("/subscribe патрушеву"))
        .startsWith("You hear of Nikolai Patrushev already");
    assertThat(rules.say("/subscriptions")).containsOnlyOnce("Nikolai Patrushev");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sub:12", "card_patrushev", "/card patrushev", "{}", "/", "/1", "/hlep"})
  void aButtonOfAnOlderVersionIsNoAnswerToAQuestion(String data) {
    rules.say("/rule add");

    assertThat(rules.pressed(data)).startsWith("That button is of an older version of the bot");
    assertThat(rules.say("птица")).startsWith("What shall it be called?");
  }

  @Test
  void aButtonThatIsPressedTwiceSaysThatItWasSavedAndSavesOnce() {
    Reply offer = rules.reply(RuleFixture.OWNER, "/rule edit migrants мигрант OR птица");
    assertThat(rules.press(offer)).startsWith("Saved");

    assertThat(rules.press(offer)).startsWith("That has been saved already");
    assertThat(rules.book.latest(9)).hasSize(1);
  }

  @Test
  void aDraftThatGaveWayToAnotherIsSaidToBeOver() {
    Reply first = rules.reply(RuleFixture.OWNER, "/rule edit migrants мигрант OR птица");
    Reply second = rules.reply(RuleFixture.OWNER, "/rule edit migrants мигрант OR гэс");

    assertThat(rules.press(first)).startsWith("That offer is over");
    assertThat(rules.press(second)).startsWith("Saved");
  }

  @Test
  void whatChatsSubscribeToIsChangedAndStoppedAlsoWhenItIsDeleted() {
    rules.say("/subscribe migrants");
    rules.press(rules.reply(RuleFixture.OWNER, "/rule delete migrants"));

    Reply list = rules.reply(RuleFixture.OWNER, "/subscriptions");
    assertThat(list.body().text().plain()).contains("• migrants — at once");
    assertThat(rules.pressed("/digest #migrants daily 9:00"))
        .startsWith("From now on you hear of migrants daily at 09:00");
    assertThat(rules.pressed("/unsubscribe #migrants")).startsWith("You hear no more of migrants");
    assertThat(rules.pressed("/unsubscribe #migrants")).startsWith("There is no topic #migrants");
    assertThat(rules.say("/subscriptions")).doesNotContain("migrants");
  }

  @Test
  void anEditOfWhatWasDeletedMeanwhileIsRefusedWithWhoDeletedIt() {
    rules.sayAndSave("/admin add telegram:7 editor");
    Reply edit = rules.reply("telegram:7", "/rule edit migrants мигрант OR гэс");
    rules.press(rules.reply(RuleFixture.OWNER, "/rule delete migrants"));

    assertThat(rules.press("telegram:7", edit))
        .startsWith("Not saved: somebody else has changed migrants meanwhile")
        .contains("telegram:9 · deleted #migrants");
  }

  @Test
  void ofTwoWhoSaveInTheSameMomentOneDoesAndTheOtherLosesNothing() throws Exception {
    rules.sayAndSave("/admin add telegram:7 editor");
    Reply first = rules.reply(RuleFixture.OWNER, "/rule edit migrants мигрант OR птица");
    Reply second = rules.reply("telegram:7", "/rule edit migrants мигрант OR гэс");
    ExecutorService both = Executors.newFixedThreadPool(2);

    List<Callable<Reply>> presses =
        List.of(
            () -> rules.reply(RuleFixture.OWNER, command(first)),
            () -> rules.reply("telegram:7", command(second)));
    List<Future<Reply>> answers = both.invokeAll(presses);
    both.shutdown();

    Reply owner = answers.get(0).get();
    Reply editor = answers.get(1).get();
    boolean ownerFirst = owner.body().text().plain().startsWith("Saved");
    Reply late = ownerFirst ? editor : owner;
    String words = ownerFirst ? "мигрант OR гэс" : "мигрант OR птица";
    String others = ownerFirst ? "мигрант OR птица" : "мигрант OR гэс";
    assertThat(late.body().text().plain())
        .startsWith("Not saved: somebody else has changed migrants meanwhile:")
        .contains("+ " + others + "\n")
        .contains("Yours is not lost. Saved all the same, it would change:")
        .endsWith("  − %s\n  + %s".formatted(others, words));
    assertThat(rules.say("/rule show migrants")).contains("#migrants ✎\n" + others + "\n");

    String person = ownerFirst ? "telegram:7" : RuleFixture.OWNER;
    assertThat(rules.press(person, late)).startsWith("Saved");
    assertThat(rules.say("/rule show migrants")).contains("#migrants ✎\n" + words + "\n");
    assertThat(rules.say("/rule history migrants")).contains("− " + others).contains("+ " + others);
  }

  private static String command(Reply offer) {
    return offer.body().buttons().get(0).get(0).command();
  }
}
