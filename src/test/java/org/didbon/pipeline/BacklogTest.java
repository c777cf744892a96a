package org.didbon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.pipeline.FeedFixture.item;
import static org.didbon.pipeline.FeedFixture.published;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The past is no news: it is kept, and told to nobody. */
class BacklogTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration YEAR = Duration.ofDays(365);
  private static final String OLD = item("old", "Прошлогодний снег растаял в горах", YEAR);
  private static final String FRESH = item("fresh", "Ночью в долине выпал град", HOUR);
  private static final String NEW = item("new", "Утром открыли горный перевал", Duration.ZERO);
  private static final String UNDATED =
      item("u", "http://paper.example/u", "Козы вернулись с пастбищ", "Все целы.", "");

  @TempDir private Path folder;
  private FeedFixture house;

  @BeforeEach
  void open() {
    house = new FeedFixture(folder, NewsPolicy.DEFAULT);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whatIsThereAtTheFirstVisitIsToldToNobodyAndWhatComesAfterIs() throws Exception {
    house.holds("paper", FRESH, OLD, UNDATED);
    assertThat(house.visit()).isEmpty();
    assertThat(house.database().items().items()).isEqualTo(3);

    house.holds("paper", NEW, FRESH, OLD, UNDATED);
    assertThat(house.visit()).containsExactly("Утром открыли горный перевал");
  }

  @Test
  void anOldItemInAKnownFeedIsKeptAndOneWithoutADateIsTold() throws Exception {
    house.holds("paper", FRESH).visit();

    house.holds("paper", OLD, UNDATED, FRESH);

    assertThat(house.visit()).containsExactly("Козы вернулись с пастбищ");
    assertThat(house.database().items().items()).isEqualTo(3);
  }

  @Test
  void aVisitThatFailedIsNoFirstOneAndAnEmptyFeedIsRead() throws Exception {
    house.serves("failing", "").holds("empty");
    assertThat(house.visit()).isEmpty();

    house.holds("failing", FRESH).holds("empty", NEW);

    assertThat(house.visit()).containsExactly("Утром открыли горный перевал");
    assertThat(house.holds("failing", UNDATED).visit()).containsExactly("Козы вернулись с пастбищ");
  }

  @Test
  void aFeedThatWasAwayForAWeekTellsWhatIsYoung() throws Exception {
    house.holds("paper", FRESH).visit();
    house.serves("paper", "").visit();
    house.clock().set(FeedFixture.START.plus(Duration.ofDays(7)));

    house.holds(
        "paper",
        item("five", "Пять дней назад сошла лавина", Duration.ofDays(2).negated()),
        item("two", "Позавчера починили водопровод", Duration.ofDays(5).negated()),
        item("now", "Сегодня снова дали свет", Duration.ofDays(7).negated()));

    assertThat(house.visit())
        .containsExactly("Позавчера починили водопровод", "Сегодня снова дали свет");
  }

  @Test
  void theNewestOfAFirstVisitAreToldIfThatIsWantedAndTheyAreYoung() throws Exception {
    house.close();
    house =
        new FeedFixture(
            folder.resolve("newest"), new NewsPolicy(Duration.ofDays(3), new FirstVisit(2)));
    house.holds("paper", NEW, FRESH, item("h", "Вчера был туман", HOUR.multipliedBy(20)));
    house.holds("archive", OLD);

    assertThat(house.visit())
        .containsExactly("Ночью в долине выпал град", "Утром открыли горный перевал");
    assertThat(house.visit()).isEmpty();
  }

  @Test
  void anotherFeedAtTheAddressIsANewOneAndTheSameAtAnotherAddressIsNot() throws Exception {
    house.holds("paper", FRESH).holds("radio", UNDATED).visit();

    house.moves("paper", "/elsewhere").holds("paper", NEW, FRESH);
    house.moves("radio", "/other").holds("radio", item("r", "Радио сменило хозяина", HOUR));

    assertThat(house.visit()).containsExactly("Утром открыли горный перевал");
    house.holds("radio", item("s", "Радио замолчало на час", Duration.ZERO));
    assertThat(house.visit()).containsExactly("Радио замолчало на час");
  }

  @Test
  void aStoryThatNobodyHeardOfIsNewsWhenSomebodyReportsItAfresh() throws Exception {
    house.holds("paper", FRESH).holds("radio", UNDATED).visit();

    house.holds(
        "radio", item("r", "http://radio.example/r", "Ночью в долине выпал град", "", ""), UNDATED);

    assertThat(house.visit()).containsExactly("Ночью в долине выпал град");
  }

  @Test
  void anEditOfWhatWasToldToNobodyIsToldToNobody() throws Exception {
    house.holds("paper", FRESH).visit();

    house.holds("paper", item("fresh", "Ночью в долине выпал град, 3 погибших", HOUR));
    assertThat(house.visit()).isEmpty();
    house.holds("paper", item("fresh", "Ночью в долине выпал град, 9 погибших", HOUR));
    assertThat(house.visit()).isEmpty();
  }

  @Test
  void whatIsToldToNobodyChangesNoAlertAndCountsAsNoReport() throws Exception {
    house.holds("paper", OLD).visit();
    house.holds("paper", item("flood", "Паводок в долине: 3 погибших", HOUR), OLD).visit();
    house.clock().set(house.clock().instant().plus(HOUR));

    // a feed that is added now has it already
    house.holds("radio", item("flood", "Паводок в долине: 8 погибших", HOUR)).visit();
    assertThat(house.database().outbox().counts(FeedFixture.START).waiting()).isEqualTo(1);

    house.holds("paper", item("flood", "Паводок в долине: 8 погибших", HOUR), OLD);
    assertThat(house.visit()).as("nobody heard of the eight").hasSize(1);
  }

  @Test
  void aDateInTheFutureIsNone() throws Exception {
    house.holds("paper", FRESH).visit();

    house.holds(
        "paper",
        item(
            "f",
            "http://paper.example/f",
            "Завтрашний номер",
            "Уже здесь.",
            published(FeedFixture.START.plus(Duration.ofDays(400)))),
        FRESH);

    assertThat(house.visit()).containsExactly("Завтрашний номер");
  }
}
