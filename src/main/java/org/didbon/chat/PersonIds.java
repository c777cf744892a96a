package org.didbon.chat;

import java.util.List;

/**
 * How people are written, {@code network:id}. Immutable.
 *
 * @param networks all there are, also those that are switched off
 */
public record PersonIds(List<ChatNetwork<?>> networks) {

  public PersonIds {
    networks = List.copyOf(networks);
  }

  /** Whether {@code written} is a person's, as that network writes it. */
  public boolean fits(String written) {
    int colon = written.indexOf(':');
    return colon > 0
        && networks.stream()
            .filter(network -> network.name().equals(written.substring(0, colon)))
            .anyMatch(network -> network.people().fits(written.substring(colon + 1)));
  }

  /** For whoever wrote one in another way: one a network. */
  public List<String> examples() {
    return networks.stream()
        .filter(network -> !network.people().example().isEmpty())
        .map(network -> network.name() + ":" + network.people().example())
        .toList();
  }
}
