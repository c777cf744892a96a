package org.didbon.query;

import java.util.LinkedHashMap;
import java.util.Map;

/** For each way a query can go wrong by itself, one that does. */
public final class TypedFaults {

  private static final String TYPED =
      """
      empty                ¦ §§
      broad                ¦ -таджик
      negations            ¦ таджик --узбек
      first                ¦ ИЛИ таджик
      missing              ¦ таджик OR OR узбек
      missing_end          ¦ таджик AND
      small                ¦ таджик или узбек
      and                  ¦ таджик && узбек
      or                   ¦ таджик || узбек
      closed               ¦ таджик) узбек
      unclosed_parenthesis ¦ (таджик OR узбек
      nothing_within       ¦ таджик ()
      unclosed             ¦ мигрант "трудовая миграц
      inner                ¦ «партия „Нур Отан“»
      no_word              ¦ таджик «—»
      apostrophe           ¦ 'трудовой мигрант'
      no_letter            ¦ 😀
      star_form            ¦ =мигр*
      star_first           ¦ *мигр
      star_within          ¦ ми*гр
      star_short           ¦ ми*
      slashes              ¦ /тадж.к/
      equals               ¦ =(Крокус)
      equals_alone         ¦ = Крокус
      minus_alone          ¦ таджик - узбек
      plus                 ¦ +таджик
      sign_list            ¦ таджик, узбек
      sign_or              ¦ таджик|узбек
      sign_not             ¦ !таджик
      sign_star            ¦ тадж?к
      sign_forms           ¦ таджик~2
      sign_weight          ¦ таджик^2
      sign_brackets        ¦ {таджик узбек}
      sign_nothing         ¦ <таджик>
      sign_escape          ¦ таджик\\узбек
      sign_equals          ¦ таджик=узбек
      sign_actor           ¦ таджик@patrushev
      sign_rule            ¦ таджик#migrants
      sign_left_out        ¦ таджик 50%
      list_id              ¦ таджик $people_of
      look_alike           ¦ таджик АND узбек
      order                ¦ таджик AFTER/5 узбек
      near_small           ¦ таджик near/5 узбек
      near_number          ¦ таджик РЯДОМ узбек
      near_colon           ¦ таджик NEAR:5 узбек
      near_far             ¦ таджик NEAR/1001 узбек
      near_three           ¦ а NEAR/5 б NEAR/5 в
      near_not             ¦ а NEAR/5 -б
      near_field           ¦ а NEAR/5 title:б
      near_operand         ¦ (а б) NEAR/5 в
      no_field             ¦ щщщщщ:таджик
      no_field_near        ¦ заголовок:таджик
      no_words             ¦ title: таджик
      no_value             ¦ source:
      one_value            ¦ source:(а OR б)
      field_words          ¦ title:NOT таджик
      field_minus          ¦ title:-таджик
      field_field          ¦ title:(а text:б)
      twice_operand        ¦ twice:(таджик -узбек)
      no_feed              ¦ source:""
      no_country           ¦ country:Таджикстан
      no_language          ¦ lang:узбекский
      actor_id             ¦ @Патрушев
      rule_id              ¦ #мигранты
      """;

  private TypedFaults() {}

  /** What is typed by the key of the phrase that answers it. */
  public static Map<String, String> byKey() {
    Map<String, String> typed = new LinkedHashMap<>();
    TYPED
        .lines()
        .map(line -> line.split(" *¦ ", 2))
        .forEach(row -> typed.put("query.fault." + row[0], row[1].equals("§§") ? "" : row[1]));
    typed.put("query.fault.long", "таджик ".repeat(15_000)); // 100 KB and more
    typed.put("query.fault.many", "слово ".repeat(1_001));
    typed.put("query.fault.deep", "(".repeat(51) + "а" + ")".repeat(51));
    typed.put("query.fault.long_word", "а".repeat(65));
    return typed;
  }
}
