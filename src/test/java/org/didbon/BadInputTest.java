package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.didbon.command.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes no sense, or no sense any more, is answered with what to do, and loses nothing. */
class BadInputTest extends RuleHouseCase {

  @BeforeEach
  void open() {
    house.record("Депортация мигрантов из Москвы");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /subscribe                          | Which one? Or write, for example: /subscribe
          /subscribe Zzzzqq                   | Nobody of that name is watched: Zzzzqq
          /subscribe #birds                   | There is no rule #birds, or it is off
          /subscribe ~0123456789abcdef        | That search was too long ago
          /search ~zz-zz ~0123456789abcdef    | That search was too long ago
          /quiet 25:00-07:00                  | Write two times of day, or off
          /quiet 22:60-07:00                  | Write two times of day, or off
          /quiet 22:00                        | Write two times of day, or off
          /digest patrushev daily 99:99       | That is no time I understand
          /digest patrushev weekly someday    | That is no time I understand
          /zone Mars/Olympus                  | I do not know the city Mars/Olympus
          /zone +25                           | I do not know the city +25
          /mute 0m                            | Name a span from a minute to a year
          /mute 99999999999999999999h         | Name a span from a minute to a year
          /mute patrushev 999999999d          | Name a span from a minute to a year
          /mute story zzz                     | There is no story zzz
          /why zzz                            | There is no story zzz
          /wrong zzz                          | There is no story zzz
          /story zzz 2                        | There is no story zzz
          /topic #birds                       | There is no topic #birds. Topics: migrants, border
          /timeline #birds                    | There is no topic #birds
          /spike #birds                       | There is no topic #birds
          /digest #birds daily 9:00           | There is no topic #birds
          /unsubscribe #birds                 | There is no topic #birds
          /actor @gone                        | Nobody of that name is watched: @gone
          /latest 999                         | There is nothing more
          /save 99999999999999999999          | That offer is over
          /rule undo gone                     | There is no gone
          """)
  void whatCannotBeIsAnsweredWithWhatToDo(String line, String answer) {
    assertThat(house.say(line)).startsWith(answer);
    assertThat(house.pressed(line)).startsWith(answer);
  }

  @Test
  void whoSubscribesTwiceHasItOnce() {
    house.say("/subscribe patrushev");

    assertThat(house.say("/subscribe патрушеву"))
        .startsWith("You hear of Nikolai Patrushev already");
    assertThat(house.say("/subscriptions")).containsOnlyOnce("Nikolai Patrushev");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sub:12", "card_patrushev", "/card patrushev", "{}", "/", "/1", "/hlep"})
  void aButtonOfAnOlderVersionIsNoAnswerToAQuestion(String data) {
    house.say("/rule add");

    assertThat(house.pressed(data)).startsWith("That button is of an older version of the bot");
    assertThat(house.say("птица")).startsWith("What shall it be called?");
  }

  @Test
  void aButtonThatIsPressedTwiceSaysThatItWasSavedAndSavesOnce() {
    Reply offer = house.reply(RuleHouse.OWNER, "/rule edit migrants мигрант OR птица");
    assertThat(house.press(offer)).startsWith("Saved");

    assertThat(house.press(offer)).startsWith("That has been saved already");
    assertThat(house.book.latest(9)).hasSize(1);
  }

  @Test
  void aDraftThatGaveWayToAnotherIsSaidToBeOver() {
    Reply first = house.reply(RuleHouse.OWNER, "/rule edit migrants мигрант OR птица");
    Reply second = house.reply(RuleHouse.OWNER, "/rule edit migrants мигрант OR гэс");

    assertThat(house.press(first)).startsWith("That offer is over");
    assertThat(house.press(second)).startsWith("Saved");
  }

  @Test
  void whatChatsSubscribeToIsChangedAndStoppedAlsoWhenItIsDeleted() {
    house.say("/subscribe migrants");
    house.press(house.reply(RuleHouse.OWNER, "/rule delete migrants"));

    Reply list = house.reply(RuleHouse.OWNER, "/subscriptions");
    assertThat(list.body().text().plain()).contains("• migrants — at once");
    assertThat(house.pressed("/digest #migrants daily 9:00"))
        .startsWith("From now on you hear of migrants daily at 09:00");
    assertThat(house.pressed("/unsubscribe #migrants")).startsWith("You hear no more of migrants");
    assertThat(house.pressed("/unsubscribe #migrants")).startsWith("There is no topic #migrants");
    assertThat(house.say("/subscriptions")).doesNotContain("migrants");
  }

  @Test
  void anEditOfWhatWasDeletedMeanwhileIsRefusedWithWhoDeletedIt() {
    house.sayAndSave("/admin add telegram:7 editor");
    Reply edit = house.reply("telegram:7", "/rule edit migrants мигрант OR гэс");
    house.press(house.reply(RuleHouse.OWNER, "/rule delete migrants"));

    assertThat(house.press("telegram:7", edit))
        .startsWith("Not saved: somebody else has changed migrants meanwhile")
        .contains("telegram:9 · deleted #migrants");
  }

  @Test
  void ofTwoWhoSaveInTheSameMomentOneDoesAndTheOtherLosesNothing() throws Exception {
    house.sayAndSave("/admin add telegram:7 editor");
    Reply first = house.reply(RuleHouse.OWNER, "/rule edit migrants мигрант OR птица");
    Reply second = house.reply("telegram:7", "/rule edit migrants мигрант OR гэс");
    ExecutorService both = Executors.newFixedThreadPool(2);

    List<Callable<Reply>> presses =
        List.of(
            () -> house.reply(RuleHouse.OWNER, command(first)),
            () -> house.reply("telegram:7", command(second)));
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
    assertThat(house.say("/rule show migrants")).contains("#migrants ✎\n" + others + "\n");

    String person = ownerFirst ? "telegram:7" : RuleHouse.OWNER;
    assertThat(house.press(person, late)).startsWith("Saved");
    assertThat(house.say("/rule show migrants")).contains("#migrants ✎\n" + words + "\n");
    assertThat(house.say("/rule history migrants")).contains("− " + others).contains("+ " + others);
  }

  private static String command(Reply offer) {
    return offer.body().buttons().get(0).get(0).command();
  }
}
