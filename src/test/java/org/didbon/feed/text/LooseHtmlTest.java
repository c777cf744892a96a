package org.didbon.feed.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not for readers goes; what stands behind something that is never closed stays. */
class LooseHtmlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      ignoreLeadingAndTrailingWhitespace = false,
      quoteCharacter = '`',
      value = {
        "a<!-- b -->c→ac",
        "<!-- a -->→``",
        "a<!-->b→ab",
        "a<!-- b<!-- c→a b c",
        "a<!-- b --><!-- c -->d→ad",
        "a<!-- b -->c<!-- d→ac d",
        "a<script>b</script>c→ac",
        "a<SCRIPT>b</Script >c→ac",
        "a<script>b<script>c</script>d→ad",
        "a<script src=x>b<script>c</script>d→abd",
        "a<script>b→ab",
        "a<script b→a",
        "a<script>b</script c→a",
        "a<script/>b<p>c→ab<p>c",
        "a<iframe/>b</iframe>c→ab</iframe>c",
        "a<iframe>b</iframe>c→ac",
        "a<iframe>b<iframe>c</iframe>d→abd",
        "a<svg><title>b</title></svg>c→ac",
        "a<svgs>b</svgs>c→a<svgs>b</svgs>c",
        "a<svgs>b<svg>c</svg>d→a<svgs>bd",
        "a<svg>b</svgs>c</svg>d→ad",
        "a<svg>1</svg>b<svg>2</svg>c→abc",
        "a<svg→a<svg",
        "a<button>b</button><style>c</style>d→ad"
      })
  void whatIsHiddenGoesAsFarAsItIsClosed(String html, String shown) {
    assertThat(LooseHtml.shown(html)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "a<b & c→a&lt;b & c",
        "<→<",
        "a < b→a &lt; b",
        "<b>a</b> < c→<b>a</b> &lt; c",
        "a<1→a&lt;1",
        "a<<b c=1→a&lt;&lt;b c=1"
      })
  void aLastSignThatBeginsNoTagIsASign(String html, String shown) {
    assertThat(LooseHtml.shown(html)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a<b",
        "a</b",
        "a</",
        "a<b c",
        "a<b c=\"d e",
        "a<b c='d' e=f",
        "<b>a</b>",
        "İ<script>a</script>"
      })
  void whatIsInOrderOrACutTagStays(String html) {
    assertThat(LooseHtml.shown(html)).isEqualTo(html);
  }
}
