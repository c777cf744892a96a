package org.didbon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.actor.FoundNames.actor;

import java.util.List;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.BareSurname;
import org.junit.jupiter.api.Test;

class NameFinderTest {

  private static final Actor NIKOLAI = actor("nikolai", "ru:Николай Платонович Патрушев");
  private static final Actor DMITRY =
      actor("dmitry", BareSurname.NEVER, List.of(), "ru:Дмитрий Николаевич Патрушев");

  private final FoundNames found = FoundNames.among(NIKOLAI, DMITRY);

  @Test
  void aFullNameStandsForThePersonInEveryCase() {
    assertThat(found.in("Встретился с Николаем Патрушевым и о Николае Патрушеве написал"))
        .containsExactly(
            "nikolai full_name Николаем Патрушевым", "nikolai full_name Николае Патрушеве");
  }

  @Test
  void thePatronymicMayStandInBetween() {
    assertThat(found.in("указ о Николае Платоновиче Патрушеве"))
        .containsExactly("nikolai full_name Николае Платоновиче Патрушеве");
  }

  @Test
  void theSurnameMayGoFirst() {
    assertThat(found.in("Назначен Патрушев Николай Платонович, секретарь"))
        .containsExactly("nikolai full_name Патрушев Николай Платонович");
  }

  @Test
  void anotherPatronymicIsAnotherPerson() {
    assertThat(found.in("заявил Николай Иванович Патрушев, слесарь")).isEmpty();
  }

  @Test
  void initialsStandForThePersonOnEitherSide() {
    assertThat(found.in("Н. П. Патрушев и Патрушев Н.П., а также Н.Патрушев"))
        .containsExactly(
            "nikolai initials Н. П. Патрушев",
            "nikolai initials Патрушев Н.П",
            "nikolai initials Н.Патрушев");
  }

  @Test
  void otherInitialsAreAnotherPerson() {
    assertThat(found.in("художник В. П. Патрушев")).isEmpty();
  }

  @Test
  void theSonIsNotHisFather() {
    assertThat(found.in("Дмитрия Патрушева назначили вице-премьером"))
        .containsExactly("dmitry full_name Дмитрия Патрушева");
  }

  @Test
  void aSonNamedByHisGivenNameIsFound() {
    assertThat(found.in("Николай Патрушев и его сын Дмитрий приехали"))
        .containsExactly("nikolai full_name Николай Патрушев", "dmitry given_by_kinship Дмитрий");
  }

  @Test
  void aBareSurnameMeansHimWhomTheTextNamesInFull() {
    assertThat(found.in("Дмитрий Патрушев выступил. Позже Патрушев уехал."))
        .containsExactly("dmitry full_name Дмитрий Патрушев", "dmitry surname_by_name Патрушев");
  }

  @Test
  void aBareSurnameMeansTheOneActorWhoMayBeMeantByIt() {
    assertThat(found.in("По словам Патрушева, это не так"))
        .containsExactly("nikolai surname_alone Патрушева");
  }

  @Test
  void aBareSurnameMeansNobodyBesideAnUnrelatedNamesake() {
    assertThat(found.in("Слесарь Виктор Патрушев запил. По словам Патрушева, с горя.")).isEmpty();
  }

  @Test
  void aBareSurnameOfTwoActorsMeansOneOfThem() {
    FoundNames two = FoundNames.among(NIKOLAI, actor("dmitry", "ru:Дмитрий Патрушев"));

    assertThat(two.in("По словам Патрушева, это не так"))
        .containsExactly("nikolai one_of Патрушева", "dmitry one_of Патрушева");
  }

  @Test
  void aNamesakeOfTheListIsNeverMeant() {
    FoundNames one =
        FoundNames.among(
            actor("peskov", BareSurname.AUTO, List.of("Николай Песков"), "ru:Дмитрий Песков"));

    assertThat(one.in("Умер Николай Песков. Пескову было 80 лет.")).isEmpty();
    assertThat(one.in("Пескова спросили об этом")).containsExactly("peskov surname_alone Пескова");
  }

  @Test
  void aWomansFormIsNotTheMan() {
    assertThat(found.in("О Патрушевой ничего не известно")).isEmpty();
    assertThat(found.in("На суде Елена Патрушева плакала")).isEmpty();
    assertThat(found.in("Суд закончен, Патрушева заплакала")).isEmpty();
  }

  @Test
  void givenNameAndSurnameAgree() {
    assertThat(found.in("Книгу отдал Николай Патрушеву"))
        .containsExactly("nikolai surname_alone Патрушеву");
  }

  @Test
  void twoPeopleMayShareOneSurnameInTheText() {
    assertThat(found.in("Николай и Дмитрий Патрушевы приехали"))
        .contains("dmitry full_name Дмитрий Патрушевы");
  }

