package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.didbon.command.AliasBook.Alias;
import org.didbon.domain.ChatAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database promises of the names that chats give to people. */
abstract class AliasContract extends StoreCase {

  private static final Alias VVP = new Alias("ВВП", "putin");

  private AliasTable aliases;

  @BeforeEach
  void take() {
    aliases = database.aliases();
  }

  @Test
  void aNameIsOfTheChatAloneThatGaveIt() {
    assertThat(aliases.add(DESK, VVP, 9)).isTrue();

    assertThat(aliases.of(DESK)).containsExactly(VVP);
    assertThat(aliases.of(PHONE)).isEmpty();
  }

  @Test
  void oneNameInWhateverLettersMeansTheLastItWasGivenTo() {
    aliases.add(DESK, VVP, 9);
    aliases.add(DESK, new Alias("ввп", "product"), 9);

    assertThat(aliases.of(DESK)).containsExactly(new Alias("ввп", "product"));
    assertThat(aliases.remove(DESK, "Ввп")).isTrue();
    assertThat(aliases.remove(DESK, "Ввп")).isFalse();
    assertThat(aliases.of(DESK)).isEmpty();
  }

  @Test
  void whereThereIsNoMoreRoomANameCanStillBeGivenToAnother() {
    aliases.add(DESK, new Alias("b", "one"), 2);
    aliases.add(DESK, new Alias("a", "two"), 2);

    assertThat(aliases.add(DESK, new Alias("c", "three"), 2)).isFalse();
    assertThat(aliases.add(DESK, new Alias("a", "three"), 2)).isTrue();

    assertThat(aliases.of(DESK)).containsExactly(new Alias("a", "three"), new Alias("b", "one"));
  }

  @Test
  void aChatThatMovesTakesThemWithItAndKeepsWhatItSaysThere() {
    ChatAddress topic = ChatAddress.of(DESK + "/5");
    aliases.add(DESK, VVP, 9);
    aliases.add(DESK, new Alias("a", "old"), 9);
    aliases.add(topic, VVP, 9);
    aliases.add(ChatAddress.of("telegram:-200"), new Alias("A", "new"), 9);

    outbox.moved(DESK, ChatAddress.of("telegram:-200"), NOW);

    assertThat(aliases.of(DESK)).isEmpty();
    assertThat(aliases.of(ChatAddress.of("telegram:-200")))
        .containsExactly(new Alias("A", "new"), VVP);
    assertThat(aliases.of(ChatAddress.of("telegram:-200/5"))).containsExactly(VVP);
  }
}
