package org.didbon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.actor.FoundNames.actor;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One name with the patronymic is enough: it holds in whatever spelling a text has. */
class FatherTest {

  private final FoundNames found =
      FoundNames.among(
          actor(
              "vorontsev",
              "ru:Николай Георгиевич Воронцев",
              "uk:Микола Воронцев",
              "en:Nikolay Vorontsev"),
          actor("serik", "ru:Серик Айдарович Тлеубаев", "kk:Серік Тілеубаев", "en:Serik Tleubayev"),
          actor("rustam", "ru:Рустам Хакимов", "uz:Rustam Olimovich Hakimov", "tg:Рустам Ҳакимов"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru | Николай Георгиевич Воронцев приехал | vorontsev",
        "ru | Воронцев Николай Георгиевич приехал | vorontsev",
        "ru | Н. Г. Воронцев приехал | vorontsev",
        "uk | Микола Георгійович Воронцев приїхав | vorontsev",
        "uk | М. Г. Воронцев приїхав | vorontsev",
        "en | Nikolay Georgievich Vorontsev came | vorontsev",
        "en | Nikolay G. Vorontsev came | vorontsev",
        "kk | Серік Айдарұлы Тілеубаев келді | serik",
        "ky | Серик Айдар уулу Тлеубаев келди | serik",
        "uz | Rustam Olim oʻgʻli Hakimov keldi | rustam",
        "kk | Серік Айдарович Тілеубаев келді | serik",
        "ru | Серика Айдаровича Тлеубаева ждут | serik",
        "uz | Rustam Olimovich Hakimov keldi | rustam",
        "ru | Рустам Олимович Хакимов приехал | rustam",
        "tg | Рустам Олимович Ҳакимов омад | rustam"
      })
  void hisOwnFatherInAnyLanguageIsNoObjection(String language, String text, String actor) {
    assertThat(found.people(text, language)).containsExactly(actor);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru | Николай Петрович Воронцев выиграл машину",
        "ru | Воронцев Николай Петрович выиграл машину",
        "ru | Воронцев Н. П. выиграл машину",
        "ru | Слесарь Н. П. Воронцев выиграл машину",
        "ru | Николай П. Воронцев выиграл машину",
        "uk | Микола Петрович Воронцев виграв авто",
        "uk | М. П. Воронцев виграв авто",
        "en | Nikolay Petrovich Vorontsev won a car",
        "en | Nikolay P. Vorontsev won a car",
        "kk | Серік Ерланұлы Тілеубаев көлік ұтып алды",
        "ky | Серик Эрланович Тлеубаев унаа утуп алды",
        "ky | Серик Эрлан уулу Тлеубаев унаа утуп алды",
        "uz | Rustam Karim oʻgʻli Hakimov avtomobil yutdi",
        "en | Serik Yerlanovich Tleubayev won a car",
        "uz | Rustam Karimovich Hakimov avtomobil yutdi",
        "tg | Рустам Каримович Ҳакимов мошин бурд",
        "ru | Рустам Каримович Хакимов выиграл машину"
      })
  void anotherFatherIsAnotherManWhateverSpellingsThereAre(String language, String text) {
    assertThat(found.people(text, language)).isEmpty();
  }
}
