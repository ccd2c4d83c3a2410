package io.tapecheck.verify.fidelity;

import io.tapecheck.tape.SnapshotNode;
import java.util.Locale;
import java.util.Set;

/**
 * The kinds of field that do not hold every text: what they make of a mask.
 *
 * @see <a
 *     href="https://html.spec.whatwg.org/multipage/input.html#value-sanitization-algorithm">HTML's
 *     value sanitization</a>
 */
enum FieldType {
  /** Holds any text. */
  TEXT,
  /** Is empty instead. */
  EMPTY,
  /** Is black instead. */
  COLOR,
  /** Stands somewhere instead, by its bounds. */
  RANGE;

  private static final Set<String> EMPTYING =
      Set.of("date", "datetime-local", "month", "number", "time", "week");

  static FieldType of(SnapshotNode.Element field) {
    if (!field.tag().equals("input")) {
      return TEXT;
    }
    String type = field.attributes().getOrDefault("type", "text").toLowerCase(Locale.ROOT);
    return switch (type) {
      case "color" -> COLOR;
      case "range" -> RANGE;
      default -> EMPTYING.contains(type) ? EMPTY : TEXT;
    };
  }

  /** Whether a field of this kind may show this because it refuses a mask. */
  boolean refuses(String shown) {
    return switch (this) {
      case TEXT -> false;
      case EMPTY -> shown.isEmpty();
      case COLOR -> shown.equalsIgnoreCase("#000000");
      case RANGE -> true;
    };
  }
}
