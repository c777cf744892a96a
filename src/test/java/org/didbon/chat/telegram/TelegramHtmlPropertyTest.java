package org.didbon.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.didbon.domain.RichText;
import org.didbon.domain.RichText.Piece;
import org.didbon.domain.RichText.Style;

/** Whatever strangers write, the message is one that Telegram takes. */
class TelegramHtmlPropertyTest {

  @Property(tries = 300)
  void anyTextBecomesAMessageThatTelegramTakes(@ForAll("texts") RichText text)
      throws FakeHtml.Unreadable {
    for (int room : new int[] {TelegramHtml.MESSAGE, TelegramHtml.CAPTION}) {
      TelegramHtml rendered = TelegramHtml.of(text, room);

      assertThat(FakeHtml.visible(rendered.html())).isEqualTo(rendered.plain());
      assertThat(rendered.plain().length()).isLessThanOrEqualTo(room);
      assertThat(rendered.html().getBytes(StandardCharsets.UTF_8).length).isLessThan(32_769);
      assertThat(rendered.html().codePoints())
          .noneMatch(c -> Character.getType(c) == Character.SURROGATE || (c < ' ' && c != '\n'));
    }
  }

  @Provide
  Arbitrary<RichText> texts() {
    Arbitrary<String> odd =
        Arbitraries.of(
            "<b>",
            "</a>",
            "&lt;",
            "&",
            "\"",
            "…",
            "👨‍👩‍👧",
            "🇹🇯",
            "\uD83D",
            "\u202E",
            "\u0000",
            "\n",
            "Предложение. ",
            "@name ",
            "слово ",
            "x".repeat(900),
            "e\u0301".repeat(50));
    Arbitrary<String> words =
        Arbitraries.oneOf(Arbitraries.strings().all().ofMaxLength(40), odd)
            .list()
            .ofMaxSize(25)
            .map(parts -> String.join("", parts));
    Arbitrary<Piece> pieces =
        Combinators.combine(
                Arbitraries.of(Style.class),
                words,
                Arbitraries.of(
                    "", "https://mfa.tj/й?q=\"<", "javascript:x", "http://x/" + "y".repeat(1500)))
            .as(Piece::new);
    Arbitrary<List<Piece>> lines = pieces.list().ofMaxSize(6);
    return lines.list().ofMaxSize(12).map(RichText::new);
  }
}
