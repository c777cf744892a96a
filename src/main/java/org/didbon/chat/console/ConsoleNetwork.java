package org.didbon.chat.console;

import java.util.Optional;
import org.didbon.chat.ChatConnection;
import org.didbon.chat.ChatNetwork;
import org.didbon.chat.IdForm;
import org.didbon.chat.NetworkContext;
import org.didbon.command.ChatAdmins;
import org.didbon.command.CommandDispatcher;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.setting.SettingTable;
import org.didbon.outbox.Limits;
import org.didbon.outbox.PacedSender;

/** The terminal as a network: there where people can speak to the bot nowhere else. */
public final class ConsoleNetwork implements ChatNetwork<ConsoleNetwork.NoSettings> {

  /** It has none. */
  record NoSettings() {}

  @Override
  public String name() {
    return ConsoleChat.CHAT.network();
  }

  /** Whoever sits there; nobody has to write him. */
  @Override
  public IdForm people() {
    return IdForm.of(".+", "");
  }

  @Override
  public IdForm chats() {
    return IdForm.of(ConsoleChat.CHAT.chat(), "");
  }

  @Override
  public SettingTable<NoSettings> settings() {
    return SettingTable.of(lines -> new NoSettings());
  }

  @Override
  public boolean isLastResort() {
    return true;
  }

  @Override
  public ChatConnection open(NoSettings settings, NetworkContext context) {
    PacedSender sender =
        new PacedSender(context.terminal(), Limits.NONE, context.outbox(), context.clock());
    return new Connection(sender);
  }

  /** People are heard by whoever reads the terminal's lines. */
  private record Connection(PacedSender sender) implements ChatConnection {

    @Override
    public ChatAdmins admins() {
      return new Alone();
    }

    @Override
    public void listen(CommandDispatcher answers) {}

    @Override
    public String trouble() {
      return "";
    }

    @Override
    public void close() {}
  }

  /** One person, in one chat. */
  private static final class Alone implements ChatAdmins {

    @Override
    public boolean isAdmin(ChatAddress chat, String person) {
      return false;
    }

    @Override
    public boolean runsTheBot(String person) {
      return person.equals(ConsoleChat.CHAT.toString());
    }

    @Override
    public Optional<ChatAddress> talk(ChatAddress person) {
      return Optional.empty();
    }
  }
}
