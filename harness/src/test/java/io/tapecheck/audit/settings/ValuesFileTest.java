package io.tapecheck.audit.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tapecheck.persona.Canary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValuesFileTest {

  @TempDir Path folder;

  @Test
  void linesAreNumbered() throws IOException {
    assertThat(read("v.txt", "hunter22\n\nada@example.org\n"))
        .containsExactly(
            new Canary("value#1", "value#1", "hunter22"),
            new Canary("value#3", "value#3", "ada@example.org"));
  }

  @Test
  void yamlGivesIds() throws IOException {
    List<Canary> wanted =
        List.of(
            new Canary("mail", "mail", "ada@example.org"),
            new Canary("card", "card", "4111111111111111"));
    assertThat(read("v.yaml", "mail: ada@example.org\ncard: 4111111111111111\n")).isEqualTo(wanted);
    assertThat(
            read(
                "v.yml",
                "- id: mail\n  value: ada@example.org\n- {id: card, value: 4111111111111111}\n"))
        .isEqualTo(wanted);
  }

  @Test
  void whatIsWrongIsToldWithoutTheValue() {
    assertThatThrownBy(() -> read("v.txt", "hunter22\nabc\n"))
        .isInstanceOf(AuditProblem.class)
        .hasMessageContaining("v.txt:2")
        .hasMessageNotContaining("abc");
    assertThatThrownBy(() -> read("v.txt", "\n")).hasMessageContaining("holds no value");
    assertThatThrownBy(() -> read("v.yaml", "mail: [hunter22, secret33]\n"))
        .hasMessageContaining("must be text")
        .hasMessageNotContaining("hunter22");
    assertThatThrownBy(() -> ValuesFile.read(folder.resolve("none.txt")))
        .hasMessageContaining("cannot be read");
  }

  private List<Canary> read(String name, String text) throws IOException {
    return ValuesFile.read(Files.writeString(folder.resolve(name), text));
  }
}
