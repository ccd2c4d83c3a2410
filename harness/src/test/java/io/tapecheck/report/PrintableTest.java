package io.tapecheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 7, 8, 0xb, 0x1b, 0x7f, 0x80, 0x85, 0x9b, 0xad, 0x61c, 0x115f, 0x200b, 0x200e, 0x200f,
        0x2028, 0x2029, 0x202a, 0x202e, 0x2060, 0x2066, 0x2069, 0x2800, 0xd800, 0xdfff, 0xfeff,
        0xfffe, 0xffff, 0x1fffe, 0xe0041
      })
  void whatDoesSomethingOrIsNotSeenBecomesAnEscape(int point) {
    String printed = Printable.lines("a" + Character.toString(point) + "b");

    assertThat(printed).matches("a(\\\\u[0-9a-f]{4}){1,2}b");
  }

  @Test
  void whatIsReadStays() {
    String text = "Größe 漢字 עברית 😀 ½ €\u00a0x";

    assertThat(Printable.of(text)).isEqualTo(text);
  }

  @Test
  void linesEndWhereTheyEndAndAreNotWrittenOver() {
    assertThat(Printable.lines("a\tb\nc\r\nd\re")).isEqualTo("a\tb\nc\r\nd\\u000de");
    assertThat(Printable.of("a\nb")).isEqualTo("a\\u000ab");
  }

  @Test
  void jsonMeansTheSameAfterwards() throws JsonProcessingException {
    ObjectMapper mapper = new ObjectMapper();
    String said = "x\u202e\u2028\u001b[2J\udb40\udc41y";

    String json = Printable.lines(mapper.writeValueAsString(said));

    assertThat(mapper.readValue(json, String.class)).isEqualTo(said);
    assertThat(json).matches("[ -~]*");
  }
}
