package org.didbon.config;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import org.didbon.chat.ChatNetwork;
import org.didbon.chat.NetworkSections;
import org.didbon.domain.setting.SettingLines;
import org.didbon.domain.setting.SettingTable;

/**
 * The sections of all chat networks in {@code didbon.yaml}. Immutable.
 *
 * @param sections by the name of the network, each of the type that its network works with
 */
public record NetworkSettings(Map<String, Object> sections) implements NetworkSections {

  static final SettingTable<NetworkSettings> TABLE =
      SettingTable.of(
          set -> {
            Map<String, Object> sections = new LinkedHashMap<>();
            for (ChatNetwork<?> network : ChatNetworks.ALL) {
              sections.put(network.name(), section(network, set));
            }
            return new NetworkSettings(sections);
          });

  public NetworkSettings {
    sections = Map.copyOf(sections);
  }

  private static <S> Object section(ChatNetwork<S> network, SettingLines<NetworkSettings> set) {
    return set.table(network.settings(), all -> all.of(network));
  }

  @Override
  @SuppressWarnings("unchecked") // made by its own table, see with()
  public <S> S of(ChatNetwork<S> network) {
    return (S) requireNonNull(sections.get(network.name()), network.name());
  }

  /** The same, with another section of one network. */
  public <S> NetworkSettings with(ChatNetwork<S> network, S section) {
    Map<String, Object> changed = new LinkedHashMap<>(sections);
    changed.put(network.name(), section);
    return new NetworkSettings(changed);
  }
}
