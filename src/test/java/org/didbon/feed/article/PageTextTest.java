package org.didbon.feed.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import okio.ByteString;
import org.didbon.feed.charset.FeedText;
import org.didbon.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each page in the folder of this name is of one kind; beside it stands what is to be read. */
class PageTextTest {

  private static final String LEAD =
      "The ministry said on Tuesday that eleven people had been refused entry, and asked why. ";

  private static final String MORE =
      "According to the ministry, all of them held valid passports, tickets and work patents. ";

  static List<String> pages() throws IOException, URISyntaxException {
    URL page = Objects.requireNonNull(PageTextTest.class.getResource("blog.html"));
    Path folder = Objects.requireNonNull(Path.of(page.toURI()).getParent());
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html"))
          .map(name -> name.replace(".html", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void ofEachKindOfPageTheArticleIsReadAndNothingElse(String page) {
    String html = FeedText.of(bytes(page + ".html"), "text/html");

    assertThat(PageText.of(html)).isEqualTo(bytes(page + ".txt").utf8().strip());
  }

  /** Read with a word too much, each for a reason that costs more to mend than it brings. */
  private static final Set<String> NEARLY =
      Set.of("cnn-div-paragraphs.html", "div-only-spans.html", "portal-table.html");

  static List<Path> likeThoseOfOutlets() throws IOException, URISyntaxException {
    URL page = Objects.requireNonNull(PageTextTest.class.getResource("bench/tuned/recipe.html"));
    try (Stream<Path> files = Files.list(Path.of(page.toURI()).resolveSibling(""))) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .filter(file -> !NEARLY.contains(file.getFileName().toString()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("likeThoseOfOutlets")
  void ofPagesMadeLikeThoseOfOutletsEachWordOfTheArticleIsRead(Path page) throws IOException {
    String meant = Files.readString(Path.of(page.toString().replace(".html", ".txt")));

    assertThat(Tokens.of(PageText.of(Files.readString(page))).joined())
        .isEqualTo(Tokens.of(meant).joined());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='social-share'>ТЕКСТ</div>",
        "<div class='articleRelated'>ТЕКСТ</div>",
        "<div id='comments'><p>ТЕКСТ</p></div>",
        "<div class='related2'>ТЕКСТ</div>",
        "<h1>ТЕКСТ</h1>",
        "<header>ТЕКСТ</header>",
        "<time>ТЕКСТ</time>",
        "<figure><p>ТЕКСТ</p></figure>",
        "<h3>ТЕКСТ</h3><ul><li><a href='/1'>ТЕКСТ</a></li><li><a href='/2'>ТЕКСТ</a></li></ul>",
        "<section name='comments'>ТЕКСТ</section>",
        "<aside>ТЕКСТ</aside>",
        "<p><a href='/1'>ТЕКСТ</a></p>",
        "<p class='byline'>ТЕКСТ</p>",
        "<p>Read also: ТЕКСТ</p>",
        "<p>Читайте также: ТЕКСТ</p>",
        "<figure><img src='a'><figcaption>ТЕКСТ</figcaption></figure>",
        "<ul><li><a href='/1'>ТЕКСТ</a></li><li><a href='/2'>ТЕКСТ</a></li></ul>",
        "<div style='display:none'>ТЕКСТ</div>",
        "<div role='dialog'>ТЕКСТ</div>",
        "<script>ТЕКСТ</script>",
        "<SCRIPT type='text/x'>ТЕКСТ</SCRIPT>",
        "<!-- ТЕКСТ -->"
      })
  void whatStandsInAnArticleWithoutBeingOfItIsLeftOut(String clutter) {
    String within = clutter.replace("ТЕКСТ", "The bridge that nobody wanted");

    assertThat(read("<p>" + LEAD + "</p>" + within + "<p>" + MORE + "</p>"))
        .isEqualTo(LEAD.strip() + "\n" + MORE.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>ТЕКСТ</p>",
        "<div>ТЕКСТ</div>",
        "<ul><li>ТЕКСТ</li></ul>",
        "<h3>ТЕКСТ</h3>",
        "<blockquote class='share'>ТЕКСТ</blockquote>",
        "<table><tr><td>ТЕКСТ</td></tr></table>",
        "<figure><blockquote>ТЕКСТ</blockquote></figure>",
        "<div class='has-comments'>ТЕКСТ</div>",
        "<div name='comments'>ТЕКСТ</div>",
        "<p>ТЕКСТ</p><p class='x'></p>",
        "<pre>ТЕКСТ</pre>",
        "<section><div><div>ТЕКСТ</div></div></section>"
      })
  void whatIsOfTheArticleStays(String element) {
    String within = element.replace("ТЕКСТ", "He left at nine, alone.");

    assertThat(read("<p>" + LEAD + "</p>" + within + "<p>" + MORE + "</p>"))
        .isEqualTo(LEAD.strip() + "\nHe left at nine, alone.\n" + MORE.strip());
  }

  @Test
  void aHeadingThatNothingFollowsIsOfSomethingElse() {
    assertThat(read("<h2>Why?</h2><p>" + LEAD + MORE + "</p><h3>In other towns</h3><h4>Maps</h4>"))
        .isEqualTo("Why?\n" + LEAD + MORE.strip());
  }

  @Test
  void wordsInAParagraphStayWhateverTheirElementIsCalled() {
    assertThat(
            read(
                "<p>On <time>Tuesday</time> <span class='tooltip'>Rahimov</span> told <a"
                    + " class='social' href='/x'>the paper</a> that he, too, was refused, and"
                    + " left.</p><p>"
                    + MORE
                    + "</p>"))
        .startsWith("On Tuesday Rahimov told the paper that he, too");
  }

  @Test
  void anArticleWhoseElementIsCalledLikeSomethingElseIsReadAllTheSame() {
    String page = "<div class='sidebar'><p>" + LEAD + "</p><p>" + MORE + "</p></div>";

    assertThat(PageText.of("<body><p>Menu</p>" + page + "</body>"))
        .isEqualTo(LEAD.strip() + "\n" + MORE.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div><p>LEAD</p><p>MORE</p></div>",
        "<div><div><span>LEAD</span></div><div><span>MORE</span></div></div>",
        "<div><p><b>LEAD</b></p><p><i>MORE</i></p></div>",
        "<div><span>LEAD<br><br>MORE</span></div>"
      })
  void anArticleThatNothingMarksIsWhatIsToldInSentences(String article) {
    String told = article.replace("LEAD", LEAD).replace("MORE", MORE);
    StringBuilder links = new StringBuilder();
    StringBuilder others = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      String link =
          "<a href='/%d'>Bread, milk and rice, says one, cost %d more</a>".formatted(i, i);
      links.append("<p>").append(link).append("</p>");
      others.append("<div>Day ").append(i).append(": ").append(link).append(", at noon</div>");
    }
    String little = "<div>Weather, rates and the time of day in the city of ours</div>";

    for (String beside : List.of(links.toString(), others.toString(), little)) {
      assertThat(PageText.of("<body><div>" + beside + "</div>" + told + "</body>"))
          .isEqualTo(LEAD.strip() + "\n" + MORE.strip());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Page not found | ''",
        "404 | ''",
        "Herald — Not found | ''",
        "Just a moment... | ''",
        "Missing boy not found | LEAD",
        "Access denied to eleven travellers | LEAD",
        "Страница не найдена | ''",
        "Саҳифа ёфт нашуд | ''",
        "Road not found in 404 villages of the north | LEAD"
      })
  void aPageThatSaysThatItIsNotThereHasNoArticle(String title, String text) {
    String page = "<title>%s</title><article><p>%s</p></article>".formatted(title, LEAD);

    assertThat(PageText.of(page)).isEqualTo(text.equals("LEAD") ? LEAD.strip() : "");
  }

  @Test
  void whatAWallLetsThroughIsNoArticleAndALongTextBeforeANoticeIs() {
    String notice = "<p>Subscribe now to support us. Already a subscriber? Log in.</p>";

    assertThat(read("<p>" + LEAD + "</p>" + notice)).isEmpty();
    assertThat(read("<p>" + LEAD.repeat(10) + "</p>" + notice)).isEqualTo(LEAD.repeat(10).strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- PAD -->",
        "<script>PAD</script>",
        "<SCRIPT type='text/javascript'>if (a </b/.exec('PAD')) {}</SCRIPT>",
        "<script type='application/ld+json'>{\"name\":\"PAD\"}</script>",
        "<style>PAD</style>",
        "<svg><text>PAD</text></svg>",
        "<noscript>PAD</noscript>"
      })
  void anArticleBehindMegabytesThatNobodySeesIsRead(String piece) {
    String hidden = piece.replace("PAD", "pad ".repeat(400_000));

    assertThat(read("<p>" + LEAD + "</p>" + hidden + "<p>" + MORE + "</p>"))
        .isEqualTo(LEAD.strip() + "\n" + MORE.strip());
  }

  @Test
  void whatIsWrittenBehindAPageOfMegabytesIsLeft() {
    String page = ("<p>" + LEAD + "</p>").repeat(20_000) + "<p>" + MORE + "</p>";

    assertThat(read(page)).contains(LEAD.strip()).doesNotContain(MORE.strip());
  }

  @Test
  void aLeadInTheHeaderOfAnArticleIsOfItOneAboveThePageIsNot() {
    String header = "<header><p>" + LEAD + "</p></header>";
    String rest = "<p>" + MORE + "</p>";

    assertThat(PageText.of("<body><article>" + header + rest + "</article></body>"))
        .isEqualTo(LEAD.strip() + "\n" + MORE.strip());
    assertThat(PageText.of("<body>" + header + "<article>" + rest + rest + "</article></body>"))
        .isEqualTo(MORE.strip());
  }

  @Test
  void aPageThatTellsSearchEnginesThatItMustBePaidForIsAWall() {
    String paid =
        "<script type='Application/LD+JSON'>[{\"isAccessibleForFree\": \"False\",}]</script>";

    assertThat(read(paid + "<p>" + LEAD + "</p>")).isEmpty();
    assertThat(read(paid.replace("False", "True") + "<p>" + LEAD + MORE + "</p>")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"video.movie, true", "article, false"})
  void aPageOfAFilmHasNoArticle(String type, boolean film) {
    String page =
        "<head><meta property='og:site_name' content='video'><meta property='og:type' content='%s'>"
            + "</head><body><p>%s</p></body>";

    assertThat(PageText.of(page.formatted(type, LEAD + MORE)).isEmpty()).isEqualTo(film);
  }

  @ParameterizedTest
  @CsvSource({"Comments (5), true", "Comments, true", "Comments on the law, false"})
  void aBlockThatIsHeadedAsCommentsIsNoneOfTheArticle(String heading, boolean others) {
    String block = "<div><h3>" + heading + "</h3><p>I do not believe a word of it, dear.</p></div>";

    assertThat(read("<p>" + LEAD + "</p><p>" + MORE + "</p>" + block).contains("not believe"))
        .isEqualTo(!others);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<",
        "<!--",
        "<script>",
        "text",
        "<html><body></body></html>",
        "<p>",
        "\u0000",
        "<article></article>",
        "<script type='application/ld+json'>{\"articleBody\":</script>",
        "<script type='application/ld+json'>[[[[{]</script>"
      })
  void ofAPageWithoutAnyTextNothingIsRead(String html) {
    assertThat(PageText.of(html)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<p>",
        "<b>",
        "<!-- ",
        "<script>",
        "<script></",
        "<a href=x>some words </a>",
        "<div class='a-b c-d'>Words that are, long enough to count as some.</div>",
        "<article><p>Words that are, long enough to count as some.</p></article>",
        "<div class=x><p>Words that are, long enough to count as some.</p>",
        "words that are, a line<br>",
        "<div class=article-body>words that are, some",
        "<ul><li><a href=x>x</a><ul>"
      })
  void aPageOfFiveMegabytesTakesNoSeconds(String piece) {
    String html = piece.repeat(5_000_000 / piece.length());

    // of processor time a tenth of it; the machine may be busy
    assertThat(Duration.ofSeconds(15)).isGreaterThan(took(() -> PageText.of(html)));
  }

  private static Duration took(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static String read(String article) {
    return PageText.of(
        "<html><head><title>News</title></head><body><nav><a href='/'>Home</a></nav>"
            + "<div class='article-body'>"
            + article
            + "</div></body></html>");
  }

  private static ByteString bytes(String name) {
    try (InputStream stream =
        Objects.requireNonNull(PageTextTest.class.getResourceAsStream(name), name)) {
      return ByteString.of(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
