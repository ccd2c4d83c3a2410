package io.tapecheck.tape;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** How records become JSON and back: absent values are left out, unknown names are passed over. */
public final class TapeJson {

  /**
   * How deep JSON may be nested. An element takes two levels of a recording, and pages of 10,000
   * nested elements are read; what is deeper is damaged. Whoever walks such a tree must not
   * recurse.
   */
  public static final int DEEPEST = 100_000;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(Integer.MAX_VALUE)
                          .build())
                  .streamWriteConstraints(
                      StreamWriteConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .addModule(new ParameterNamesModule())
          .serializationInclusion(JsonInclude.Include.NON_ABSENT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private TapeJson() {}

  /** The mapper that every record of a tape is written and read with. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  /** Writes a tree of any depth; Jackson's own writing of trees goes down into them. */
  public static void write(JsonNode tree, JsonGenerator json) throws IOException {
    try (JsonParser parser = tree.traverse()) {
      parser.nextToken();
      json.copyCurrentStructure(parser);
    }
  }

  /** A tree of any depth as text. */
  public static String text(JsonNode tree) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = MAPPER.createGenerator(text)) {
      write(tree, json);
    } catch (IOException e) {
      throw new UncheckedIOException("A tree of JSON could not be written as text.", e);
    }
    return text.toString();
  }
}
