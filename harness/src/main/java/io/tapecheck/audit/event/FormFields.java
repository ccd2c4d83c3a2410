package io.tapecheck.audit.event;

import io.tapecheck.audit.detect.Confidence;
import io.tapecheck.audit.detect.Detection;
import io.tapecheck.audit.detect.FieldAttributes;
import io.tapecheck.audit.detect.SensitiveName;
import io.tapecheck.audit.detect.SensitiveValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Follows the form fields of a recording: which nodes are sensitive by their attributes, and what
 * values later events give to them. A field that once was a password stays one.
 */
public final class FormFields {

  private static final int MOST_NODES = 20_000;
  private static final Set<String> FIELDS = Set.of("input", "textarea", "select");
  private static final int INPUT = 5;

  private final Map<Integer, SensitiveName> nodes =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, SensitiveName> eldest) {
          return size() > MOST_NODES;
        }
      };

  /** Reads a record, if it can have to do with fields; tells values that stand in it. */
  public void read(byte[] bytes, int from, int to, Consumer<Detection> found) {
    if (FieldTraces.in(bytes, from, to, !nodes.isEmpty())) {
      RecordWalk.over(bytes, from, to, new Reading(found));
    }
  }

  private final class Reading implements RecordWalk.Visitor {
    private final Consumer<Detection> found;

    Reading(Consumer<Detection> found) {
      this.found = found;
    }

    @Override
    public boolean wantsTokens() {
      return false;
    }

    @Override
    public void token(int start, @Nullable Frame frame, String field) {
      // Only whole objects matter here.
    }

    @Override
    public void end(Frame frame) {
      if (frame.isAttributes() && frame.parent != null) {
        frame.parent.attributes = frame;
        return;
      }
      if (frame.attributes == null && frame.leaf("source").isEmpty()) {
        return;
      }
      Optional<Integer> id = frame.number("id");
      if (id.isEmpty()) {
        return;
      }
      if (frame.attributes != null) {
        field(id.get(), frame, frame.attributes);
      }
      if (frame.number("source").equals(Optional.of(INPUT))) {
        tell(id.get(), frame.leaf("text"));
      }
    }

    private void field(int id, Frame node, Frame attributes) {
      Optional<String> tag = node.text("tagName");
      if (tag.isPresent() && !FIELDS.contains(tag.get())) {
        nodes.remove(id);
        return;
      }
      if (tag.isPresent() || nodes.containsKey(id)) {
        FieldAttributes.kind(attributes::text)
            .filter(kind -> tag.isPresent() || kind.confidence() == Confidence.HIGH)
            .ifPresentOrElse(
                kind -> nodes.put(id, kind), () -> tag.ifPresent(isNew -> nodes.remove(id)));
        tell(id, attributes.leaf("value"));
      }
    }

    private void tell(int id, Optional<Frame.Leaf> value) {
      SensitiveName kind = nodes.get(id);
      if (kind == null || value.isEmpty()) {
        return;
      }
      Frame.Leaf leaf = value.get();
      SensitiveValue.judge(kind, leaf.text())
          .ifPresent(
              confidence ->
                  found.accept(
                      new Detection(
                          "audit/field",
                          confidence,
                          "Value of a field for " + kind.words(),
                          leaf.text(),
                          leaf.start(),
                          leaf.end())));
    }
  }
}
