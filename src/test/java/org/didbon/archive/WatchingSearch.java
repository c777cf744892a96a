package org.didbon.archive;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.domain.Actor.Role;
import org.didbon.domain.Feed;
import org.didbon.domain.Rule;
import org.didbon.pipeline.Watchlist;

/** What the tests of the archive watch. */
final class WatchingSearch {

  private WatchingSearch() {}

  static Watchlist with(String... rules) {
    List<Rule> all = new ArrayList<>();
    for (String rule : rules) {
      all.add(new Rule("r" + all.size(), "", rule, Rule.Severity.NORMAL, List.of(), List.of()));
    }
    return Watchlist.of(
        List.of(feed("feed-a", "TJ"), feed("feed-c", "RU")),
        List.of(
            actor(
                "putin",
                new Role("President", "Russia", "2012-05-07", ""),
                "Владимир Владимирович Путин",
                "Vladimir Putin"),
            actor(
                "patrushev",
                new Role("Secretary of the Security Council", "Russia", "2008-05-12", "2024-05-12"),
                "Николай Платонович Патрушев",
                "Nikolai Patrushev"),
            actor(
                "patrushev-jr",
                new Role("Minister of Agriculture", "Russia", "2018-05-18", "2024-05-14"),
                "Дмитрий Николаевич Патрушев",
                "Dmitry Patrushev"),
            actor("xi", new Role("President", "China", "2013", ""), "Си Цзиньпин", "Xi Jinping"),
            actor(
                "salome",
                new Role("President", "Kazakhstan", "", ""),
                "Анна Иванова-Петрова",
                "Anna Ivanova")),
        all);
  }

  private static Feed feed(String id, String country) {
    URI url = URI.create("https://" + id.charAt(5) + ".example/rss");
    return new Feed(id, id, url, "", country, Duration.ofMinutes(10), false);
  }

  private static Actor actor(String id, Role role, String russian, String english) {
    return new Actor(
        id,
        english,
        Map.of("ru", List.of(russian), "en", List.of(english)),
        "",
        "RU",
        List.of(role),
        "",
        BareSurname.AUTO,
        List.of());
  }
}
