package io.tapecheck.browser.selenium;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteValueTest {

  private static String plain(String remote) throws JsonProcessingException {
    return RemoteValue.toJson(BidiConnection.JSON.readTree(remote)).toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"type\": \"string\", \"value\": \"a\"} | \"a\"",
        "{\"type\": \"number\", \"value\": 1.5} | 1.5",
        "{\"type\": \"number\", \"value\": \"-0\"} | 0",
        "{\"type\": \"number\", \"value\": \"NaN\"} | null",
        "{\"type\": \"boolean\", \"value\": true} | true",
        "{\"type\": \"undefined\"} | null",
        "{\"type\": \"function\"} | null",
      })
  void turnsPrimitivesIntoJson(String remote, String json) throws JsonProcessingException {
    assertThat(plain(remote)).isEqualTo(json);
  }

  @Test
  void turnsObjectsAndArraysIntoJson() throws JsonProcessingException {
    String remote =
        """
        {"type": "object", "value": [
          ["list", {"type": "array", "value": [{"type": "number", "value": 1}, {"type": "null"}]}],
          [{"type": "number", "value": 2}, {"type": "string", "value": "two"}]]}
        """;
    assertThat(plain(remote)).isEqualTo("{\"list\":[1,null],\"2\":\"two\"}");
  }
}
