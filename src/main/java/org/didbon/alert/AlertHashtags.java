package org.didbon.alert;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.didbon.domain.Match;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Titles;

/**
 * The people and topics of an alert as hashtags. Telegram takes letters, digits and underscores for
 * one (td/telegram/MessageEntity.cpp, is_hashtag_letter); of what is drawn like an apostrophe, as
 * in Uzbek, not all: those are left out, as people leave them out in hashtags.
 */
final class AlertHashtags {

  /** Of an alert: more of them would be a text of its own. */
  private static final int MOST = 6;

  /** Telegram takes 256 signs; nobody reads so many. */
  private static final int LONGEST = 64;

  private static final Pattern APOSTROPHES = Pattern.compile("[\\p{Lm}\\p{M}'`\u2018\u2019\u00b4]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private AlertHashtags() {}

  /** In one line; {@code ""} if there is none. What a chat itself wrote as a query is no title. */
  static String of(List<Match> because, Titles titles, Localizer localizer) {
    return because.stream()
        .map(Match::subject)
        .filter(
            subject -> subject.kind() == Subject.Kind.ACTOR || subject.kind() == Subject.Kind.RULE)
        .map(subject -> of(titles.of(subject, localizer)))
        .filter(tag -> !tag.isEmpty())
        .distinct()
        .limit(MOST)
        .collect(Collectors.joining(" "));
  }

  /** A title as a hashtag; {@code ""} if it has no letter. */
  static String of(String title) {
    String plain =
        APOSTROPHES.matcher(Normalizer.normalize(title, Normalizer.Form.NFC)).replaceAll("");
    StringBuilder tag = new StringBuilder();
    for (String word : BETWEEN_WORDS.split(plain, -1)) {
      if (tag.length() + word.length() >= LONGEST) {
        break;
      }
      if (!word.isEmpty()) {
        tag.append(tag.isEmpty() ? "#" : "_").append(word);
      }
    }
    return LETTER.matcher(tag).find() ? tag.toString() : "";
  }
}
