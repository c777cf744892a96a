package org.didbon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.actor.FoundNames.actor;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name that a street, a school, a prize or a ship bears tells nothing of the person. */
class NamedThingsTest {

  private final FoundNames names =
      FoundNames.among(
          actor("bugrov", "ru:Игорь Бугров", "uk:Ігор Бугров", "en:Igor Bugrov"),
          actor(
              "shigaev",
              "ru:Аскар Шигаев",
              "kk:Асқар Шығаев",
              "ky:Аскар Шыгаев",
              "en:Askar Shigaev"),
          actor(
              "orzuev",
              "ru:Фаррух Орзуев",
              "tg:Фаррух Орзуев",
              "uz:Farrux Orzuyev",
              "en:Farrukh Orzuev"),
          actor("zimina", "ru:Алла Зимина", "en:Alla Zimina"),
          actor("deadwood", "ru:Пол Дедвуд", "en:Paul Deadwood"),
          actor("carol", "ru:Дензел Вашингтон", "en:Denzel Washington"),
          actor("mash", "ru:Пётр Маш", "en:Peter Mash"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru | На улице Бугрова в Твери прорвало трубу",
        "ru | на ул. Бугрова сгорел склад",
        "ru | Проспект Игоря Бугрова перекроют",
        "ru | Ремонт моста Бугрова продлят",
        "ru | Аэропорт имени Игоря Бугрова закрыт из-за тумана",
        "ru | Рейс из аэропорта им. Бугрова задержан",
        "ru | Школе № 4 присвоили имя Игоря Бугрова",
        "ru | Улицу в Омске назвали в честь Бугрова",
        "ru | Лицей, названный в честь Игоря Бугрова, открыл набор",
        "ru | Спортзал носит имя Бугрова",
        "ru | Парк имени Первого президента республики Игоря Бугрова",
        "ru | На площади Президента Бугрова установили ёлку",
        "ru | Премия Бугрова досталась поэту из Рязани",
        "ru | Его наградили орденом Бугрова и медалью",
        "ru | Лауреат стипендии Бугрова уехал",
        "ru | В фонде Бугрова прошли обыски",
        "ru | Закон Зиминой вступил в силу",
        "ru | Попал в список Бугрова и лишился визы",
        "ru | Поправка Бугрова отменена",
        "ru | Доктрина Бугрова устарела",
        "ru | Теплоход «Игорь Бугров» сел на мель",
        "ru | Теплоход Игорь Бугров сел на мель",
        "ru | Фильм «Бугров» вышел в прокат",
        "ru | Кафе \"Бугров\" закрыли",
        "ru | ТЦ Бугров горит",
        "ru | В Бугров-центре открылась выставка",
        "ru | Бугров Центр объявил конкурс",
        "ru | Стадион имени героя России Игоря Бугрова",
        "ru | Команда университета имени Аскара Шигаева победила",
        "ru | Сообщает Mash со ссылкой на очевидцев",
        "ru | Вашингтон ответил на ноту",
        "ru | ВАШИНГТОН, 5 мая. Конгресс собрался",
        "ru | НА УЛИЦЕ БУГРОВА В ГОРОДЕ ТВЕРИ СНОВА ОТКРЫЛИ БОЛЬШУЮ ШКОЛУ",
        "uk | На вулиці Бугрова сталася пожежа",
        "uk | Університет імені Ігоря Бугрова оголосив набір",
        "uk | Премію Бугрова отримав письменник",
        "en | Fire closes Bugrov Street in Tver",
        "en | Students of Shigaev University protest",
        "en | The airport is named after Askar Shigaev",
        "en | The school, renamed after Bugrov, opened",
        "en | He won the Igor Bugrov Memorial Prize",
        "en | She got the Bugrov Medal",
        "en | He was added to the Bugrov list",
        "en | Congress passes the Bugrov Act",
        "en | Askar Shigaev International Airport reopens",
        "en | The tanker Igor Bugrov ran aground",
        "en | Tanker “Igor Bugrov” ran aground",
        "en | A fire at Bugrov Tower",
        "en | WASHINGTON (AP) - The Senate met",
        "en | Washington said it would answer",
        "kk | Шығаев көшесінде жол жөнделді",
        "kk | Асқар Шығаев атындағы университет ашылды",
        "kk | Шығаев халықаралық әуежайы жабылды",
        "kk | Шығаев қоры байқау жариялады",
        "kk | Асқар Шығаев даңғылы кеңейтіледі",
        "ky | Шыгаев көчөсүндө өрт чыкты",
        "ky | Аскар Шыгаев атындагы мектеп ачылды",
        "uz | Farrux Orzuyev nomidagi maktab ochildi",
        "uz | Orzuyev ko‘chasida yong‘in chiqdi",
        "uz | Фаррух Орзуев номидаги мактаб очилди",
        "uz | Орзуев кўчасида ёнғин чиқди",
        "tg | Дар кӯчаи Орзуев сӯхтор шуд",
        "tg | Донишгоҳи ба номи Фаррух Орзуев қабул эълон кард",
        "tg | Хиёбони Фаррух Орзуев баста шуд",
      })
  void thingsAreNotPeople(String language, String text) {
    assertThat(names.people(text, language)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In May the council will meet",
        "By May 5 the council had met twice",
        "The law passed at the end of May.",
        "It was signed in late May",
        "Bugrov May Visit China",
        "BUGROV MAY VISIT CHINA SOON AND TALK WITH THE LEADERS",
        "bugrov may visit china soon"
      })
  void monthsAndVerbsAreNotPeople(String text) {
    FoundNames may = FoundNames.among(actor("may", "en:Theresa May", "ru:Тереза Мэй"));

    assertThat(may.people(text, "en")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Theresa May resigned in May",
        "Rivals said that May would go",
        "Премьер Мэй ушла",
        "ТЕРЕЗА МЭЙ УХОДИТ С ПОСТА ПРЕМЬЕРА ПОСЛЕ ДОЛГИХ СПОРОВ",
        "тереза мэй уходит с поста премьера после долгих споров о сделке",
        "Тереза 🇬🇧 Мэй уходит"
      })
  void whoeverIsCalledLikeAMonthIsFound(String text) {
    FoundNames may = FoundNames.among(actor("may", "en:Theresa May", "ru:Тереза Мэй"));
    String language = text.charAt(0) > 'z' ? "ru" : "en";

    assertThat(may.people(text, language)).containsExactly("may");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bugrov  | ru | Бугров выступил в университете имени Шигаева",
        "bugrov  | ru | В университете Бугров рассказал о реформе",
        "bugrov  | ru | На улице Бугров встретил избирателей",
        "bugrov  | ru | На улице Шигаева Бугров открыл школу",
        "bugrov  | ru | План Бугрова обсудили в столице",
        "bugrov  | ru | Указ Бугрова опубликован",
        "bugrov  | ru | Речь Бугрова прервали",
        "bugrov  | ru | Команда Бугрова ушла в отставку",
        "bugrov  | ru | Дворец Бугрова показали журналистам",
        "bugrov  | ru | Он выступил от имени Бугрова",
        "bugrov  | ru | Самолёт Бугрова сел в Омске",
        "bugrov  | ru | Президент университета Игорь Бугров подал в отставку",
        "bugrov  | ru | Бугров открыл улицу Бугрова",
        "bugrov  | ru | «Бугров не придёт», — сказал он",
        "bugrov  | ru | В списке значится «Игорь Бугров»",
        "bugrov  | ru | «Это ошибка», — сказал Бугров",
        "bugrov  | ru | Письмо на имя Бугрова потеряли",
        "bugrov  | ru | Фонд президента Бугрова помог погорельцам",
        "bugrov  | uk | План Бугрова відхилили",
        "bugrov  | en | Bugrov's plan was rejected",
        "bugrov  | en | Bugrov plan divides parliament",
        "bugrov  | en | Bugrov administration denies it",
        "bugrov  | en | Bugrov's university degree is in doubt",
        "bugrov  | en | Bugrov spoke at Shigaev University",
        "bugrov  | en | Bugrov awards medals to doctors",
        "bugrov  | en | “Nothing has changed,” Bugrov said",
        "shigaev | kk | Шығаев университетте сөйледі",
        "shigaev | kk | Шығаев қорытынды жасады",
        "shigaev | ky | Шыгаев университетте сүйлөдү",
        "orzuev  | uz | Orzuyev universitetda nutq so‘zladi",
        "orzuev  | tg | Орзуев дар донишгоҳ суханронӣ кард",
        "carol   | ru | Дензел Вашингтон получил премию",
        "mash    | ru | Пётр Маш открыл завод",
        "mash    | en | Peter Mash opened a plant",
      })
  void peopleBesideThemAreFound(String id, String language, String text) {
    assertThat(names.people(text, language)).containsExactly(id);
  }
}
