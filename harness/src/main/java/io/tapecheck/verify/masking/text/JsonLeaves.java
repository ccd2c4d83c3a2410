package io.tapecheck.verify.masking.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/**
 * Reads the strings, names and numbers of JSON in order, be it a tree or the text of documents that
 * follow one another. Depth costs heap, not stack.
 */
public final class JsonLeaves {

  /** Told of every leaf. */
  public interface Visitor {
    /**
     * Takes a leaf.
     *
     * @param kind a string, a number or a name
     * @param keys the names that lead to it, or the end of them; items of a list share theirs. To
     *     be asked during the call only
     */
    void leaf(JsonToken kind, String text, Supplier<String> keys);
  }

  /** Numbers of fewer digits may be ids, sizes and coordinates, and equal a postcode by chance. */
  public static final int LONG_NUMBER = 10;

  /** The end of a path tells leaves apart well enough, and hostile depth cannot make it grow. */
  private static final int LONGEST_PATH = 300;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(1_000_000)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private JsonLeaves() {}

  /**
   * Tells of every leaf of a text.
   *
   * @return whether it is JSON from beginning to end; if not, some leaves may have been told
   */
  public static boolean of(byte[] text, Visitor visitor) {
    if (!beginsLikeJson(text)) {
      return false;
    }
    try (JsonParser parser = JSON.createParser(text)) {
      read(parser, visitor);
      return true;
    } catch (IOException notJson) {
      return false;
    }
  }

  /** Tells of every leaf of a tree. */
  public static void of(JsonNode tree, Visitor visitor) {
    try (JsonParser parser = tree.traverse()) {
      read(parser, visitor);
    } catch (IOException unlikely) {
      throw new UncheckedIOException("A tree of JSON is read without any file.", unlikely);
    }
  }

  private static void read(JsonParser parser, Visitor visitor) throws IOException {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME || token.isNumeric()) {
        visitor.leaf(token, parser.getText(), () -> keys(parser.getParsingContext()));
      }
    }
  }

  private static String keys(JsonStreamContext leaf) {
    StringBuilder path = new StringBuilder();
    for (JsonStreamContext at = leaf;
        at != null && !at.inRoot() && path.length() < LONGEST_PATH;
        at = at.getParent()) {
      path.insert(0, at.inArray() ? "[]" : "." + end(String.valueOf(at.getCurrentName())));
    }
    return end(path.toString());
  }

  private static String end(String text) {
    return text.substring(Math.max(0, text.length() - LONGEST_PATH));
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
