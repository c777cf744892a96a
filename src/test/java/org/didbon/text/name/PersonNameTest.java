package org.didbon.text.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

  @ParameterizedTest
  @CsvSource({
    "Николай Платонович Патрушев, николай, платонович, патрушев, MALE",
    "Патрушев Николай Платонович, николай, платонович, патрушев, MALE",
    "'Патрушев, Николай', николай, '', патрушев, MALE",
    "Патрушев Николай, николай, '', патрушев, MALE",
    "Мария Владимировна Захарова, мария, владимировна, захарова, FEMALE",
    "Олександр Олегович Кіт, олександр, олегович, кіт, MALE",
    "Роберт Де Ниро, роберт, '', ниро, MALE",
    "Башар аль-Асад, башар, '', асад, MALE",
    "Джордж Буш-младший, джордж, '', буш, MALE",
    "Доминик Стросс-Кан, доминик, '', стросс-кан, MALE",
    "Касым-Жомарт Кемелұлы Токаев, касым-жомарт, кемелұлы, токаев, MALE",
    "Пеле, '', '', пеле, UNKNOWN"
  })
  void aNameIsTakenApart(
      String name, String given, String patronymic, String surname, Gender gender) {
    PersonName parts = PersonName.parse(name);

    assertThat(parts.given()).isEqualTo(given);
    assertThat(parts.patronymic()).isEqualTo(patronymic);
    assertThat(parts.surname()).isEqualTo(surname);
    assertThat(parts.gender()).isEqualTo(gender);
  }

  @Test
  void easternNamesBeginWithTheSurname() {
    assertThat(PersonName.parse("Си Цзиньпин").surname()).isEqualTo("си");
    assertThat(PersonName.parse("Ким Чен Ын").given()).isEqualTo("чен-ын");
    assertThat(PersonName.parse("Ким Кардашьян").surnameFirst()).isFalse();
    assertThat(PersonName.parse("Ли Харви Освальд").surname()).isEqualTo("освальд");
  }

  @Test
  void nothingIsMadeOfNothing() {
    assertThat(PersonName.parse("").surname()).isEmpty();
    assertThat(PersonName.parse("—").surname()).isEmpty();
  }
}
