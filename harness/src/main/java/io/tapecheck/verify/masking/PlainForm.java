package io.tapecheck.verify.masking;

import java.util.List;
import java.util.stream.Stream;

/** The value as it is. */
final class PlainForm implements ValueForm {

  @Override
  public List<String> encoding() {
    return List.of();
  }

  @Override
  public Stream<String> spellings(String value) {
    return Stream.of(value);
  }
}
