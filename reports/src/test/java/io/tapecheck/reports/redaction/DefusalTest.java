package io.tapecheck.reports.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefusalTest {

  @ParameterizedTest
  @CsvSource({
    "img, src, https://example.test/a.png",
    "IMG, SRC, //example.test/a.png",
    "img, onerror, alert(1)",
    "a, href, ' javascript:alert(1)'",
    "link, href, https://example.test/a.css",
    "link, rel, preconnect",
    "meta, http-equiv, refresh",
    "iframe, srcdoc, <p>",
    "image, href, https://example.test/a.svg",
    "video, poster, https://example.test/a.png"
  })
  void takesOutWhatRunsOrLoads(String tag, String name, String value)
      throws JsonProcessingException {
    assertThat(defused(tag, name, value).path("attributes")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "img, src, 'data:image/png;base64,AAAA'",
    "a, href, https://example.test/",
    "link, rel, stylesheet",
    "link, _cssText, a{}",
    "use, href, #icon",
    "p, class, on"
  })
  void leavesTheRest(String tag, String name, String value) throws JsonProcessingException {
    assertThat(defused(tag, name, value).path("attributes").path(name).asText()).isEqualTo(value);
  }

  private static JsonNode defused(String tag, String name, String value)
      throws JsonProcessingException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode event =
        mapper.createObjectNode().set("node", mapper.createObjectNode().put("tagName", tag));
    ((ObjectNode) event.path("node")).set("attributes", mapper.createObjectNode().put(name, value));
    Defusal.defuse(event);
    return event.path("node");
  }
}
