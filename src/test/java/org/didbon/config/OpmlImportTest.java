package org.didbon.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.didbon.config.OpmlImport.Result;
import org.didbon.domain.BadInput;
import org.didbon.domain.Feed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpmlImportTest {

  private static final String ASIA_PLUS =
      "<outline text='Азия-Плюс' xmlUrl='https://a.example/rss' language='ru-RU'/>";

  private static final String ENTRY =
      "- {id: aziya-plyus, title: Азия-Плюс, url: 'https://a.example/rss', language: ru, every:"
          + " 10m}";

  @TempDir Path path;
  private Path opml;
  private Path feeds;

  @BeforeEach
  void files() {
    opml = path.resolve("list.opml");
    feeds = path.resolve("feeds.yaml");
  }

  @Test
  void feedsOfAllFoldersAreAddedInOrder() throws IOException {
    opml(
        "<outline text='News'>"
            + ASIA_PLUS
            + "<outline text='Deep'><outline title='Kloop'"
            + " xmlurl='https://b.example/rss'/></outline></outline><outline text='No feed'/>");

    Result result = OpmlImport.run(opml, path);

    assertThat(result.added()).extracting(Feed::id).containsExactly("aziya-plyus", "kloop");
    assertThat(new TestFolder(path).read().feeds()).isEqualTo(result.added());
    assertThat(Files.readString(feeds)).startsWith(SampleFile.head("feeds.yaml"));
  }

  @Test
  void whatStandsThereStaysAsItIs() throws IOException {
    String before =
        """
        # My feeds.   Do not touch!
        feeds:

          # the best one
          - id: b          # hand-made
            url: "https://b.example/rss"
          # an old one:
          # - {id: c, url: "https://c.example/rss"}
        """;
    Files.writeString(feeds, before);
    opml(ASIA_PLUS);

    OpmlImport.run(opml, path);

    assertThat(Files.readString(feeds)).isEqualTo(before + "  " + ENTRY + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "feeds:\n- {id: b, url: 'https://b.example/'}\n",
        "feeds:\n    - id: b\n      url: 'https://b.example/'",
        "feeds: [{id: b, url: 'https://b.example/'}] # one line\n",
        "feeds: [\n  {id: b, url: 'https://b.example/'},\n]\n",
        "feeds: [] # none yet\n",
        "feeds:\n",
        "feeds: # none yet\n",
        "# nothing\n",
        "\ufefffeeds:\r\n  - {id: b, url: 'https://b.example/', title: 😀}\r\n",
      })
  void everyWayToWriteTheListIsUnderstood(String before) throws IOException {
    Files.writeString(feeds, before);
    opml(ASIA_PLUS);

    OpmlImport.run(opml, path);

    assertThat(new TestFolder(path).read().feeds())
        .last()
        .satisfies(feed -> assertThat(feed.id()).isEqualTo("aziya-plyus"));
    assertThat(Files.readString(feeds).lines().filter(line -> line.contains("#")))
        .containsAll(before.lines().filter(line -> line.startsWith("#")).toList());
  }

  @Test
  void theSameAddressIsNotAddedTwice() throws IOException {
    Files.writeString(feeds, "feeds:\n  - {id: a, url: 'http://A.example/rss/'}\n");
    opml(
        ASIA_PLUS
            + "<outline text='B' xmlUrl='https://b.example/'/>"
            + "<outline text='B again' xmlUrl='https://b.example'/>");

    Result result = OpmlImport.run(opml, path);

    assertThat(result.added()).extracting(Feed::id).containsExactly("b");
    assertThat(result.known()).isEqualTo(2);
  }

  @Test
  void theSameTitleGetsAnotherId() throws IOException {
    opml(
        "<outline text='News' xmlUrl='https://a.example/1'/>"
            + "<outline text='News!' xmlUrl='https://a.example/2'/>"
            + "<outline text='新闻' xmlUrl='https://c.example/3'/>"
            + "<outline xmlUrl='https://d.example/4'/>");

    Result result = OpmlImport.run(opml, path);

    assertThat(result.added())
        .extracting(Feed::id)
        .containsExactly("news", "news-2", "c-example", "d-example");
  }

  @Test
  void whatCannotBeUsedIsToldAndTheRestAdded() throws IOException {
    opml("<outline text='Old' xmlUrl='feed.xml'/>" + ASIA_PLUS);

    Result result = OpmlImport.run(opml, path);

    assertThat(result.added()).hasSize(1);
    assertThat(result.unusable())
        .containsExactly(
            "Old: \"feed.xml\" is no web address; write it whole, with https:// before it");
  }

  @Test
  void aFaultyFileOfFeedsIsLeftAlone() throws IOException {
    Files.writeString(feeds, "feeds:\n  - {id: a}\n");
    opml(ASIA_PLUS);

    assertThatThrownBy(() -> OpmlImport.run(opml, path))
        .isInstanceOf(ConfigFaults.class)
        .hasMessage(feeds + ":2: a feed needs url; write url: \"https://…\"");
    assertThat(Files.readString(feeds)).isEqualTo("feeds:\n  - {id: a}\n");
  }

  @Test
  void theEncodingOfTheListIsItsOwn() throws IOException {
    Files.write(
        opml,
        ("<?xml version='1.0' encoding='windows-1251'?><opml><body>" + ASIA_PLUS + "</body></opml>")
            .getBytes(Charset.forName("windows-1251")));

    assertThat(OpmlImport.run(opml, path).added())
        .extracting(Feed::title)
        .containsExactly("Азия-Плюс");
  }

  @Test
  void aListThatReadsOtherFilesIsRefused() throws IOException {
    Files.writeString(
        opml,
        "<?xml version='1.0'?>\n<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>\n"
            + "<opml><body><outline text='&x;' xmlUrl='https://a.example/'/></body></opml>");

    assertThatThrownBy(() -> OpmlImport.run(opml, path))
        .isInstanceOf(BadInput.class)
        .hasMessage(opml + ":2: this is not OPML; delete the line <!DOCTYPE …>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n  \n<?xml version='1.0'?><opml><body>%s</body></opml>",
        "\ufeff\ufeff<?xml version='1.0'?><opml><body>%s</body></opml>",
        "<!DOCTYPE opml SYSTEM 'http://www.opml.org/spec.dtd'><opml><body>%s</body></opml>",
        "<!DOCTYPE opml [<!ELEMENT outline EMPTY>]><opml><body>%s</body></opml>",
        "<OPML VERSION='1.1'><HEAD/><BODY>%s</BODY></OPML>",
        "<opml><body><outline text='R&D'>%s</outline></body></opml>",
        "<opml><body><outline text='Open'>%s</body>",
      })
  void theStateOfAListDoesNotMatter(String list) throws IOException {
    Files.writeString(opml, list.formatted(ASIA_PLUS));

    assertThat(OpmlImport.run(opml, path).added())
        .extracting(Feed::title)
        .containsExactly("Азия-Плюс");
  }

  @Test
  void signsAreTakenAsTheyWereMeant() throws IOException {
    opml(
        "<outline text='Tea & talk' xmlUrl='https://b.example/rss?a=1&b=2'/>"
            + "<OUTLINE TITLE='Salt &amp; Co' XMLURL='https://c.example/?a=1&amp;b=2'></OUTLINE>"
            + "<outline title='Url' type='rss' url='feed://d.example/rss'/>"
            + "<outline text='Ҷаҳон' xmlUrl='https://ҷаҳон.example/хабар'/>");

    assertThat(OpmlImport.run(opml, path).added())
        .extracting(feed -> feed.title() + " " + feed.url())
        .containsExactly(
            "Tea & talk https://b.example/rss?a=1&b=2",
            "Salt & Co https://c.example/?a=1&b=2",
            "Url https://d.example/rss",
            "Ҷаҳон https://xn--80a0ac18bsa.example/%D1%85%D0%B0%D0%B1%D0%B0%D1%80");
  }

  @Test
  void entriesThatNameNoFeedAreLeftOutAndTold() throws IOException {
    opml(
        ASIA_PLUS
            + "<outline text='Folder'><outline text='A page' type='link' url='https://b.example/'/>"
            + "</outline><outline text='A note' type='rss'/><outline text='Code' xmlUrl='javascript:x()'/>"
            + "<outline text='Disk' xmlUrl='file:///etc/hostname'/>");

    Result result = OpmlImport.run(opml, path);

    assertThat(result.added()).hasSize(1);
    assertThat(result.unusable())
        .containsExactly(
            "A page: it names no feed; write its address as xmlUrl=\"https://…\"",
            "A note: it names no feed; write its address as xmlUrl=\"https://…\"",
            "Code: \"javascript:x()\" is no web address; write it whole, with https:// before it",
            "Disk: \"file:///etc/hostname\" is no web address; write it whole, with https:// before"
                + " it");
  }

  @Test
  void aFolderWithNothingInItIsNoFault() throws IOException {
    opml(ASIA_PLUS + "<outline text='Later' title='Later'/><outline text='Later'></outline>");

    Result result = OpmlImport.run(opml, path);

    assertThat(result.added()).hasSize(1);
    assertThat(result.unusable()).isEmpty();
  }

  @Test
  void aLongListIsTakenWhole() throws IOException {
    StringBuilder outlines = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      outlines.append("<outline text='Feed %d' xmlUrl='https://a.example/%d'/>".formatted(i, i));
    }
    opml(outlines.toString());

    assertThat(OpmlImport.run(opml, path).added()).hasSize(5_000);
  }

  @Test
  void whatWasExportedIsTakenOverAsItWas() throws IOException {
    opml(
        ASIA_PLUS
            + "<outline text='&quot;A&quot; &lt;b&gt; &amp; c’'"
            + " xmlUrl='https://b.example/?a=1&amp;b'/>");
    List<Feed> before = OpmlImport.run(opml, path).added();
    Path other = Files.createDirectory(path.resolve("other"));

    OpmlWriter.write(before, opml);

    assertThat(OpmlImport.run(opml, other).added()).isEqualTo(before);
    assertThat(Files.readString(opml))
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "feeds: []", "<rss></rss>", "<opml><body></opml>"})
  void whatIsNoOpmlIsRefused(String text) throws IOException {
    Files.writeString(opml, text);

    assertThatThrownBy(() -> OpmlImport.run(opml, path))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith(opml + ":1: this is not OPML; ");
    assertThat(feeds).doesNotExist();
  }

  private void opml(String outlines) throws IOException {
    Files.writeString(
        opml, "<?xml version='1.0'?><opml version='2.0'><body>" + outlines + "</body></opml>");
  }
}
