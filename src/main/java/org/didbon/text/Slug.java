package org.didbon.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ids made out of titles in the alphabets of our sources. */
public final class Slug {

  /** Longer ids would not fit under a button (64 bytes with the command before them). */
  private static final int LONGEST = 40;

  private static final String SPELLING =
      """
      а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s
      т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya ғ=gh қ=q ҳ=h ҷ=j
      ӣ=i ӯ=u ў=o ә=a ң=ng ө=o ұ=u ү=u һ=h і=i ї=yi є=ye ґ=g ı=i ø=o ł=l ß=ss
      """;

  private static final Map<String, String> LATIN =
      SPELLING
          .lines()
          .flatMap(line -> Stream.of(line.split(" ", -1)))
          .collect(Collectors.toMap(pair -> pair.substring(0, 1), pair -> pair.substring(2)));

  private static final Pattern APOSTROPHES = Pattern.compile("['’ʻʼ‘`]");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern AT_THE_ENDS = Pattern.compile("^-|-$");
  private static final Pattern MARKS = Pattern.compile("\\p{M}");

  private Slug() {}

  /** {@code title} in {@code [a-z0-9-]}; {@code ""} if nothing of it can be written so. */
  public static String of(String title) {
    StringBuilder slug = new StringBuilder();
    Normalizer.normalize(title, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(letter -> append(letter, slug));
    String told = APOSTROPHES.matcher(slug).replaceAll("");
    String joined = OTHERS.matcher(told).replaceAll("-");
    String trimmed = AT_THE_ENDS.matcher(joined).replaceAll("");
    return trimmed.length() <= LONGEST ? trimmed : cut(trimmed);
  }

  private static String cut(String slug) {
    int hyphen = slug.lastIndexOf('-', LONGEST);
    return slug.substring(0, hyphen > LONGEST / 2 ? hyphen : LONGEST).replaceAll("-$", "");
  }

  private static void append(int letter, StringBuilder slug) {
    if (letter < 0x80) {
      slug.append((char) letter);
    } else {
      slug.append(latin(Character.toString(letter)));
    }
  }

  private static String latin(String letter) {
    String known = LATIN.get(letter);
    return known != null
        ? known
        : MARKS.matcher(Normalizer.normalize(letter, Normalizer.Form.NFD)).replaceAll("");
  }
}
