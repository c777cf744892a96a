package org.didbon.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.didbon.domain.ChatAddress;
import org.didbon.outbox.BurstOfAlerts;
import org.didbon.outbox.BurstOfAlerts.Wild;

/**
 * However many alerts come at once, and however long: each headline and each link is shown once.
 */
class SlackCombinedAlertsTest {

  private static final FakeSlack slack = FakeSlack.start();
  private static final SlackClient client = new SlackClient(slack.settings());
  private static final BurstOfAlerts burst = BurstOfAlerts.inATemporaryFolder();
  private static final AtomicInteger SEEN = new AtomicInteger();

  @AfterContainer
  static void close() {
    burst.close();
    client.close();
    slack.close();
  }

  @Property(tries = 25)
  void everyHeadlineAndEveryLinkIsShownOnce(@ForAll("alerts") List<Wild> alerts)
      throws InterruptedException {
    ChatAddress chat = new ChatAddress("slack", FakeSlack.CHANNEL);

    long first = burst.send(alerts, chat, new SlackSender(client, burst.clock()));

    List<SlackPost> all = slack.workspace().posts(FakeSlack.CHANNEL);
    List<SlackPost> posts = all.subList(SEEN.get(), all.size());
    SEEN.set(all.size());
    for (long n = first; n < first + alerts.size(); n++) {
      String headline = BurstOfAlerts.headline(n);
      String link = BurstOfAlerts.link(n);
      assertThat(posts).filteredOn(post -> post.plain().contains(headline)).hasSize(1);
      assertThat(posts)
          .filteredOn(post -> post.links().stream().anyMatch(url -> url.startsWith(link)))
          .hasSize(1);
      String menu = "/more s" + n;
      assertThat(posts.stream().flatMap(post -> post.commands().stream()))
          .filteredOn(command -> command.equals(menu) || command.equals(menu + " apart"))
          .hasSize(1);
    }
  }

  @Provide
  Arbitrary<List<Wild>> alerts() {
    return BurstOfAlerts.alerts();
  }
}
