package org.didbon.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.didbon.feed.Opml.Outline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of feeds as other readers write them. */
class OpmlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text='A' xmlUrl='https://a.example/rss' | A | https://a.example/rss",
        "title='A' xmlUrl='https://a.example/rss' | A | https://a.example/rss",
        "text='A' title='B' xmlUrl='https://a.example/rss' | A | https://a.example/rss",
        "text='' title=' B ' xmlUrl='https://a.example/rss' | B | https://a.example/rss",
        "TEXT='A' XMLURL='https://a.example/rss' | A | https://a.example/rss",
        "text='A' url='https://a.example/rss' | A | https://a.example/rss",
        "text='A' type='rss' url='https://a.example/rss' | A | https://a.example/rss",
        "text='A' xmlUrl='https://a.example/rss' url='https://b.example/' | A"
            + " | https://a.example/rss",
        "text='A' type='link' xmlUrl='https://a.example/rss' | A | https://a.example/rss",
        "text='A & B' xmlUrl='https://a.example/rss?a=1&b=2' | A & B"
            + " | https://a.example/rss?a=1&b=2",
        "text='A' type='link' url='https://a.example/' | A | ``",
        "text='A' type='Include' url='https://a.example/' | A | ``",
        "text='A' type='rss' | A | ``"
      })
  void anEntryIsReadHoweverAProgramWritesIt(String attributes, String title, String url) {
    List<Outline> read = Opml.read("<opml><outline " + attributes + "/></opml>").orElseThrow();

    assertThat(read).extracting(Outline::title).containsExactly(title);
    assertThat(read).extracting(Outline::url).containsExactly(url);
  }

  @Test
  void foldersAreNoEntriesAndTheirsStandInOrder() {
    String opml =
        """
        <?xml version="1.0"?><!DOCTYPE opml>
        <OPML><head/><body><outline text="folder"><outline text="deep">
          <outline text="1" xmlUrl="https://a.example/1" language="ru"/></outline>
          <x:outline text="2" xmlUrl="https://a.example/2"/></outline>
          <outline text="empty folder"/>
          <Outline text="3" xmlUrl="https://a.example/3"><outline text="4" type="rss"/></Outline>
        </body></OPML>
        """;

    List<Outline> read = Opml.read(opml).orElseThrow();

    assertThat(read).extracting(Outline::title).containsExactly("1", "2", "3", "4");
    assertThat(read).extracting(Outline::language).containsExactly("ru", "", "", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "text", "<rss><outline xmlUrl='https://a.example/'/></rss>", "<outline/>"})
  void whatIsNoListIsNone(String text) {
    assertThat(Opml.read(text)).isEmpty();
  }

  @Test
  void anEmptyListIsOne() {
    assertThat(Opml.read("\n <opml version='2.0'/>")).contains(List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/hosts'>]><opml/> | true",
        "<!DOCTYPE opml [<!ELEMENT opml ANY> <!ENTITY x 'y'>]><opml/> | true",
        "<!DOCTYPE opml SYSTEM 'x.dtd'><opml/> | false",
        "<!DOCTYPE opml [<!ELEMENT opml ANY>]><opml/> | false",
        "<opml><outline text='&lt;!ENTITY'/></opml> | false"
      })
  void itIsToldWhetherAListDeclaresEntities(String text, boolean declares) {
    assertThat(Opml.hasEntities(text)).isEqualTo(declares);
    assertThat(Opml.read(text)).isPresent();
  }

  @Test
  void itsCharactersAreReadWhateverItSaysOfThem() {
    String opml = "<?xml version='1.0' encoding='utf-8'?><opml><outline text='Вестник'/></opml>";

    assertThat(Opml.text(opml.getBytes(UTF_8))).isEqualTo(opml);
    assertThat(Opml.text(opml.getBytes(Charset.forName("windows-1251")))).isEqualTo(opml);
  }
}
