package org.didbon.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.didbon.domain.RichText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertBriefTest {

  @ParameterizedTest
  @CsvSource({
    "Meeting in Dushanbe, https://x.example/1, Asia-Plus, 8 April 09:05, Migrants — «migrants»",
    "Meeting in Dushanbe, '', Asia-Plus, 8 April 09:05, ''",
    "A · headline · with dots, https://x.example/1, TASS, today, one · more; two"
  })
  void itsPartsAreReadAsTheyWereWritten(
      String title, String link, String source, String published, String reason) {
    AlertBrief brief = new AlertBrief(title, link, source, published, reason);
    RichText widened =
        RichText.builder().lines(brief.text()).italic("Also: Interfax").newLine().build();

    assertThat(AlertBrief.read(brief.text())).contains(brief);
    assertThat(AlertBrief.read(widened)).contains(brief);
  }

  @ParameterizedTest
  @CsvSource({"''", "one line", "'first line\nsecond line'"})
  void whatIsNoAlertIsNotTakenForOne(String text) {
    assertThat(AlertBrief.read(RichText.of(text.split("\n", -1)))).isEmpty();
  }
}
