package io.tapecheck.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.scenario.yaml.MarkdownBlocks;
import io.tapecheck.scenario.yaml.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsSchemaTest {

  private static final String SCHEMA = "settings.schema.json";
  private static final Pattern OVERRIDE = Pattern.compile("--set (?:'([^']+)'|(\\S+))");

  private final Path folder;

  SettingsSchemaTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<String> examples() {
    return Stream.of("settings.md", "masking-policy.md")
        .flatMap(guide -> MarkdownBlocks.of(guide, "yaml").stream());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theGuidesExamplesAreSound(String yaml) throws IOException {
    assertThat(Schemas.validate(SCHEMA, yaml)).isEmpty();
    assertThat(load(yaml).gates()).isNotEmpty();
  }

  @Test
  void theGuideShowsTheDefaults() throws IOException {
    Settings shown = load(MarkdownBlocks.of("settings.md", "yaml").get(0));
    Settings defaults = Settings.defaults();
    assertThat(shown)
        .usingRecursiveComparison()
        .ignoringFields("scenarios", "writtenGates")
        .isEqualTo(defaults);
  }

  @Test
  void theGuidesOverridesAreSound() {
    List<String> overrides =
        MarkdownBlocks.of("settings.md", "sh").stream()
            .flatMap(block -> OVERRIDE.matcher(block).results())
            .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
            .toList();
    assertThat(overrides).hasSizeGreaterThan(4);
    Settings settings = Settings.load(Optional.empty(), overrides);
    assertThat(settings.recorder().options()).containsKey("maskAllInputs");
    assertThat(settings.gates()).extracting(GateLimit::toString).contains("fidelity.score >= 0.99");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "scenario: .",
        "scenarios: [a]",
        "app: {url: localhost}",
        "app: http://localhost",
        "recorder: {use: rrweb}",
        "recorder: {options: [a]}",
        "recorder: {meeting: chance}",
        "browser: {engine: crome}",
        "browser: {headless: maybe}",
        "browser: {grid: here}",
        "policy: {allowed: [copon]}",
        "policy: {mask: .a}",
        "policy: [.a]",
        "policy: {classes: {payment-card: {allow: last-five}}}",
        "policy: {classes: {payment-card: {fields: [card]}}}",
        "policy: {readable: {selector: [h1]}}",
        "policy: {sideChannels: [lengths]}",
        "errors: [a]",
        "errors: {expected: [{host: vendor.example}]}",
        "errors: {expected: [{host: vendor.example, reason: ' '}]}",
        "errors: {expected: [{reason: so}]}",
        "errors: {expected: [{hots: vendor.example, reason: so}]}",
        "errors: {expected: [{status: 99, reason: so}]}",
        "errors: {expected: {host: vendor.example, reason: so}}",
        "errors: {firstParty: cdn.example}",
        "gates: [a]",
        "gates: {masking.leaks: few}",
        "gates: {masking.leaks: [0]}",
        "gates: {masking: {leaks: '< 0'}}",
        "exceptions: [{when: {app: shop}, gate: masking.leaks, limit: 1}]",
        "exceptions: [{when: {app: shop}, gate: masking.leaks, limit: 1, reason: ' '}]",
        "exceptions: [{when: {}, gate: masking.leaks, limit: 1, reason: so}]",
        "exceptions: [{when: {app: shop}, gate: masking.leaks, limit: few, reason: so}]",
        "exceptions: {}",
        "run: {workers: 0}",
        "run: {workers: many}",
        "run: {seed: 1.5}",
        "run: {timeLimitSeconds: 0}",
        "run: {timeLimitSeconds: 4000}",
        "run: {sessionLimitSeconds: 0}",
        "run: {limitSeconds: 100000}"
      })
  void loaderAndSchemaBothRefuseWhatIsWrong(String yaml) {
    assertThat(Schemas.validate(SCHEMA, yaml)).isNotEmpty();
    assertThatThrownBy(() -> load(yaml)).isInstanceOf(SettingsProblem.class);
  }

  @Test
  void everythingInTheSchemaIsDescribed() {
    for (JsonNode properties : Schemas.read(SCHEMA).findValues("properties")) {
      properties
          .properties()
          .forEach(
              field -> assertThat(field.getValue().has("description")).as(field.getKey()).isTrue());
    }
  }

  private Settings load(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("tapecheck.yaml"), yaml);
    return Settings.load(Optional.of(file), List.of());
  }
}
