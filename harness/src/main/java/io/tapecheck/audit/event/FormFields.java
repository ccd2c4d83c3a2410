package io.tapecheck.audit.event;

import io.tapecheck.audit.detect.Confidence;
import io.tapecheck.audit.detect.Credentials;
import io.tapecheck.audit.detect.Detection;
import io.tapecheck.audit.detect.FieldAttributes;
import io.tapecheck.audit.detect.SensitiveName;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Follows the form fields of a recording: which nodes are sensitive by their attributes, and what
 * values later events give to them. A field that once was a password stays one.
 */
final class FormFields {

  private static final int MOST_NODES = 20_000;
  private static final byte[][] FIELDS = {
    ascii("input"), ascii("textarea"), ascii("select"),
  };
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

  /** Ids that may be in it, by their last bits: most nodes are none, and cost no look. */
  private final boolean[] maybe = new boolean[1 << 16];

  private static byte[] ascii(String tag) {
    return tag.getBytes(StandardCharsets.US_ASCII);
  }

  /** An object of a record has ended: a node, a change of its attributes, or what was typed. */
  void end(Frame frame, Consumer<Detection> found) {
    if (frame.isAttributes() && frame.parent != null) {
      frame.parent.attributes = frame;
      return;
    }
    if (frame.array || (frame.attributes == null && !frame.has(Frame.SOURCE))) {
      return;
    }
    Optional<Integer> id = frame.number(Frame.ID);
    if (id.isEmpty()) {
      return;
    }
    if (frame.attributes != null) {
      field(id.get(), frame, frame.attributes, found);
    }
    if (frame.number(Frame.SOURCE).equals(Optional.of(INPUT))) {
      tell(id.get(), frame.leaf(Frame.TEXT), found);
    }
  }

  private void field(int id, Frame node, Frame attributes, Consumer<Detection> found) {
    boolean isNew = node.has(Frame.TAG_NAME);
    boolean known = maybe[id & maybe.length - 1] && nodes.containsKey(id);
    if (isNew && !node.isAny(Frame.TAG_NAME, FIELDS)) {
      if (known) {
        nodes.remove(id);
      }
      return;
    }
    if (isNew || known) {
      Optional<SensitiveName> kind =
          FieldAttributes.kind(attributes::text)
              .filter(sure -> isNew || sure.confidence() == Confidence.HIGH);
      if (kind.isPresent()) {
        maybe[id & maybe.length - 1] = true;
        nodes.put(id, new Field(kind.get(), name(attributes)));
      } else if (isNew) {
        nodes.remove(id);
      }
      tell(id, attributes.leaf(Frame.VALUE), found);
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
    Field field = maybe[id & maybe.length - 1] ? nodes.get(id) : null;
    if (field != null && value.isPresent()) {
      Frame.Leaf leaf = value.get();
      Credentials.judge(field.kind(), field.name(), leaf.text(), leaf.start(), leaf.end(), found);
    }
  }
}
