package io.tapecheck.scenarios.pictures;

import java.util.List;
import java.util.stream.Stream;

/** The ways in which a page shows a value that the pictures of reports must not show. */
final class Sinks {

  private Sinks() {}

  static List<Sink> all() {
    return Stream.of(
            FieldSinks.all(),
            TextSinks.all(),
            MovedSinks.all(),
            DrawnSinks.all(),
            NestedSinks.all())
        .flatMap(List::stream)
        .toList();
  }
}
