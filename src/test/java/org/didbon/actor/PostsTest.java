package org.didbon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.domain.Actor.Role;
import org.didbon.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostsTest {

  private static final String SECURITY = "Secretary of the Security Council";

  private static final List<Actor> BOOK =
      List.of(
          actor(
              "patrushev",
              "Николай Патрушев",
              role(SECURITY, "Russia", "2008-05-12", "2024-05-12"),
              role("Aide to the President", "Russia", "2024-05-14", "")),
          actor("shoigu", "Сергей Шойгу", role(SECURITY, "Russia", "2024-05-12", "")),
          actor("putin", "Владимир Путин", role("President", "Russia", "2012-05-07", "")),
          actor(
              "tokayev", "Касым-Жомарт Токаев", role("President", "Kazakhstan", "2019-03-20", "")),
          actor("rahmon", "Эмомали Рахмон", role("President", "Tajikistan", "1994-11", "")),
          actor(
              "muhriddin",
              "Сироджиддин Мухриддин",
              role("Minister of Foreign Affairs", "Tajikistan", "2013-11", "")),
          actor(
              "bobojonov",
              "Пулат Бобожонов",
              role("Minister of Internal Affairs", "Uzbekistan", "2017-09", "")),
          actor(
              "zakharova",
              "Мария Захарова",
              role(
                  "Director of the Information and Press Department",
                  "Foreign Ministry of Russia",
                  "2015-08-10",
                  "")),
          actor("petrov", "Иван Петров", role("Mayor", "Moscow", "", "")),
          actor("sadyr", "Садыр Жапаров", role("President", "Kyrgyzstan", "2021-01-28", "")),
          actor("mirziyoyev", "Шавкат Мирзиёев", role("President", "Uzbekistan", "2016-12-14", "")),
          actor(
              "sybiha",
              "Андрей Сибига",
              role("Minister of Foreign Affairs", "Ukraine", "2024-09-05", "")));

  private final NameFinder finder = NameFinder.of(BOOK);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru | Об этом сообщил секретарь Совета безопасности России. | patrushev",
        "ru | Встреча с секретарем Совбеза РФ прошла в Астане | patrushev",
        "ru | По словам секретаря российского Совбеза, угроза растет | patrushev",
        "ru | Глава МИД Таджикистана прибыл в Москву | muhriddin",
        "ru | Министра иностранных дел Таджикистана встретили | muhriddin",
        "ru | приказ министра внутренних дел Узбекистана | bobojonov",
        "ru | Глава узбекского МВД выступил | bobojonov",
        "ru | Официальный представитель МИД России ответила | zakharova",
        "ru | президенту Казахстана вручили орден | tokayev",
        "en | Kazakhstan's president arrived | tokayev",
        "en | the president of Tajikistan spoke | rahmon",
        "en | The secretary of Russia's Security Council said so | patrushev",
        "en | Russian Security Council secretary blames the embassy | patrushev",
        "en | Tajik foreign minister denies the claim | muhriddin",
        "uk | президент Казахстану прибув | tokayev",
        "uk | очільник МЗС Таджикистану заявив | muhriddin",
        "tg | Президенти Ҷумҳурии Тоҷикистон суханронӣ кард | rahmon",
        "tg | вазири корҳои хориҷии Тоҷикистон гуфт | muhriddin",
        "uz | Oʻzbekiston prezidenti qaror imzoladi | mirziyoyev",
        "uz | Ўзбекистон президенти қарор имзолади | mirziyoyev",
        "uz | Oʻzbekiston ichki ishlar vaziri | bobojonov",
        "kk | Қазақстан президентінің сапары | tokayev",
        "kk | Ресей қауіпсіздік кеңесінің хатшысы келді | patrushev",
        "ky | Кыргызстандын президенти сүйлөдү | sadyr",
        "ky | Казакстандын президентине белек | tokayev"
      })
  void aPostAndItsStateMeanTheHolder(String language, String text, String actor) {
    assertThat(finder.find(Tokens.of(text), language, FoundNames.DAY))
        .singleElement()
        .satisfies(
            mention -> {
              assertThat(mention.actor()).isEqualTo(actor);
              assertThat(mention.ground().word()).isEqualTo("post");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "президент выступил по телевидению",
        "секретарь Совета безопасности выступил",
        "бывший президент России выступил",
        "экс-президент Казахстана прибыл",
        "пресс-секретарь президента России сообщил",
        "помощник президента Казахстана прибыл",
        "администрация президента России",
        "президент России Борис Ельцин ушел",
        "кандидат в президенты России",
        "президент США прибыл",
        "мэр Москвы открыл парк",
        "Олег Иванов, президент России, проснулся",
        "министерство внутренних дел Узбекистана сообщило"
      })
  void nothingLessThanThePostItselfAndItsStateDoes(String text) {
    assertThat(finder.find(Tokens.of(text), "ru", FoundNames.DAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru | Помощник президента России сообщил",
        "ru | Помощник президента России Виктор Лапин прибыл на новые переговоры в Анкару",
        "ru | Помощник президента России по культуре Виктор Лапин прибыл",
        "ru | ПОМОЩНИК ПРЕЗИДЕНТА РОССИИ ВИКТОР ЛАПИН ПРИБЫЛ В АНКАРУ",
        "ru | Секретарь Совета безопасности России Виктор Лапин прибыл",
        "ru | Виктор Лапин, секретарь Совета безопасности России, прибыл",
        "en | Russian Security Council Secretary Viktor Lapin Arrives In Ankara For Talks",
        "en | Russia's foreign minister's aide, Viktor Lapin, said so",
        "en | The president of Tajikistan, Viktor Lapin, said so",
        "en | Viktor Lapin, the president of Tajikistan, said so",
        "en | Russian presidential aide arrives",
        "uk | Помічник президента Росії прибув",
        "tg | Мушовири президенти Тоҷикистон гуфт",
        "uz | Oʻzbekiston prezidenti maslahatchisi keldi",
        "kk | Қазақстан президентінің кеңесшісі келді",
        "kk | Қазақстан президентінің кеңесшісіне хат",
        "ky | Кыргызстандын президентинин кеңешчиси келди"
      })
  void aPostOfSeveralOrOfSomebodyNamedBesideItMeansNobody(String language, String text) {
    assertThat(finder.find(Tokens.of(text), language, FoundNames.DAY)).isEmpty();
    assertThat(finder.find(Tokens.of(text), language, Instant.parse("2024-09-06T09:00:00Z")))
        .isEmpty();
  }

  @Test
  void theDayDecidesWhoIsMeant() {
    String text = "секретарь Совета безопасности России";

    assertThat(on("2023-06-01", text)).containsExactly("patrushev");
    assertThat(on("2025-06-01", text)).containsExactly("shoigu");
    assertThat(on("2024-05-12", text)).isEmpty();
    assertThat(on("2001-01-01", text)).isEmpty();
  }

  @Test
  void aSurnameBesideThePostIsTheHolders() {
    List<Actor> two =
        List.of(
            actor("nikolai", "Николай Патрушев", role(SECURITY, "Russia", "2008-05-12", "")),
            actor(
                "dmitry",
                "Дмитрий Патрушев",
                role("Minister of Agriculture", "Russia", "2018", "")));
    NameFinder both = NameFinder.of(two);

    assertThat(both.find(Tokens.of("глава Минсельхоза Патрушев приехал"), "ru", FoundNames.DAY))
        .singleElement()
        .satisfies(
            mention -> {
              assertThat(mention.actor()).isEqualTo("dmitry");
              assertThat(mention.ground().word()).isEqualTo("surname_by_post");
            });
    assertThat(
            both.find(
                Tokens.of("Patrushev, the secretary of the Security Council"),
                "en",
                FoundNames.DAY))
        .extracting(Mention::actor)
        .containsExactly("nikolai");
  }

  @Test
  void thePostAnywhereInTheTextTellsWhoseTheSurnameIs() {
    String text = "Министр внутренних дел Узбекистана приехал. Бобожонова встретили.";

    assertThat(finder.find(Tokens.of(text), "ru", FoundNames.DAY))
        .extracting(mention -> mention.ground().word())
        .containsExactly("post", "surname_by_post");
  }

  private List<String> on(String day, String text) {
    return finder.find(Tokens.of(text), "ru", Instant.parse(day + "T12:00:00Z")).stream()
        .map(Mention::actor)
        .toList();
  }

  private static Role role(String title, String of, String from, String to) {
    return new Role(title, of, from, to);
  }

  private static Actor actor(String id, String name, Role... roles) {
    return new Actor(
        id,
        name,
        Map.of("ru", List.of(name)),
        "",
        "",
        List.of(roles),
        "",
        BareSurname.AUTO,
        List.of());
  }
}
