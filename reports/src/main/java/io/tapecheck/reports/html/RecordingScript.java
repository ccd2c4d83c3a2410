package io.tapecheck.reports.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tapecheck.reports.redaction.Defusal;
import io.tapecheck.reports.redaction.RecordingRedaction;
import io.tapecheck.reports.redaction.Redaction;
import io.tapecheck.tape.RecordedEvent;
import io.tapecheck.tape.TapeJson;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A recording as a script that assigns JSON to a global. What is data stays data: every character
 * that means something to HTML, and every character outside ASCII, is escaped.
 */
final class RecordingScript {

  private static final JsonMapper MAPPER = mapper();

  private final RecordingRedaction redaction;

  RecordingScript(Redaction redaction) {
    this.redaction = new RecordingRedaction(redaction);
  }

  /**
   * The script.
   *
   * @param started milliseconds since the epoch
   */
  String of(long started, List<RecordedEvent> events) {
    ObjectNode recording = MAPPER.createObjectNode();
    recording.put("started", started);
    ArrayNode list = recording.putArray("events");
    for (RecordedEvent event : events) {
      JsonNode safe = redaction.event(event.json());
      Defusal.defuse(safe);
      list.add(safe);
    }
    return "globalThis.tapecheckRecording = " + json(recording) + ";\n";
  }

  /** A text as a literal of JavaScript. */
  static String literal(String text) {
    return json(TextNode.valueOf(text));
  }

  private static String json(JsonNode value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = MAPPER.createGenerator(text)) {
      TapeJson.write(value, json);
    } catch (IOException e) {
      throw new UncheckedIOException("A JSON tree could not be written as text.", e);
    }
    return text.toString();
  }

  private static JsonMapper mapper() {
    JsonFactory factory =
        JsonFactory.builder()
            .streamWriteConstraints(
                StreamWriteConstraints.builder().maxNestingDepth(TapeJson.DEEPEST).build())
            .build();
    JsonMapper mapper =
        JsonMapper.builder(factory).enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    mapper.getFactory().setCharacterEscapes(new HtmlEscapes());
    return mapper;
  }

  private static final class HtmlEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      for (char character : new char[] {'<', '>', '&', '\''}) {
        codes[character] = ESCAPE_STANDARD;
      }
      return codes;
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
      return new SerializedString("\\u%04x".formatted(character));
    }
  }
}
