package org.didbon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.actor.FoundNames.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.text.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to write a surname of {@code name-patterns.txt}, with several people each. */
class NamePatternsTest {

  private static final Actor LAVROV =
      actor("lavrov", "ru:Сергей Викторович Лавров", "en:Sergei Lavrov", "uk:Сергій Лавров");
  private static final Actor TOKAYEV =
      actor(
          "tokayev",
          "ru:Касым-Жомарт Кемелевич Токаев",
          "en:Kassym-Jomart Tokayev",
          "kk:Қасым-Жомарт Тоқаев",
          "uz:Qosim-Jomart Toʻqayev",
          "uk:Касим-Жомарт Токаєв");
  private static final Actor RAHMON =
      actor(
          "rahmon",
          "ru:Эмомали Рахмон",
          "en:Emomali Rahmon",
          "tg:Эмомалӣ Раҳмон",
          "uz:Emomali Rahmon",
          "uk:Емомалі Рахмон");
  private static final Actor VOLODIN =
      actor("volodin", "ru:Вячеслав Викторович Володин", "en:Vyacheslav Volodin");
  private static final Actor MACRON =
      actor("orban", "ru:Виктор Орбан", "en:Viktor Orban", "uk:Віктор Орбан");
  private static final Actor PATRUSHEV =
      actor(
          "patrushev",
          BareSurname.AUTO,
          List.of("Дмитрий Патрушев", "Dmitry Patrushev"),
          "ru:Николай Платонович Патрушев",
          "en:Nikolai Patrushev",
          "uk:Микола Патрушев");
  private static final Actor JAPAROV =
      actor("japarov", "ru:Садыр Нургожоевич Жапаров", "en:Sadyr Japarov", "ky:Садыр Жапаров");

  private static final NameFinder FINDER =
      NameFinder.of(List.of(LAVROV, TOKAYEV, RAHMON, VOLODIN, MACRON, PATRUSHEV, JAPAROV));

  /** Surnames by language: the nominative, genitive, dative, accusative, instrumental, locative. */
  private static final Map<String, Map<String, String>> FORMS =
      Map.of(
          "en",
          Map.of(
              "lavrov", "Lavrov",
              "tokayev", "Tokayev",
              "rahmon", "Rahmon",
              "volodin", "Volodin",
              "orban", "Orban",
              "patrushev", "Patrushev"),
          "ru",
          Map.of(
              "lavrov", "Лавров Лаврова Лаврову Лаврова Лавровым Лаврове",
              "tokayev", "Токаев Токаева Токаеву Токаева Токаевым Токаеве",
              "rahmon", "Рахмон Рахмона Рахмону Рахмона Рахмоном Рахмоне",
              "volodin", "Володин Володина Володину Володина Володиным Володине",
              "orban", "Орбан Орбана Орбану Орбана Орбаном Орбане",
              "patrushev", "Патрушев Патрушева Патрушеву Патрушева Патрушевым Патрушеве"),
          "uk",
          Map.of(
              "lavrov", "Лавров Лаврова",
              "tokayev", "Токаєв Токаєва",
              "orban", "Орбан Орбана",
              "patrushev", "Патрушев Патрушева"),
          "tg",
          Map.of("rahmon", "Раҳмон", "tokayev", "Тоқаев", "lavrov", "Лавров"),
          "uz",
          Map.of("rahmon", "Rahmon", "tokayev", "Toʻqayev", "lavrov", "Lavrov"),
          "kk",
          Map.of("tokayev", "Тоқаев", "lavrov", "Лавров", "japarov", "Жапаров"),
          "ky",
          Map.of("japarov", "Жапаров", "tokayev", "Токаев", "lavrov", "Лавров"));

  private static final Map<String, List<String>> NAMESAKES =
      Map.of(
          "en", List.of("John", "Dmitry", "Oleg", "Bogumir", "Thorsten"),
          "ru", List.of("Иван", "Дмитрий", "Олег", "Богумир"),
          "uk", List.of("Іван", "Дмитро", "Олег"));

  private static final String CASES = "NGDAIL";

  static Stream<String> kinds() throws IOException {
    return patterns().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyPatternIsReadForEveryPerson(String kind) throws IOException {
    String language = kind.substring(0, 2);
    boolean not = kind.endsWith("not");
    List<String> wrong = new ArrayList<>();
    for (String pattern : patterns().getOrDefault(kind, List.of())) {
      FORMS
          .getOrDefault(language, Map.of())
          .forEach(
              (id, forms) -> {
                for (String given :
                    not ? NAMESAKES.getOrDefault(language, List.of()) : List.of("")) {
                  String sentence = filled(pattern, forms).replace("{F}", given);
                  boolean asTitle = found(sentence, "", language).contains(id);
                  boolean asText = found("", sentence, language).contains(id);
                  if (asTitle == not || asText == not) {
                    wrong.add(
                        (asTitle == not ? "title " : "")
                            + (asText == not ? "text " : "")
                            + sentence);
                  }
                }
              });
    }
    assertThat(wrong).isEmpty();
  }

  private static List<String> found(String title, String text, String language) {
    return FINDER.find(Tokens.of(title, text), language, FoundNames.DAY).stream()
        .map(Mention::actor)
        .toList();
  }

  private static String filled(String pattern, String forms) {
    List<String> words = List.of(forms.split(" ", -1));
    String sentence = pattern;
    for (int i = 0; i < words.size(); i++) {
      sentence = sentence.replace("{" + CASES.charAt(i) + "}", words.get(i));
    }
    return sentence;
  }

  private static Map<String, List<String>> patterns() throws IOException {
    Map<String, List<String>> patterns = new LinkedHashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    NamePatternsTest.class.getResourceAsStream("name-patterns.txt")),
                StandardCharsets.UTF_8))) {
      List<String> current = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          current = new ArrayList<>();
          patterns.put(line.substring(1, line.length() - 1), current);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          current.add(line);
        }
      }
    }
    return patterns;
  }
}
