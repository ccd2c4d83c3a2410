package io.tapecheck.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tapecheck.tape.TapeWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroundTruthTest {

  private final List<String> problems = new ArrayList<>();
  private final GroundTruth truth;

  GroundTruthTest(@TempDir Path folder) {
    TapeWriter tape = NewTape.in(folder.resolve("tape"));
    truth =
        new GroundTruth(
            tape,
            url -> false,
            new DiscoveredCanaries(),
            left -> {},
            new StorageRecord(tape, problems::add),
            problems::add);
  }

  private void said(String kind, String message) {
    truth.onProbeMessage(
        JsonNodeFactory.instance.objectNode().put("kind", kind).put("message", message));
  }

  @Test
  void aProbeThatFailsIsAProblemOfTheTapeThatQuotesNothing() {
    said("probe-error", "Uncaught TypeError: cannot read ada@mail.example");
    said("probe-error", "ada@mail.example");
    assertThat(problems)
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem).doesNotContain("ada@"))
        .first()
        .asString()
        .contains("The page probe failed (TypeError)");
  }

  @Test
  void theBeginningOfADocumentIsNoProblem() {
    said("document", "");
    assertThat(problems).isEmpty();
  }
}
