package io.tapecheck.verify.masking;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the strings, names and numbers of JSON documents that follow one another. */
final class JsonStrings {

  private static final int LONG_NUMBER = 10;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(1_000_000)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private JsonStrings() {}

  /**
   * Every leaf; empty when this is not JSON from beginning to end.
   *
   * @param everyNumber whether short numbers count too, or only those that cannot be ids and
   *     coordinates
   */
  static Optional<List<String>> of(byte[] text, boolean everyNumber) {
    if (!beginsLikeJson(text)) {
      return Optional.empty();
    }
    List<String> leaves = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
          leaves.add(parser.getText());
        } else if (token.isNumeric() && (everyNumber || parser.getTextLength() >= LONG_NUMBER)) {
          leaves.add(parser.getText());
        }
      }
    } catch (IOException notJson) {
      return Optional.empty();
    }
    return Optional.of(leaves);
  }

  private static boolean beginsLikeJson(byte[] text) {
    for (byte b : text) {
      if (b > ' ') {
        return b == '{' || b == '[' || b == '"';
      }
    }
    return false;
  }
}
