package org.didbon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.domain.Actor.Role;
import org.didbon.text.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said beside a surname of nobody who is watched, and what may be said of them. */
class PostObjectionsTest {

  private static final Instant DAY = Instant.parse("2024-04-06T09:00:00Z");

  private final NameFinder finder =
      NameFinder.of(
          List.of(
              actor(
                  "voronin",
                  "Степан Игоревич Воронин",
                  "Stepan Voronin",
                  new Role("Minister of Foreign Affairs", "Russia", "2015", "")),
              actor(
                  "lugova",
                  "Инна Павловна Луговая",
                  "Inna Lugovaya",
                  new Role("Chairman of the State Duma", "Russia", "2019", "")),
              actor(
                  "asan",
                  "Асан Беккулов",
                  "Asan Bekkulov",
                  new Role("President", "Kyrgyzstan", "2021", ""),
                  new Role("Prime Minister", "Kyrgyzstan", "2019", "2020")),
              actor(
                  "timur",
                  "Тимур Беккулов",
                  "Timur Bekkulov",
                  new Role("Chairman of the Cabinet of Ministers", "Kyrgyzstan", "2022", "")),
              new Actor(
                  "nobody",
                  "Глеб Тучков",
                  Map.of("ru", List.of("Глеб Тучков")),
                  "",
                  "",
                  List.of(),
                  "",
                  BareSurname.AUTO,
                  List.of())));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru | Министр транспорта Воронин открыл мост",
        "ru | Вице-премьер Воронин: зерна больше",
        "ru | С вице-премьером Ворониным встретились",
        "ru | Воронин, министр культуры, открыл музей",
        "ru | Министр иностранных дел Болгарии Воронин подал в отставку",
        "ru | Хоккеист Воронин забил шайбу",
        "ru | Гол забил форвард «Динамо» Воронин",
        "ru | Актриса Воронина сыграла Нину",
        "ru | Премию вручили певице Ворониной",
        "ru | Зал аплодировал актрису Воронину",
        "ru | Лейтенант Воронин задержал грабителя",
        "ru | Воронин, 43-летний слесарь, выиграл машину",
        "ru | Слесарь Степан Воронин выиграл машину",
        "ru | Воронин — каменщик из Рязани",
        "ru | Воронин – простой шахтёр",
        "ru | Степан Воронин — это местный сантехник",
        "ru | Воронин работает токарем на заводе",
        "uk | Воронін — пекар із Полтави",
        "uk | Воронін працює електриком",
        "en | Voronin is a miner from Perm",
        "en | Voronin – a retired teacher – won a car",
        "tg | Воронин — деҳқон аст",
        "uz | Voronin — dehqon, u qishloqda yashaydi",
        "kk | Воронин — шопан",
        "ky | Воронин — дыйкан",
        "ru | Депутат Воронин внёс проект",
        "ru | Мэр Воронин открыл парк",
        "ru | Дядя Воронин пел до утра",
        "ru | Балерина Луговая станцевала",
        "uk | Футболіст Воронін забив двічі",
        "uk | Міністр оборони Воронін прибув",
        "uk | Воронін, тракторист, отримав медаль",
        "en | Transport Minister Voronin opened a bridge",
        "en | Bulgarian Foreign Minister Voronin resigned",
        "en | Voronin, a 43-year-old farmer, won a medal",
        "en | Footballer Voronin scored twice",
        "en | Plumber Stepan Voronin won a car",
        "tg | Вазири нақлиёт Воронин омад",
        "tg | Футболбоз Воронин ду гол зад",
        "uz | Transport vaziri Voronin keldi",
        "uz | Futbolchi Voronin gol urdi",
        "kk | Көлік министрі Воронин келді",
        "kk | Футболшы Воронин гол соқты",
        "ky | Транспорт министри Воронин келди",
        "ky | Футболчу Воронин гол киргизди"
      })
  void whatHeNeverWasSpeaksAgainstHim(String language, String text) {
    assertThat(people(language, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru | Министр иностранных дел Воронин прибыл | voronin",
        "ru | Министр Воронин прибыл | voronin",
        "ru | Политик Воронин прибыл | voronin",
        "ru | Министра транспорта Воронин не принял | voronin",
        "ru | Встреча с мэром Воронину понравилась | voronin",
        "ru | Президент Франции и Воронин обсудили визит | voronin",
        "ru | Воронин, министр обороны Котов и другие прибыли | voronin",
        "ru | В Болгарии министр иностранных дел Воронин выступил | voronin",
        "ru | Футболиста Воронин поздравил | voronin",
        "ru | После жалобы пенсионерки Воронину ответили | voronin",
        "ru | Жена Воронина прибыла | voronin",
        "ru | Сын Воронина прибыл | voronin",
        "ru | Спикер Госдумы Луговая прибыла | lugova",
        "ru | Депутат Луговая прибыла | lugova",
        "ru | Футболист Тучков прибыл | nobody",
        "ru | Воронин — министр иностранных дел России | voronin",
        "ru | Воронин — опытный переговорщик | voronin",
        "ru | Воронин — шахтёрам: зарплата вырастет | voronin",
        "ru | Воронин — учителю: спасибо за школу | voronin",
        "ru | Воронин был водителем, пока учился | voronin",
        "ru | Министр иностранных дел России Воронин — боксёр по натуре | voronin",
        "ru | Воронин — глава МИД России, а не тренер | voronin",
        "ru | Воронин работает с шахтёрами | voronin",
        "ru | Тучков — слесарь | nobody",
        "uk | Воронін — міністр закордонних справ Росії | voronin",
        "en | Voronin is a seasoned diplomat | voronin",
        "en | Voronin was a teacher before he entered politics | voronin",
        "en | Voronin — Russia's foreign minister — left early | voronin",
        "en | Foreign Minister Voronin arrived | voronin",
        "en | In Bulgaria Foreign Minister Voronin spoke | voronin",
        "uk | Міністр закордонних справ Воронін прибув | voronin",
        "tg | Вазири корҳои хориҷии Русия Воронин омад | voronin",
        "kk | Президент Воронинді қабылдады | voronin",
        "ru | Президент Беккулов прибыл | asan",
        "ru | Премьер Беккулов открыл мост | timur",
        "ru | Премьер-министр Киргизии Беккулов открыл мост | timur"
      })
  void hisOwnPostAndWhatIsNotBesideHisNameDoNot(String language, String text, String actor) {
    assertThat(people(language, text)).containsExactly(actor);
  }

  private List<String> people(String language, String text) {
    return finder.find(Tokens.of(text), language, DAY).stream()
        .filter(mention -> !mention.ground().word().equals("post"))
        .map(Mention::actor)
        .distinct()
        .toList();
  }

  private static Actor actor(String id, String russian, String english, Role... roles) {
    return new Actor(
        id,
        english,
        Map.of("ru", List.of(russian), "en", List.of(english)),
        "",
        "",
        List.of(roles),
        "",
        BareSurname.AUTO,
        List.of());
  }
}
