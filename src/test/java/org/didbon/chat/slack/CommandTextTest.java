package org.didbon.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTextTest {

  private final CommandText commands =
      new CommandText(Set.of("actor", "search", "актор", "start")::contains);

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "/actor¦Patrushev¦/actor Patrushev",
        "/actor¦''¦/actor",
        "/actor¦'  Patrushev '¦/actor Patrushev",
        "/didbon¦''¦/help",
        "/didbon¦actor Patrushev¦/actor Patrushev",
        "/didbon¦/actor Patrushev¦/actor Patrushev",
        "/didbon¦Актор Патрушев¦/Актор Патрушев",
        "/didbon¦Патрушев¦Патрушев",
        "/didbon¦search¦/search",
        "/didbon¦search me something nice¦search me something nice",
        "/didbon¦search a b c d e f g h i¦/search a b c d e f g h i",
        "/didbon-search¦таджик NEAR/5 депортация¦/search таджик NEAR/5 депортация",
        "/search¦&lt;b&gt; &amp;amp;¦/search <b> &amp;",
        "/search¦@patrushev #migrants¦/search @patrushev #migrants"
      })
  void makesALineOfASlashCommand(String command, String text, String line) {
    assertThat(commands.ofSlash(command, text)).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "<@U0BOT> actor Patrushev¦actor Patrushev",
        "<@U0BOT|didbon> /actor Patrushev¦/actor Patrushev",
        "<@U0BOT>, actor Patrushev¦actor Patrushev",
        "hey <@U0BOT> actor Patrushev¦actor Patrushev",
        "actor Patrushev <@U0BOT>¦actor Patrushev",
        "<@U0BOT>¦''",
        "START¦START",
        "`/actor Patrushev`¦/actor Patrushev",
        "<@U0BOT> `/didbon-search talks`¦/search talks",
        "<@U0BOT> /didbon актор Патрушев¦/актор Патрушев",
        "/didbon Патрушев¦Патрушев",
        "Патрушев¦Патрушев",
        "search <#C1|migrants> <#C2>¦search #migrants #C2",
        "search <http://asiaplus.tj|asiaplus.tj>¦search asiaplus.tj",
        "search <https://asiaplus.tj/rss>¦search https://asiaplus.tj/rss",
        "search <https://evil.example|kremlin.ru>¦search https://evil.example",
        "search <mailto:a@b.tj|a@b.tj> <!here> <!subteam^S1|@team>¦search a@b.tj  @team",
        "search <@U1|ann> <@U2>¦search @ann @U2",
        "'&gt; <@U0BOT> start\nwhat is that?'¦what is that?",
        "'&gt;start'¦''",
        "'<@U0BOT> actor Lavrov\n&gt; <@U0BOT> start'¦actor Lavrov",
        "search a &lt; b &amp;&amp; c¦search a < b && c",
        "<@U0BOT> search what they said of talks¦search what they said of talks",
        "help me please¦help me please",
        "/didbon search what they said of talks¦search what they said of talks"
      })
  void makesALineOfAMessage(String text, String line) {
    assertThat(commands.ofMessage(text, "U0BOT")).isEqualTo(line);
  }
}
