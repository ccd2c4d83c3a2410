package io.tapecheck.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.scenario.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class HostileScenarioFilesTest {

  private static final String SOUND = Examples.read("every-step.yaml");

  @Property(tries = 400)
  void whateverAFileHoldsItIsAScenarioOrAProblemWithAMessage(
      @ForAll("pieces") String piece,
      @ForAll @IntRange(max = 2_000) int at,
      @ForAll @IntRange(max = 40) int cut)
      throws IOException {
    int start = Math.min(at, SOUND.length());
    int end = Math.min(start + cut, SOUND.length());
    Path file = Files.createTempFile("scenario", ".yaml");
    try {
      String text = SOUND.substring(0, start) + piece + SOUND.substring(end);
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
      assertThat(outcome(file)).isNotBlank();
    } finally {
      Files.delete(file);
    }
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "",
            "&a ",
            "*a",
            "!!set",
            "? ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            ": ",
            "null",
            "~",
            "\t",
            "|",
            ">",
            "'",
            "\"",
            "%",
            "@",
            "---\n",
            "...\n",
            "<<: ",
            "${persona.",
            "\u0000",
            "\ud800"),
        Arbitraries.strings().ofMaxLength(12));
  }

  private static String outcome(Path file) {
    try {
      Scenario scenario = ScenarioFiles.load(file);
      return scenario.name();
    } catch (ScenarioFileProblem problem) {
      assertThat(problem.problems()).isNotEmpty();
      return String.valueOf(problem.getMessage());
    }
  }
}
