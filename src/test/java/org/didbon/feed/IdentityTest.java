package org.didbon.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.didbon.feed.Identity.Marks;
import org.didbon.feed.Identity.Plain;
import org.junit.jupiter.api.Test;

/** By what the items of one document are told apart, whatever their outlet forgot. */
class IdentityTest {

  private static final String HOME = "https://outlet.example/";

  @Test
  void aGuidOfItsOwnIsAnItemsName() {
    Marks marks = first(new Plain("g1", "l1", "t1", "x"), new Plain("g2", "l2", "t2", "x"));

    assertThat(marks.id()).isEqualTo("g1");
    assertThat(marks.marks()).anyMatch(mark -> mark.endsWith("g1"));
    assertThat(marks.ownLink()).isTrue();
  }

  @Test
  void aGuidThatIsSharedNamesNobodyAndTheLinkDoes() {
    Marks marks = first(new Plain("g", "l1", "t1", "x"), new Plain("g", "l2", "t2", "x"));

    assertThat(marks.id()).isEqualTo("l1");
    assertThat(marks.marks()).noneMatch(mark -> mark.endsWith("g"));
  }

  @Test
  void whereGuidAndLinkAreSharedTheWordsAreTheName() {
    Marks one = first(new Plain("g", "l", "t1", "x"), new Plain("g", "l", "t2", "x"));
    Marks other = first(new Plain("g", "l", "t2", "x"), new Plain("g", "l", "t1", "x"));

    assertThat(one.id()).startsWith("tt:").isNotEqualTo(other.id());
    assertThat(one.ownLink()).isFalse();
  }

  @Test
  void aLinkToTheOutletsFrontPageIsNoItemsOwn() {
    Marks marks = first(new Plain("", HOME, "t1", "x"));

    assertThat(marks.ownLink()).isFalse();
    assertThat(marks.id()).startsWith("tt:");
  }

  @Test
  void anItemWithNothingButWordsIsNamedByThem() {
    Marks marks = first(new Plain("", "", "t1", "x"));

    assertThat(marks.id()).startsWith("tt:");
    assertThat(marks.ownLink()).isFalse();
  }

  @Test
  void aTitleOfOneWordIsAMarkAndATextIsOneFromFourWordsOn() {
    assertThat(kinds(new Plain("", "", "Мост", "один два три"))).containsExactly("title", "tt");
    assertThat(kinds(new Plain("", "", "", "один два три четыре"))).containsExactly("text", "tt");
    assertThat(kinds(new Plain("", "", "", ""))).containsExactly("tt");
  }

  @Test
  void wordsAreTheSameWhateverTheirCaseAndSigns() {
    List<String> one = first(new Plain("", "", "Мост открыт!", "")).marks();
    List<String> other = first(new Plain("", "", "«МОСТ» открыт", "")).marks();

    assertThat(one.get(1)).startsWith("title:").isEqualTo(other.get(1));
    assertThat(one.get(0)).isNotEqualTo(other.get(0));
  }

  private static Marks first(Plain... all) {
    return new Identity(List.of(all), List.of(), HOME).of(all[0]);
  }

  private static Stream<String> kinds(Plain item) {
    return first(item).marks().stream().map(mark -> mark.substring(0, mark.indexOf(':'))).sorted();
  }
}
