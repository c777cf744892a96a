package org.didbon.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.fixture.RuleContract;
import org.didbon.fixture.RuleFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file that is changed under an edit is reported, never silently preferred nor ignored. */
class FileChangeTest extends RuleContract {

  private static final String EDITED = "мигрант OR птица";
  private static final String WRITTEN = "мигрант OR беженец";

  @BeforeEach
  void edit() {
    rules.sayAndSave("/rule edit migrants " + EDITED);
    rules.say("/rule urgent border");
  }

  @Test
  void theOwnersAreToldWhatTheFileWouldChangeAndTheEditHolds() {
    reopen(WRITTEN);

    assertThat(rules.files.announce()).isTrue();

    Body told = told().get(0);
    assertThat(told.text().plain())
        .startsWith("⚠ The files were changed under what was edited in chats. The edits stay")
        .contains("• #migrants\n  − мигрант OR птица\n  + мигрант OR беженец")
        .doesNotContain("border");
    assertThat(rules.say("/rule show migrants")).contains("#migrants ✎ ⚠\n" + EDITED);
    assertThat(answers(told).get(0)).startsWith("⚠ The file was changed under this edit");
  }

  @Test
  void theButtonLetsTheFileHaveItsWay() {
    reopen(WRITTEN);
    rules.files.announce();
    Button take = told().get(0).buttons().get(0).get(1);

    assertThat(take.label()).isEqualTo("As in the file: migrants");
    assertThat(rules.sayAndSave(take.command())).startsWith("As in the file again: #migrants");
    assertThat(rules.say("/rule show migrants")).contains("#migrants\n" + WRITTEN + "\n");
  }

  @Test
  void eachChangeIsToldOnceHoweverOftenTheBotStarts() {
    reopen(WRITTEN);
    assertThat(rules.files.announce()).isTrue();
    assertThat(rules.files.announce()).isFalse();

    reopen(WRITTEN);
    assertThat(rules.files.announce()).isFalse();

    reopen("мигрант OR кочевник");
    assertThat(rules.files.announce()).isTrue();
  }

  @Test
  void ofTwoThatLookAtOnceOneTells() {
    reopen(WRITTEN);

    long told = Stream.of(1, 2, 3, 4).parallel().filter(each -> rules.files.announce()).count();

    assertThat(told).isEqualTo(1);
    assertThat(told()).hasSize(1);
  }

  @Test
  void severalThatChangedAtOnceAreToldInOneMessage() {
    rules.close();
    rules = new RuleFixture(folder, WRITTEN, "рубеж");

    rules.files.announce();

    assertThat(told())
        .singleElement()
        .satisfies(
            body ->
                assertThat(body.text().plain())
                    .contains("• #migrants\n")
                    .contains("• #border\n  − граница AND @patrushev\n  − ‼\n  + рубеж"));
  }

  @Test
  void whoWritesHisEditIntoTheFileHearsNothing() {
    reopen(EDITED);

    assertThat(rules.files.announce()).isFalse();
    assertThat(rules.say("/rule list")).contains("#migrants Migrants ✎\n");
  }

  @Test
  void theOwnerIsToldInHisLanguage() {
    rules.say("/language ru");
    reopen(WRITTEN);

    rules.files.announce();

    assertThat(told().get(0).text().plain()).startsWith("⚠ В файлах изменено то, что правили");
  }

  private void reopen(String query) {
    rules.close();
    rules = new RuleFixture(folder, query);
  }

  private List<Body> told() {
    return rules.alerts(RuleFixture.OWNER);
  }

  private List<String> answers(Body body) {
    return body.buttons().stream()
        .flatMap(List::stream)
        .map(button -> rules.say(button.command()))
        .toList();
  }
}
