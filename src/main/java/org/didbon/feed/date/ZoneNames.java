package org.didbon.feed.date;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Zones of time by the short names that feeds write. A name of one offset stands for it all year,
 * whatever clocks do in summer: {@code EST} in July is five hours behind. A name whose offset was
 * changed by law stands for its region. Where two regions share a name, the one whose outlets are
 * read more is meant: {@code IST} is India, {@code BST} Britain, {@code CST} Chicago.
 */
final class ZoneNames {

  private static final String TABLE =
      """
      Z UT UTC GMT WET                 +00:00
      AT                               America/Halifax
      ET                               America/New_York
      CT                               America/Chicago
      MT                               America/Denver
      PT                               America/Los_Angeles
      NST                              -03:30
      NDT                              -02:30
      AST                              -04:00
      EST                              -05:00
      CST                              -06:00
      MST                              -07:00
      PST                              -08:00
      AKST                             -09:00
      HST                              -10:00
      ADT BRT ART                      -03:00
      EDT                              -04:00
      CDT                              -05:00
      MDT                              -06:00
      PDT                              -07:00
      AKDT                             -08:00
      WEST BST CET MEZ MET WAT         +01:00
      CEST MESZ MEST EET CAT SAST      +02:00
      EEST EAT TRT TSİ TSI FET IDT     +03:00
      MSK МСК                          Europe/Moscow
      MSD GST AMT AZT GET SAMT         +04:00
      AZST                             +05:00
      IRST                             +03:30
      IRDT AFT                         +04:30
      PKT UZT TJT TMT MVT              +05:00
      ALMT                             Asia/Almaty
      QYZT                             Asia/Qyzylorda
      AQTT ORAT                        +05:00
      KGT BTT                          +06:00
      IST                              +05:30
      NPT                              +05:45
      MMT                              +06:30
      YEKT                             Asia/Yekaterinburg
      OMST                             Asia/Omsk
      NOVT                             Asia/Novosibirsk
      KRAT                             Asia/Krasnoyarsk
      IRKT                             Asia/Irkutsk
      YAKT                             Asia/Yakutsk
      VLAT                             Asia/Vladivostok
      MAGT                             Asia/Magadan
      PETT                             Asia/Kamchatka
      YEKST                            +06:00
      OMSST NOVST ICT WIB HOVT         +07:00
      KRAST HKT SGT MYT PHT AWST ULAT  +08:00
      IRKST KST JST WIT                +09:00
      ACST                             +09:30
      YAKST AEST ChST                  +10:00
      ACDT                             +10:30
      VLAST AEDT SBT                   +11:00
      MAGST NZST FJT                   +12:00
      NZDT                             +13:00
      """;

  private static final Map<String, ZoneId> SHORT = new HashMap<>();

  private static final Map<String, String> REGIONS =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id -> id.indexOf('/') > 0)
          .collect(Collectors.toMap(id -> id.toLowerCase(Locale.ROOT), id -> id, (a, b) -> a));

  static {
    TABLE
        .lines()
        .map(line -> line.split(" +"))
        .forEach(
            line -> {
              ZoneId zone = ZoneId.of(line[line.length - 1]);
              for (int i = 0; i < line.length - 1; i++) {
                SHORT.put(line[i].toUpperCase(Locale.ROOT), zone);
              }
            });
  }

  private ZoneNames() {}

  /** The zone of a short name; two letters in lower case are a word of some language instead. */
  static Optional<ZoneId> brief(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    boolean word = name.length() == 2 && !name.equals(upper) && !upper.equals("UT");
    return word ? Optional.empty() : Optional.ofNullable(SHORT.get(upper));
  }

  /** The zone of a name as the tz database has it: {@code Asia/Dushanbe}. */
  static Optional<ZoneId> region(String name) {
    try {
      return Optional.ofNullable(REGIONS.get(name.toLowerCase(Locale.ROOT))).map(ZoneId::of);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
