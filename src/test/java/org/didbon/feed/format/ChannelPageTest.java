package org.didbon.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.didbon.domain.FeedFault;
import org.didbon.domain.FeedFault.Kind;
import org.didbon.feed.format.RawFeed.RawItem;
import org.junit.jupiter.api.Test;

/** Telegram's page of a channel, as it is written and as it may come to be. */
class ChannelPageTest {

  private static final URI BASE = URI.create("https://t.me/s/ministry");

  @Test
  void itsMessagesAreItems() {
    RawFeed feed =
        read(page(message(7, "Министр прибыл в Душанбе<br/>Он пробудет там два дня.", "")));

    assertThat(feed.title()).isEqualTo("Ministry & Co");
    assertThat(feed.fault()).isEmpty();
    RawItem item = feed.items().get(0);
    assertThat(feed.items()).hasSize(1);
    assertThat(item.guid()).isEqualTo("ministry/7");
    assertThat(item.links())
        .extracting(link -> link.written())
        .containsExactly("https://t.me/ministry/7");
    assertThat(item.title()).isEqualTo("Министр прибыл в Душанбе");
    assertThat(item.texts()).containsExactly("Он пробудет там два дня.");
    assertThat(item.dates()).containsExactly("2026-05-06T10:07:00+00:00");
  }

  @Test
  void aLongFirstLineIsTextAndNoHeadline() {
    RawItem item = read(page(message(1, "слово ".repeat(60), ""))).items().get(0);

    assertThat(item.title()).isEmpty();
    assertThat(item.texts().get(0)).startsWith("слово слово");
  }

  @Test
  void whatAMessageAnswersIsNotItsText() {
    String reply =
        "<a class=\"tgme_widget_message_reply\"><div class=\"tgme_widget_message_text"
            + " js-message_text\">Вчерашнее</div></a>";

    assertThat(read(page(message(1, "Сегодняшнее", reply))).items().get(0).title())
        .isEqualTo("Сегодняшнее");
  }

  @Test
  void whatSaysNothingIsLeftOut() {
    String picture = message(1, "", "");
    String made =
        "<div class=\"service_message\" data-post=\"ministry/2\"><div class="
            + "\"tgme_widget_message_text js-message_text\">Channel created</div></div>";

    RawFeed feed = read(page(picture + made));

    assertThat(feed.items()).isEmpty();
    assertThat(feed.fault()).isEmpty();
  }

  @Test
  void anEmptyChannelIsAFeedWithoutItems() {
    RawFeed feed = read(page("<div class=\"tgme_widget_message_centered\">No posts</div>"));

    assertThat(feed.items()).isEmpty();
    assertThat(feed.fault()).isEmpty();
    assertThat(feed.title()).isEqualTo("Ministry & Co");
  }

  @Test
  void aChatThatShowsNoMessagesOnTheWebIsToldAsSuch() {
    String closed =
        "<html><head><meta property=\"og:title\" content=\"Closed\"></head><body>"
            + "<div class=\"tgme_page\"><div class=\"tgme_page_extra\">12 subscribers</div></div>";

    assertThat(ChannelPage.is(closed)).isTrue();
    assertThat(read(closed).fault()).isEqualTo(FeedFault.of(Kind.CHANNEL));
  }

  @Test
  void noOtherPageIsTakenForOne() {
    assertThat(ChannelPage.is("<html><body>Read us on t.me/s/ministry</body></html>")).isFalse();
  }

  @Test
  void aHostilePageCostsLittle() {
    String many =
        IntStream.range(0, 20_000)
            .mapToObj(number -> message(number, "<b><i>x", "<div>".repeat(5)))
            .collect(Collectors.joining());

    assertThat(read(page(many)).items()).hasSizeBetween(1, 200);
  }

  private static RawFeed read(String html) {
    return ChannelPage.read(html, BASE);
  }

  private static String page(String messages) {
    return "<!DOCTYPE html><html><head><title>x</title></head><body>"
        + "<div class=\"tgme_channel_info\"><div class=\"tgme_channel_info_header_title\">"
        + "<span dir=\"auto\">Ministry &amp; Co</span></div></div>"
        + "<section class=\"tgme_channel_history js-message_history\">"
        + messages
        + "</section></body></html>";
  }

  private static String message(int number, String html, String before) {
    String text =
        html.isEmpty()
            ? "<a class=\"tgme_widget_message_photo_wrap\"></a>"
            : "<div class=\"tgme_widget_message_text js-message_text\" dir=\"auto\">"
                + html
                + "</div>";
    return "<div class=\"tgme_widget_message_wrap\"><div class=\"tgme_widget_message"
        + " js-widget_message\" data-post=\"ministry/"
        + number
        + "\">"
        + before
        + text
        + "<a class=\"tgme_widget_message_date\" href=\"https://t.me/ministry/"
        + number
        + "\">"
        + "<time datetime=\"2026-05-06T10:0"
        + number % 10
        + ":00+00:00\" class=\"time\">10:00</time>"
        + "</a></div></div>";
  }
}
