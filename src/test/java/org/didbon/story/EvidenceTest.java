package org.didbon.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.didbon.story.ComparedWords.Amount;
import org.didbon.story.ComparedWords.Likeness;
import org.didbon.story.Evidence.Dates;
import org.didbon.story.Evidence.Guid;
import org.didbon.story.Evidence.Link;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes two items one article: how alike their words have to be, by all other signs. */
class EvidenceTest {

  private static final String NEVER = "-";

  /** The least likeness that is enough where dates are near, unknown and far apart. */
  @ParameterizedTest(name = "link {0}, guid {1}, strong {2}, {3} words")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # link | guid | strong | amount | near | unknown | far
          SAME   | SAME  | true  | ANY     | OTHER | OTHER | AKIN
          SAME   | SAME  | false | ANY     | AKIN  | AKIN  | AKIN
          SAME   | NONE  | ANY   | ANY     | AKIN  | AKIN  | AKIN
          SAME   | OTHER | ANY   | ANY     | ALIKE | ALIKE | ALIKE
          NEAR   | SAME  | true  | ANY     | AKIN  | AKIN  | AKIN
          NEAR   | SAME  | false | ANY     | ALIKE | ALIKE | -
          NEAR   | NONE  | ANY   | LITTLE  | -     | -     | -
          NEAR   | NONE  | ANY   | SOME    | SAME  | SAME  | -
          NEAR   | NONE  | ANY   | MUCH    | SAME  | SAME  | -
          NEAR   | OTHER | ANY   | LITTLE  | -     | -     | -
          NEAR   | OTHER | ANY   | SOME    | SAME  | SAME  | -
          NEAR   | OTHER | ANY   | MUCH    | SAME  | SAME  | -
          OTHER  | SAME  | true  | ANY     | ALIKE | ALIKE | ALIKE
          OTHER  | SAME  | false | ANY     | ALIKE | ALIKE | -
          OTHER  | NONE  | ANY   | LITTLE  | -     | -     | -
          OTHER  | NONE  | ANY   | SOME    | SAME  | SAME  | -
          OTHER  | NONE  | ANY   | MUCH    | SAME  | SAME  | -
          OTHER  | OTHER | ANY   | LITTLE  | -     | -     | -
          OTHER  | OTHER | ANY   | SOME    | SAME  | SAME  | -
          OTHER  | OTHER | ANY   | MUCH    | SAME  | SAME  | -
          NONE   | SAME  | true  | ANY     | OTHER | OTHER | AKIN
          NONE   | SAME  | false | ANY     | ALIKE | ALIKE | ALIKE
          NONE   | NONE  | ANY   | LITTLE  | ALIKE | ALIKE | -
          NONE   | NONE  | ANY   | SOME    | ALIKE | ALIKE | -
          NONE   | NONE  | ANY   | MUCH    | ALIKE | ALIKE | SAME
          NONE   | OTHER | ANY   | LITTLE  | SAME  | SAME  | -
          NONE   | OTHER | ANY   | SOME    | SAME  | SAME  | -
          NONE   | OTHER | ANY   | MUCH    | SAME  | SAME  | SAME
          """)
  void soMuchHasToBeSaidAlike(
      Link link, Guid guid, String strong, String amount, String near, String unknown, String far) {
    for (boolean isStrong : new boolean[] {true, false}) {
      for (Amount words : Amount.values()) {
        if (isOne(strong, Boolean.toString(isStrong)) && isOne(amount, words.name())) {
          Evidence any = new Evidence(guid, isStrong, link, Likeness.OTHER, words, Dates.NEAR);
          assertThat(least(any, Dates.NEAR)).as("near, %s", any).isEqualTo(near);
          assertThat(least(any, Dates.UNKNOWN)).as("unknown, %s", any).isEqualTo(unknown);
          assertThat(least(any, Dates.FAR)).as("far, %s", any).isEqualTo(far);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SAME, SAME, AKIN, true",
    "SAME, SAME, OTHER, false",
    "SAME, NEAR, SAME, false",
    "SAME, NONE, SAME, false",
    "OTHER, SAME, SAME, false",
    "NONE, SAME, SAME, false"
  })
  void certainIsWhatGuidAndLinkBothName(Guid guid, Link link, Likeness words, boolean certain) {
    Evidence evidence = new Evidence(guid, false, link, words, Amount.SOME, Dates.FAR);

    assertThat(evidence.isCertain()).isEqualTo(certain);
  }

  /** Of two recorded items that both may be it, the first is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # guid, strong, link, words, dates
          # a link before a guid
          NONE,  false, SAME,  SAME, NEAR    | SAME,  true,  OTHER, SAME, NEAR
          OTHER, true,  SAME,  AKIN, FAR     | SAME,  true,  OTHER, AKIN, FAR
          # a guid that looks like one before a place in the list
          SAME,  true,  OTHER, AKIN, NEAR    | SAME,  false, OTHER, AKIN, NEAR
          SAME,  false, OTHER, AKIN, NEAR    | OTHER, false, OTHER, AKIN, NEAR
          SAME,  true,  SAME,  SAME, NEAR    | NONE,  true,  SAME,  SAME, NEAR
          # the same page of which something else is asked before another page
          SAME,  true,  NEAR,  AKIN, NEAR    | SAME,  true,  OTHER, AKIN, NEAR
          NONE,  true,  SAME,  AKIN, NEAR    | NONE,  true,  NEAR,  AKIN, NEAR
          # words
          NONE,  true,  SAME,  SAME, UNKNOWN | NONE,  true,  SAME,  ALIKE, UNKNOWN
          NONE,  true,  SAME,  AKIN, UNKNOWN | NONE,  true,  SAME,  OTHER, UNKNOWN
          # dates
          NONE,  true,  NONE,  SAME, NEAR    | NONE,  true,  NONE,  SAME, UNKNOWN
          NONE,  true,  NONE,  SAME, NEAR    | NONE,  true,  NONE,  SAME, FAR
          """)
  void someSignsWeighMore(String heavier, String lighter) {
    assertThat(evidence(heavier).weight()).isGreaterThan(evidence(lighter).weight());
  }

  @ParameterizedTest
  @CsvSource({
    "'', false",
    "7, false",
    "main, false",
    "99999, false",
    "100000, true",
    "story, true",
    "https://paper.example/bridge, true"
  })
  void aShortNumberOrWordIsAWeakGuid(String guid, boolean strong) {
    assertThat(Evidence.isStrong(guid)).isEqualTo(strong);
  }

  private static boolean isOne(String told, String value) {
    return told.equals("ANY") || told.equals(value);
  }

  /** The least likeness with which it is one article; so it is with any more. */
  private static String least(Evidence any, Dates dates) {
    String least = NEVER;
    for (Likeness words : Likeness.values()) {
      boolean same =
          new Evidence(any.guid(), any.strong(), any.link(), words, any.amount(), dates).isSame();
      assertThat(same || least.equals(NEVER)).as("more words, less the same: %s", any).isTrue();
      if (same && least.equals(NEVER)) {
        least = words.name();
      }
    }
    return least;
  }

  private static Evidence evidence(String signs) {
    String[] sign = Arrays.stream(signs.split(",")).map(String::strip).toArray(String[]::new);
    return new Evidence(
        Guid.valueOf(sign[0]),
        Boolean.parseBoolean(sign[1]),
        Link.valueOf(sign[2]),
        Likeness.valueOf(sign[3]),
        Amount.SOME,
        Dates.valueOf(sign[4]));
  }
}
