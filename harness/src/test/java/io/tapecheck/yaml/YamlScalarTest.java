package io.tapecheck.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlScalarTest {

  @ParameterizedTest
  @CsvSource({
    "1, a number, 1",
    "-2147483649, a number, -2147483649",
    "99999999999999999999, a number, 99999999999999999999",
    "2.5, a number, 2.5",
    "true, true, true",
    "null, nothing, null",
    "~, nothing, null",
    "yes, text, '\"yes\"'",
    "on, text, '\"on\"'",
    "1990-01-01, text, '\"1990-01-01\"'",
    "1e999999999, text, '\"1e999999999\"'",
  })
  void hasTheTypeOfYamlsCoreSchema(String text, String kind, String json) {
    YamlScalar scalar = new YamlScalar(YamlPosition.of("test"), text, true);
    assertThat(scalar.kind()).isEqualTo(kind);
    assertThat(scalar.toJson()).hasToString(json);
  }

  @Test
  void whatIsQuotedIsText() {
    YamlScalar scalar = new YamlScalar(YamlPosition.of("test"), "true", false);
    assertThat(scalar.kind()).isEqualTo("text");
    assertThat(scalar.toJson()).hasToString("\"true\"");
  }
}
