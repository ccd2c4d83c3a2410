package io.tapecheck.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A map; no key occurs twice.
 *
 * @param position where it begins
 * @param entries in order
 */
public record YamlMap(YamlPosition position, List<Entry> entries) implements YamlValue {

  /**
   * A key with its value.
   *
   * @param key as text, whatever it was written as
   * @param position of the key
   * @param value what stands after it
   */
  public record Entry(String key, YamlPosition position, YamlValue value) {}

  public YamlMap {
    entries = List.copyOf(entries);
  }

  /** A map without entries. */
  public static YamlMap empty(YamlPosition position) {
    return new YamlMap(position, List.of());
  }

  /** The entry with a key. */
  public Optional<Entry> entry(String key) {
    return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
  }

  /** The same map with one value put at a path, in place of the one that was there. */
  public YamlMap with(List<String> path, YamlValue value) {
    String key = path.get(0);
    List<String> rest = path.subList(1, path.size());
    YamlValue inner =
        rest.isEmpty()
            ? value
            : entry(key)
                .map(Entry::value)
                .filter(YamlMap.class::isInstance)
                .map(YamlMap.class::cast)
                .orElseGet(() -> empty(value.position()))
                .with(rest, value);
    List<Entry> changed = new ArrayList<>(entries);
    changed.removeIf(entry -> entry.key().equals(key));
    changed.add(new Entry(key, value.position(), inner));
    return new YamlMap(position, changed);
  }

  @Override
  public String kind() {
    return "a map";
  }

  @Override
  public JsonNode toJson() {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    entries.forEach(entry -> object.set(entry.key(), entry.value().toJson()));
    return object;
  }
}
