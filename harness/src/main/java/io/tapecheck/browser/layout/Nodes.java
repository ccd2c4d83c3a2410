package io.tapecheck.browser.layout;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The nodes of one document of a snapshot; a parent stands before its children. */
final class Nodes {

  private final JsonNode nodes;
  private final JsonNode strings;
  private final Map<Integer, String> inputs;
  private final Map<Integer, String> texts;
  private final Map<Integer, String> pseudos;
  private final Map<Integer, String> current;
  private final Map<Integer, Integer> documents = new HashMap<>();

  Nodes(JsonNode nodes, JsonNode strings) {
    this.nodes = nodes;
    this.strings = strings;
    inputs = rare("inputValue");
    texts = rare("textValue");
    pseudos = rare("pseudoType");
    current = rare("currentSourceURL");
    JsonNode inside = nodes.path("contentDocumentIndex");
    for (int i = 0; i < inside.path("index").size(); i++) {
      documents.put(inside.path("index").path(i).asInt(), inside.path("value").path(i).asInt());
    }
  }

  private Map<Integer, String> rare(String name) {
    Map<Integer, String> values = new HashMap<>();
    JsonNode rare = nodes.path(name);
    for (int i = 0; i < rare.path("index").size(); i++) {
      values.put(rare.path("index").path(i).asInt(), string(rare.path("value").path(i).asInt()));
    }
    return values;
  }

  private String string(int index) {
    return index < 0 ? "" : strings.path(index).asText();
  }

  int count() {
    return nodes.path("nodeName").size();
  }

  int parent(int node) {
    return nodes.path("parentIndex").path(node).asInt(-1);
  }

  boolean isText(int node) {
    return nodes.path("nodeType").path(node).asInt() == 3;
  }

  /** In lower case; of a pseudo element {@code ::before} and so on. */
  String name(int node) {
    return string(nodes.path("nodeName").path(node).asInt(-1)).toLowerCase(Locale.ROOT);
  }

  String value(int node) {
    return string(nodes.path("nodeValue").path(node).asInt(-1));
  }

  String attribute(int node, String name) {
    JsonNode pairs = nodes.path("attributes").path(node);
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      if (string(pairs.path(i).asInt()).equalsIgnoreCase(name)) {
        return string(pairs.path(i + 1).asInt());
      }
    }
    return "";
  }

  /** Of the attributes that are there. */
  List<String> attributes(int node, List<String> names) {
    List<String> values = new ArrayList<>();
    for (String name : names) {
      String value = attribute(node, name);
      if (!value.isBlank()) {
        values.add(value);
      }
    }
    return values;
  }

  String fieldValue(int node) {
    return inputs.getOrDefault(node, "") + texts.getOrDefault(node, "");
  }

  /** What the debugging protocol calls the node. */
  int backend(int node) {
    return nodes.path("backendNodeId").path(node).asInt();
  }

  boolean has(int node, String attribute) {
    JsonNode pairs = nodes.path("attributes").path(node);
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      if (string(pairs.path(i).asInt()).equalsIgnoreCase(attribute)) {
        return true;
      }
    }
    return false;
  }

  boolean isMarker(int node) {
    return pseudos.getOrDefault(node, "").equals("marker");
  }

  String picture(int node) {
    return current.getOrDefault(node, attribute(node, "src"));
  }

  /** Index of the document inside a frame; -1 when it cannot be looked into. */
  int document(int node) {
    return documents.getOrDefault(node, -1);
  }
}
