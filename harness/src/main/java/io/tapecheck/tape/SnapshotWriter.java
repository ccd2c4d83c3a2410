package io.tapecheck.tape;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Writes a page as JSON, node within node. Depth costs heap, not stack. */
final class SnapshotWriter {

  /** Something that is still to be written. */
  private interface Task {
    void write() throws IOException;
  }

  private final JsonGenerator json;
  private final Deque<Task> left = new ArrayDeque<>();

  private SnapshotWriter(JsonGenerator json) {
    this.json = json;
  }

  static void write(PageSnapshot page, OutputStream out) throws IOException {
    try (JsonGenerator json = TapeJson.mapper().createGenerator(out)) {
      SnapshotWriter writer = new SnapshotWriter(json);
      writer.page(page);
      while (!writer.left.isEmpty()) {
        writer.left.pop().write();
      }
    }
  }

  private void page(PageSnapshot page) throws IOException {
    json.writeStartObject();
    json.writeStringField("url", page.url());
    json.writeStringField("title", page.title());
    json.writeNumberField("width", page.width());
    json.writeNumberField("height", page.height());
    numbers("scroll", page.scroll());
    json.writeFieldName("root");
    left.push(json::writeEndObject);
    left.push(() -> element(page.root()));
  }

  private void node(SnapshotNode node) throws IOException {
    if (node instanceof SnapshotNode.Element element) {
      element(element);
    } else if (node instanceof SnapshotNode.Words words) {
      json.writeStartObject();
      json.writeStringField("text", words.text());
      json.writeEndObject();
    }
  }

  private void element(SnapshotNode.Element element) throws IOException {
    json.writeStartObject();
    json.writeStringField("tag", element.tag());
    texts("attributes", element.attributes());
    texts("meanings", element.meanings());
    numbers("box", element.box());
    if (element.value().isPresent()) {
      json.writeStringField("value", element.value().get());
    }
    if (element.checked().isPresent()) {
      json.writeBooleanField("checked", element.checked().get());
    }
    if (element.selected().isPresent()) {
      json.writeArrayFieldStart("selected");
      for (String label : element.selected().get()) {
        json.writeString(label);
      }
      json.writeEndArray();
    }
    numbers("scroll", element.scroll());
    numbers("room", element.room());
    left.push(json::writeEndObject);
    element
        .document()
        .ifPresent(
            page ->
                left.push(
                    () -> {
                      json.writeFieldName("document");
                      page(page);
                    }));
    element.shadow().ifPresent(inside -> left.push(() -> nodes("shadow", inside)));
    if (!element.children().isEmpty()) {
      left.push(() -> nodes("children", element.children()));
    }
  }

  private void nodes(String name, List<SnapshotNode> nodes) throws IOException {
    json.writeArrayFieldStart(name);
    left.push(json::writeEndArray);
    for (int index = nodes.size() - 1; index >= 0; index--) {
      SnapshotNode node = nodes.get(index);
      left.push(() -> node(node));
    }
  }

  private void texts(String name, Map<String, String> texts) throws IOException {
    if (texts.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, String> text : texts.entrySet()) {
      json.writeStringField(text.getKey(), text.getValue());
    }
    json.writeEndObject();
  }

  private void numbers(String name, List<Double> numbers) throws IOException {
    if (numbers.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(name);
    for (double number : numbers) {
      json.writeNumber(number);
    }
    json.writeEndArray();
  }
}
