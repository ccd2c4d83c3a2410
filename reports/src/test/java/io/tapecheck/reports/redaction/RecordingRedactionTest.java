package io.tapecheck.reports.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tapecheck.persona.Canary;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingRedactionTest {

  private final RecordingRedaction redaction =
      new RecordingRedaction(
          Redaction.of(
              List.of(
                  new Canary("card-number#1", "card-number", "4929123456781237"),
                  new Canary("card-code#1", "card-code", "739"))));

  @Test
  void keepsTheStructureOfAnEvent() throws JsonProcessingException {
    assertThat(
            redacted(
                """
                {"type": 3, "timestamp": 1739000000739,
                 "data": {"source": 5, "id": 739, "text": "4929 1234 5678 1237", "isChecked": false}}
                """))
        .isEqualTo(
            json(
                """
                {"type": 3, "timestamp": 1739000000739,
                 "data": {"source": 5, "id": 739, "text": "█card-number#1█", "isChecked": false}}
                """));
  }

  @Test
  void takesKeystrokesOut() throws JsonProcessingException {
    assertThat(redacted("{\"data\": {\"text\": \"4929123\"}}"))
        .isEqualTo(json("{\"data\": {\"text\": \"█card-number#1█\"}}"));
  }

  @Test
  void findsNumbersAndNames() throws JsonProcessingException {
    assertThat(redacted("{\"payload\": {\"4929123456781237\": 4929123456781237}}"))
        .isEqualTo(json("{\"payload\": {\"█card-number#1█\": \"█card-number#1█\"}}"));
  }

  @Test
  void leavesShortNumbersInStyles() throws JsonProcessingException {
    String event = "{\"isStyle\": true, \"textContent\": \"a { order: 739 }\"}";
    assertThat(redacted(event)).isEqualTo(json(event));
  }

  private JsonNode redacted(String event) throws JsonProcessingException {
    return json(redaction.event(json(event)).toString());
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return new ObjectMapper().readTree(text);
  }
}
