package org.didbon.domain;

import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Marks in an address that tell where a reader came from, not what he reads. With them one page has
 * many addresses, and whoever opens the link is counted. Pure.
 */
public final class TrackingMarks {

  /** Families of marks: campaigns, BBC, Matomo, HubSpot, comScore, Mailchimp. */
  private static final Pattern FAMILY =
      Pattern.compile(
          "(?:utm|at|pk|piwik|mtm|matomo|hsa|ns|mc|vero|oly|trk|stm|wt)[_.].+|_hs(?:enc|mi)");

  private static final Set<String> MARKS =
      Set.of(
          "fbclid",
          "gclid",
          "gclsrc",
          "dclid",
          "gbraid",
          "wbraid",
          "gad_source",
          "yclid",
          "ysclid",
          "ymclid",
          "msclkid",
          "twclid",
          "ttclid",
          "rb_clickid",
          "igshid",
          "igsh",
          "srsltid",
          "mkt_tok",
          "_openstat",
          "_ga",
          "_gl",
          "xtor",
          "maca",
          "cmpid",
          "ocid",
          "ncid",
          "s_cid",
          "ftag",
          "ftcamp",
          "eref",
          "emc",
          "ito",
          "srnd",
          "feedtype",
          "feedname",
          "traffic_source",
          "ref_src",
          "__twitter_impression",
          ".tsrc",
          "rss",
          "rssfeed",
          "from_rss",
          "fromrss");

  /** What these say is a mark only where it names a way to the page. */
  private static final Set<String> WAYS =
      Set.of(
          "from",
          "ref",
          "src",
          "source",
          "via",
          "partner",
          "cmp",
          "mod",
          "feed",
          "medium",
          "origin",
          "referrer",
          "referer",
          "campaign",
          "cid",
          "feature");

  private static final Pattern WAY =
      Pattern.compile(
          "(?:[\\w.%-]*[_.%-])?(?:rss\\d?|atom|feed|feeds|feedburner|telegram|tg|tgram|twitter|tw"
              + "|facebook|fb|vk|vkontakte|ok|odnoklassniki|whatsapp|viber|instagram|dzen|zen"
              + "|yandex|yandexnews|yxnews|google|googlenews|smi2|newsletter|email|mail|mailru|push"
              + "|social|share|sharing|app|widget|flipboard)(?:[_.%-][\\w.%-]*)?");

  private TrackingMarks() {}

  /** {@code link} without them; all else is as it was. */
  public static String without(String link) {
    int fragment = link.indexOf('#');
    String place = fragment < 0 ? "" : link.substring(fragment + 1);
    String page = fragment < 0 ? link : link.substring(0, fragment);
    int query = page.indexOf('?');
    String asked = query < 0 ? "" : page.substring(query + 1);
    return (query < 0 ? page : page.substring(0, query))
        + kept('?', asked, query >= 0)
        + kept('#', place, fragment >= 0);
  }

  private static String kept(char sign, String parts, boolean present) {
    if (!present) {
      return "";
    }
    StringJoiner kept = new StringJoiner("&");
    boolean all = true;
    for (String part : parts.split("&", -1)) {
      if (isMark(part.toLowerCase(Locale.ROOT))) {
        all = false;
      } else {
        kept.add(part);
      }
    }
    return all ? sign + parts : kept.toString().isEmpty() ? "" : sign + kept.toString();
  }

  private static boolean isMark(String part) {
    int equals = part.indexOf('=');
    String name = equals < 0 ? part : part.substring(0, equals);
    String value = equals < 0 ? "" : part.substring(equals + 1);
    return MARKS.contains(name)
        || (equals > 0 && FAMILY.matcher(name).matches())
        || (WAYS.contains(name) && WAY.matcher(value).matches());
  }
}
