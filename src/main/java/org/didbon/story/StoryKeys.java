package org.didbon.story;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.didbon.domain.Item;
import org.didbon.text.Tokens;

/** Under which a story is found: the addresses and headlines of its reports, and its id. */
final class StoryKeys {

  /** A headline of fewer words ("Weather", "18.11.2025") says nothing about the event. */
  private static final int TELLING_WORDS = 3;

  private static final CanonicalLink CANONICAL = new CanonicalLink();

  private static final String LINK = "link:";
  private static final String TITLE = "title:";
  private static final String STORY = "story:";

  private StoryKeys() {}

  /** Of a story, by its id. */
  static String ofStory(String story) {
    return STORY + story;
  }

  /** Of a report, the most telling first; it can be changed. */
  static List<String> of(Item item) {
    List<String> keys = new ArrayList<>(3);
    String link = item.ownLink() ? CANONICAL.of(item.link()) : "";
    if (!CanonicalLink.isHome(link)) {
      keys.add(LINK + link);
    }
    Tokens headline = Tokens.of(item.title());
    if (tells(headline)) {
      keys.add(TITLE + headline.joined());
    } else {
      // a short headline and all that stands under it
      Tokens text = Tokens.of(item.text());
      if (tells(text)) {
        keys.add(TITLE + headline.joined() + ':' + hash(text.joined()));
      }
    }
    return keys;
  }

  /** Of a headline alone, however short. */
  static String ofHeadline(Item item) {
    return TITLE + Tokens.of(item.title()).joined();
  }

  static boolean isLink(String key) {
    return key.startsWith(LINK);
  }

  static boolean isOfStory(String key) {
    return key.startsWith(STORY);
  }

  /** Figures tell of no event: the same day, the same rate. */
  private static boolean tells(Tokens tokens) {
    int telling = 0;
    for (int at = 0; at < tokens.size() && telling < TELLING_WORDS; at++) {
      telling += tokens.isNumber(at) ? 0 : 1;
    }
    return telling == TELLING_WORDS;
  }

  private static String hash(String words) {
    return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
