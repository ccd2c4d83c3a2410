package io.tapecheck.audit.detect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the attributes of an input say of its value. */
public final class FieldAttributes {

  private static final List<String> NAMING = List.of("autocomplete", "name", "id");

  /** Inputs whose value is no secret: labels of buttons, and choices. */
  private static final Set<String> NO_TEXT =
      Set.of("submit", "button", "reset", "image", "checkbox", "radio", "color", "range", "file");

  private FieldAttributes() {}

  /** The kind of value, by type, autocomplete, name and id; empty when it is nothing special. */
  public static Optional<SensitiveName> kind(Function<String, Optional<String>> attribute) {
    String type = attribute.apply("type").orElse("").toLowerCase(Locale.ROOT);
    if (NO_TEXT.contains(type)) {
      return Optional.empty();
    }
    Optional<SensitiveName> named =
        NAMING.stream()
            .flatMap(name -> attribute.apply(name).stream())
            .flatMap(FieldAttributes::words)
            .flatMap(word -> SensitiveName.of(word).stream())
            .findFirst();
    return type.equals("password")
        ? named.or(() -> Optional.of(SensitiveName.PASSWORD))
        : named.or(() -> SensitiveName.of(type));
  }

  /** An autocomplete may hold several: {@code section-a shipping tel}. */
  private static Stream<String> words(String value) {
    return value.length() > 100 ? Stream.empty() : Stream.of(value.split(" ", 5));
  }
}
