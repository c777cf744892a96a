package org.didbon.command.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.didbon.fixture.Dialogue;
import org.didbon.fixture.RuleContract;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Posts as people write them. */
class TypedPostTest extends RuleContract {

  @TestFactory
  Stream<DynamicTest> isUnderstoodInAnyOrderAndAnyLanguageAndTheRestIsTold() {
    return Dialogue.of(
        """
        президент, Россия, с 2012                     | + президент, Russia (2012 – )
        Россия, с 2012, президент                     | + президент, Russia (2012 – )
        с 2012 года, президент, Россия                | + президент, Russia (2012 – )
        президент Россия с 2012                       | + президент, Russia (2012 – )
        президент, 2012–2018                          | + президент,  (2012 – 2018)
        президент, Россия, 2012-05-07 - 2018          | + президент, Russia (2012-05-07 – 2018)
        президент, Россия, с мая 2008 по 2012         | + президент, Russia (2008-05 – 2012)
        президент, Россия, с 7 мая 2008 по настоящее время | + президент, Russia (2008-05-07 – )
        министр, Узбекистан, до 2018                  | + министр, Uzbekistan ( – 2018)
        Minister, Tajikistan, from 2001 to 2005       | + Minister, Tajikistan (2001 – 2005)
        Minister, since 12.05.2001                    | + Minister,  (2001-05-12 – )
        вазир, Тоҷикистон, аз соли 2012 то 2018       | + вазир, Tajikistan (2012 – 2018)
        vazir, Oʻzbekiston, 2012-yildan 2018-yilgacha | + vazir, Uzbekistan (2012 – 2018)
        министр, Кыргызстан, 2012-жылдан 2018-жылга чейин | + министр, Kyrgyzstan (2012 – 2018)
        министр, Қазақстан, 2012 жылдан 2018 жылға дейін | + министр, Kazakhstan (2012 – 2018)
        депутат 8 созыва, Госдума, 2021               | + депутат 8 созыва, Госдума (2021 – )
        Aide; Russia; 2024-05                         | + Aide, Russia (2024-05 – )
        Aide, Russia, 2024-13                         | 2024-13 is no date
        Aide, Russia, 2024-05, soon                   | Not understood: soon. Understood: Aide; Russia.
        с 2012                                        | What is the post called? For example: /actor post patrushev President, Russia, since 2012
        """,
        (typed, answer) -> {
          rules.say("/language ru");
          String own = rules.say("/actor post patrushev " + typed);
          rules.say("/language en");

          String told = rules.say("/actor post patrushev " + typed);

          assertThat(told).contains(answer);
          if (answer.startsWith("+")) {
            assertThat(own).contains(answer, "Понято так: ");
          }
        });
  }

  @Test
  void theSamePostOfAnotherTimeIsOneMoreAndOfTheSameTimeIsMended() {
    rules.sayAndSave("/actor post patrushev President, Russia, 2000-05-07 – 2008-05-07");
    rules.sayAndSave("/actor post patrushev Prime Minister, Russia, 2008-05 – 2012");
    assertThat(rules.say("/actor post patrushev President, Russia, since 2012"))
        .contains("+ President, Russia (2012 – )")
        .doesNotContain("−");
    rules.say("/save");

    assertThat(rules.say("/actor post patrushev President, Russia, 2012-05-07 to 2024"))
        .contains("− President, Russia (2012 – )", "+ President, Russia (2012-05-07 – 2024)")
        .doesNotContain("2000");
    rules.say("/save");
    assertThat(rules.say("/actor post patrushev President, Russia, from 2012 to 2024"))
        .startsWith("Nothing to do");
    rules.say("/actor post patrushev Mayor, Moscow, 1999");
    rules.say("/save");
    assertThat(rules.watchlist.get().actors().get("patrushev").roles())
        .extracting(role -> role.title().english())
        .containsExactly("Mayor", "President", "Prime Minister", "President");
  }
}
