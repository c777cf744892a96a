package org.didbon.feed.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a charset's name means to browsers, encoding.spec.whatwg.org#names-and-labels: {@code
 * iso-8859-1} is windows-1252 to them, since outlets that say the one write the other. Names that
 * only outlets know stand here too; hyphens and the like do not count.
 */
final class CharsetLabels {

  private static final String TABLE =
      """
      UTF-8         utf8 unicode11utf8 unicode20utf8 xunicode20utf8 utf unicodeutf8 utf8mb4 utf8bom
      UTF-16LE      utf16 utf16le ucs2 unicode csunicode iso10646ucs2 unicodefeff
      UTF-16BE      utf16be unicodefffe
      UTF-32LE      utf32 utf32le ucs4
      UTF-32BE      utf32be
      windows-1252  windows1252 cp1252 xcp1252 win1252 1252 ansi iso88591 isoir100 latin1 latin l1
      windows-1252  cp819 ibm819 csisolatin1 iso885911987 ascii usascii ansix341968
      windows-1250  windows1250 cp1250 xcp1250 win1250 1250
      windows-1251  windows1251 cp1251 xcp1251 win1251 1251 win cpwin1251 microsoftcp1251 ansi1251
      windows-1253  windows1253 cp1253 xcp1253 win1253 1253
      windows-1254  windows1254 cp1254 xcp1254 win1254 1254 iso88599 latin5 l5 isoir148
      windows-1254  csisolatin5 iso885991989
      windows-1255  windows1255 cp1255 xcp1255
      windows-1256  windows1256 cp1256 xcp1256
      windows-1257  windows1257 cp1257 xcp1257
      windows-1258  windows1258 cp1258 xcp1258
      ISO-8859-2    iso88592 latin2 l2 isoir101 csisolatin2 iso885921987
      ISO-8859-5    iso88595 cyrillic isoir144 csisolatincyrillic iso885951988
      ISO-8859-7    iso88597 greek greek8 isoir126 ecma118 elot928 suneugreek csisolatingreek
      ISO-8859-8    iso88598 hebrew visual isoir138 csisolatinhebrew iso88598i logical iso88598e
      ISO-8859-6    iso88596 arabic asmo708 ecma114 isoir127 csisolatinarabic iso88596i iso88596e
      ISO-8859-15   iso885915 latin9 l9 csisolatin9
      KOI8-R        koi8r koi8 koi cskoi8r
      KOI8-U        koi8u koi8ru
      IBM866        ibm866 cp866 866 csibm866 dos866 dos
      x-MacUkraine  xmaccyrillic xmacukrainian maccyrillic macukrainian
      x-MacRoman    macintosh mac xmacroman csmacintosh macroman
      x-windows-874 windows874 tis620 iso885911 dos874
      GB18030       gb18030 gbk xgbk gb2312 gb231280 chinese csgb2312 csiso58gb231280 isoir58
      Big5-HKSCS    big5 big5hkscs cnbig5 csbig5 xxbig5
      x-windows-949 euckr korean ksc5601 ksc56011987 ksc56011989 isoir149 cseuckr windows949
      windows-31j   shiftjis sjis xsjis ms932 mskanji windows31j csshiftjis
      ISO-2022-JP   iso2022jp csiso2022jp
      EUC-JP        eucjp xeucjp cseucpkdfmtjapanese
      """;

  private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]");
  private static final Map<String, String> NAMES = new HashMap<>();

  static {
    TABLE
        .lines()
        .map(line -> line.split(" +"))
        .forEach(
            line -> {
              for (int i = 1; i < line.length; i++) {
                NAMES.put(line[i], line[0]);
              }
            });
  }

  private CharsetLabels() {}

  /** The charset that is meant; empty if nobody knows it. */
  static Optional<Charset> charset(String label) {
    String squeezed = SIGNS.matcher(label.toLowerCase(Locale.ROOT)).replaceAll("");
    try {
      return Optional.of(Charset.forName(NAMES.getOrDefault(squeezed, label.strip())));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
