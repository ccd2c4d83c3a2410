package io.tapecheck.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Turns SnakeYAML's graph of nodes into a tree of values. Aliases make that graph a short way of
 * writing an immense or endless tree, so the tree's size and depth are bounded here.
 */
final class YamlNodes {

  private static final int MOST_VALUES = 20_000;

  private final String source;
  private final YamlProblems problems;
  private int values;

  YamlNodes(String source, YamlProblems problems) {
    this.source = source;
    this.problems = problems;
  }

  Optional<YamlValue> convert(Node root) {
    try {
      return Optional.of(convert(root, 0));
    } catch (TooLarge tooLarge) {
      problems.add(
          tooLarge.position,
          "The document holds too much, counting what aliases repeat. Write it without aliases.");
      return Optional.empty();
    }
  }

  private YamlValue convert(Node node, int depth) {
    YamlPosition position = YamlDocument.position(source, node.getStartMark());
    values++;
    if (values > MOST_VALUES || depth > YamlDocument.MOST_DEPTH) {
      throw new TooLarge(position);
    }
    if (!node.getTag().getValue().startsWith("tag:yaml.org,2002:")) {
      problems.add(position, "YAML tags mean nothing here. Leave the tag out.");
    }
    if (node instanceof MappingNode mapping) {
      return map(mapping, position, depth);
    }
    if (node instanceof SequenceNode sequence) {
      List<YamlValue> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(convert(item, depth + 1)));
      return new YamlList(position, items);
    }
    ScalarNode scalar = (ScalarNode) node;
    return new YamlScalar(
        position, scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN);
  }

  private YamlMap map(MappingNode mapping, YamlPosition position, int depth) {
    Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      YamlPosition keyPosition = YamlDocument.position(source, tuple.getKeyNode().getStartMark());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(keyPosition, "A key must be text. Put quotes around a value with braces.");
        continue;
      }
      YamlMap.Entry entry =
          new YamlMap.Entry(key.getValue(), keyPosition, convert(tuple.getValueNode(), depth + 1));
      if (entries.putIfAbsent(entry.key(), entry) != null) {
        problems.add(keyPosition, "The key \"%s\" stands here twice.".formatted(entry.key()));
      }
    }
    return new YamlMap(position, List.copyOf(entries.values()));
  }

  private static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient YamlPosition position;

    TooLarge(YamlPosition position) {
      this.position = position;
    }
  }
}
