package org.didbon.config;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.didbon.chat.ChatNetwork;
import org.didbon.chat.SecretVariable;
import org.didbon.domain.Variables;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Finds tokens and passwords in files, where they get copied and committed by accident. */
final class SecretScan {

  private static final Pattern SECRET_NAME =
      Pattern.compile(
          ChatNetworks.ALL.stream()
              .map(ChatNetwork::name)
              .collect(
                  Collectors.joining(
                      "|", "(?i)token|(bot|app|api|", ")[-_]?(token|key|secret)|password")));

  /** Where it does not show whose it is. */
  private static final String ANY =
      ChatNetworks.secrets().stream().map(SecretVariable::name).collect(Collectors.joining(", "))
          + " or DATABASE_URL";

  private final FileFaults faults;
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private SecretScan(FileFaults faults) {
    this.faults = faults;
  }

  /** A fault for each place under {@code root} that holds a secret. */
  static void run(Node root, FileFaults faults) {
    new SecretScan(faults).visit(root);
  }

  /** Whether a key is called as secrets are. */
  static boolean namesSecret(String key) {
    return SECRET_NAME.matcher(key).matches();
  }

  private void visit(Node node) {
    if (!seen.add(node)) {
      return;
    }
    if (node instanceof ScalarNode scalar && !ChatNetworks.secretsIn(scalar.getValue()).isEmpty()) {
      report(scalar, scalar.getValue());
    } else if (node instanceof SequenceNode list) {
      list.getValue().forEach(this::visit);
    } else if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(this::visit);
    }
  }

  private void visit(NodeTuple pair) {
    boolean named = pair.getKeyNode() instanceof ScalarNode key && namesSecret(key.getValue());
    boolean elsewhere =
        pair.getValueNode() instanceof ScalarNode value && Variables.isOne(value.getValue());
    if (named && !elsewhere) {
      report(pair.getKeyNode(), pair.getValueNode() instanceof ScalarNode s ? s.getValue() : "");
    } else {
      visit(pair.getKeyNode());
      visit(pair.getValueNode());
    }
  }

  private void report(Node place, String secret) {
    List<String> known = ChatNetworks.secretsIn(secret);
    String variable = known.isEmpty() ? ANY : known.get(0);
    faults.at(
        place,
        "a secret does not belong in a file",
        "delete it, and set the environment variable " + variable);
  }
}
