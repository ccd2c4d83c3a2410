package io.tapecheck.audit.event;

import io.tapecheck.audit.detect.Confidence;
import io.tapecheck.audit.detect.Credentials;
import io.tapecheck.audit.detect.Detection;
import io.tapecheck.audit.detect.FieldAttributes;
import io.tapecheck.audit.detect.SensitiveName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Follows the form fields of a recording: which nodes are sensitive by their attributes, and what
 * values later events give to them. A field that once was a password stays one.
 */
final class FormFields {

  private static final int MOST_NODES = 20_000;
  private static final Set<String> FIELDS = Set.of("input", "textarea", "select");
  private static final int INPUT = 5;

  /** A field that is sensitive, and what it is called. */
  private record Field(SensitiveName kind, String name) {}

  private final Map<Integer, Field> nodes =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Field> eldest) {
          return size() > MOST_NODES;
        }
      };

  /** An object of a record has ended: a node, a change of its attributes, or what was typed. */
  void end(Frame frame, Consumer<Detection> found) {
    if (frame.isAttributes() && frame.parent != null) {
      frame.parent.attributes = frame;
      return;
    }
    if (frame.array || (frame.attributes == null && frame.leaf("source").isEmpty())) {
      return;
    }
    Optional<Integer> id = frame.number("id");
    if (id.isEmpty()) {
      return;
    }
    if (frame.attributes != null) {
      field(id.get(), frame, frame.attributes, found);
    }
    if (frame.number("source").equals(Optional.of(INPUT))) {
      tell(id.get(), frame.leaf("text"), found);
    }
  }

  private void field(int id, Frame node, Frame attributes, Consumer<Detection> found) {
    Optional<String> tag = node.text("tagName");
    if (tag.isPresent() && !FIELDS.contains(tag.get())) {
      if (!nodes.isEmpty()) {
        nodes.remove(id);
      }
      return;
    }
    if (tag.isPresent() || nodes.containsKey(id)) {
      FieldAttributes.kind(attributes::text)
          .filter(kind -> tag.isPresent() || kind.confidence() == Confidence.HIGH)
          .ifPresentOrElse(
              kind -> nodes.put(id, new Field(kind, name(attributes))),
              () -> tag.ifPresent(isNew -> nodes.remove(id)));
      tell(id, attributes.leaf("value"), found);
    }
  }

  private static String name(Frame attributes) {
    return Stream.of("name", "id", "autocomplete", "type")
        .flatMap(attribute -> attributes.text(attribute).stream())
        .filter(name -> !name.isBlank())
        .findFirst()
        .orElse("");
  }

  private void tell(int id, Optional<Frame.Leaf> value, Consumer<Detection> found) {
    Field field = nodes.get(id);
    if (field != null && value.isPresent()) {
      Frame.Leaf leaf = value.get();
      Credentials.judge(field.kind(), field.name(), leaf.text(), leaf.start(), leaf.end(), found);
    }
  }
}