  @Test
  void anArticleBeforeTheSurnameBelongsToAnother() {
    FoundNames one = FoundNames.among(actor("jagger", "ru:Мик Джаггер"));

    assertThat(one.in("министр (Jost de Jager) ушел")).isEmpty();
  }

  @Test
  void aSurnameAfterInIsATown() {
    FoundNames one = FoundNames.among(actor("houston", "ru:Уитни Хьюстон"));

    assertThat(one.in("запуск прошел в Хьюстоне")).isEmpty();
    assertThat(one.in("диск Хьюстон разошелся")).containsExactly("houston surname_alone Хьюстон");
  }

  @Test
  void aSurnameThatIsAGivenNameTooNeverStandsAlone() {
    FoundNames one = FoundNames.among(actor("michel", "ru:Шарль Мишель"));

    assertThat(one.in("У Мишель новая роль")).isEmpty();
  }

  @Test
  void aSurnameThatMillionsBearStandsAloneOnlyIfRepeated() {
    FoundNames one = FoundNames.among(actor("fischer", "ru:Ян Фишер"));

    assertThat(one.in("В экипаже астронавт Фишер")).isEmpty();
    assertThat(one.in("Кабинет Фишера пал. Сам Фишер рад."))
        .containsExactly("fischer surname_alone Фишера", "fischer surname_alone Фишер");
  }

  @Test
  void anOrdinaryWordNeedsACapitalInsideASentence() {
    FoundNames one = FoundNames.among(actor("chaika", "ru:Юрий Чайка"));

    assertThat(one.in("Чайка села на волну. Была чайка бела.")).isEmpty();
    assertThat(one.in("Генпрокурора Чайку вызвали")).containsExactly("chaika surname_alone Чайку");
  }

  @Test
  void aSurnameAloneThatAllTheWorldKnowsMeansNobodyElse() {
    FoundNames one = FoundNames.among(actor("bach", "ru:Томас Бах"));
    FoundNames himself = FoundNames.among(actor("gagarin", "ru:Юрий Гагарин"));

    assertThat(one.in("Хор поёт кантаты Баха, и Баха любят все")).isEmpty();
    assertThat(one.in("Томас Бах приехал. Баха встретили."))
        .containsExactly("bach full_name Томас Бах", "bach surname_by_name Баха");
    assertThat(himself.in("Памятник поставили Гагарину"))
        .containsExactly("gagarin surname_alone Гагарину");
  }

  @Test
  void aCompoundAdjectiveNamesATeaching() {
    assertThat(found.in("В сталинско-патрушевской системе")).isEmpty();
  }

  @Test
  void anAdjectiveOfTheSurnameCountsAsTheSurname() {
    assertThat(found.in("В патрушевском окружении спорят"))
        .containsExactly("nikolai surname_alone патрушевском");
  }

  @Test
  void aWordThatBeginsASentenceIsNoGivenName() {
    assertThat(found.people("Кеше Патрушев Астанаға келді", "kk")).containsExactly("nikolai");
    assertThat(found.people("Душанбе Патрушевке жауап берді", "kk")).containsExactly("nikolai");
    assertThat(found.people("Имрӯз Патрушев ба Душанбе омад", "tg")).containsExactly("nikolai");
    assertThat(found.people("Kecha Patrushev Toshkentga keldi", "uz")).containsExactly("nikolai");
    assertThat(found.people("Yesterday Patrushev came to Dushanbe", "en"))
        .containsExactly("nikolai");
    assertThat(found.people("Вчера Патрушев прилетел", "ru")).containsExactly("nikolai");
  }

  @Test
  void aSurnameInCapitalsIsFound() {
    assertThat(found.in("НИКОЛАЙ ПАТРУШЕВ ВЫСТУПИЛ В МОСКВЕ"))
        .containsExactly("nikolai full_name НИКОЛАЙ ПАТРУШЕВ");
  }

  @Test
  void theOtherScriptIsFound() {
    assertThat(found.in("Nikolai Patrushev's claim; Nikolaj Patruschew, Nikolay Patruşev", "en"))
        .hasSize(3)
        .allMatch(mention -> mention.startsWith("nikolai full_name"));
  }

  @Test
  void aNameOfOneWordIsTheWholeName() {
    FoundNames one = FoundNames.among(actor("pele", "ru:Пеле"));

    assertThat(one.in("Гол забил Пеле")).containsExactly("pele full_name Пеле");
  }

  @Test
  void theElderAndTheYoungerAreToldApartByTheirBirth() {
    FoundNames two = FoundNames.among(born("father", "1924-06-12"), born("son", "1946-07-06"));

    assertThat(two.in("Джордж Буш-старший и Джордж Буш-младший"))
        .containsExactly("father full_name Джордж Буш", "son full_name Джордж Буш");
  }

  private static Actor born(String id, String day) {
    Actor one = actor(id, "ru:Джордж Буш");
    return new Actor(
        id, one.name(), one.names(), day, "", List.of(), "", BareSurname.AUTO, List.of());
  }
}
