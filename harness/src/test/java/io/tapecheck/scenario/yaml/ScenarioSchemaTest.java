package io.tapecheck.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.persona.PersonaField;
import io.tapecheck.scenario.AriaRoles;
import io.tapecheck.scenario.ScenarioRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioSchemaTest {

  private static final String SCHEMA = "scenario.schema.json";

  private final Path folder;

  ScenarioSchemaTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<String> sound() {
    return Stream.concat(
        Stream.of(
            Examples.SMALL,
            Examples.read("every-step.yaml"),
            step("check: {label: I agree, on: false}"),
            step("fill: {label: Year, value: 1999}"),
            step("fill: {label: Price, value: costs $5}"),
            step("fill: {label: Name, value: \"${persona.given-name} ${persona.family-name}\"}"),
            step("press: 5"),
            Examples.SMALL + "variants: {also: [{payment: card}]}\n",
            Examples.SMALL + "variants: {matrix: {meeting: [injected, in-page]}}\n"),
        MarkdownBlocks.of("writing-scenarios.md", "yaml").stream().map(ScenarioSchemaTest::whole));
  }

  static Stream<String> wrong() {
    return Stream.of(
        "[]",
        "scenario: a",
        Examples.SMALL.replace("scenario: small", "scenario: not a name"),
        Examples.SMALL.replace("title:", "titel:"),
        Examples.SMALL.replace("app: shop", "app: [shop]"),
        Examples.SMALL.replace("app: shop", "app: \" \""),
        Examples.SMALL.replace("stage: start", "name: start"),
        Examples.SMALL + "more: 1\n",
        Examples.SMALL + "backEnd: [a]\n",
        Examples.SMALL + "variants: [a]\n",
        Examples.SMALL + "variants: {matrices: {}}\n",
        Examples.SMALL + "variants: {matrix: {device: [phone]}}\n",
        Examples.SMALL + "variants: {matrix: {payment: []}}\n",
        Examples.SMALL + "variants: {matrix: {payment: card}}\n",
        Examples.SMALL + "variants: {also: [{recorder: rrweb}]}\n",
        Examples.SMALL + "variants: {also: [{}]}\n",
        Examples.SMALL + "variants: {also: [{meeting: chance}]}\n",
        Examples.read("many-problems.yaml"),
        step("clik: {label: Next}"),
        step("click: Next"),
        step("click: {}"),
        step("click: {lable: Next}"),
        step("click: {label: [Next]}"),
        step("click: {label: \"\"}"),
        step("click: {label: Next, css: .next}"),
        step("click: {label: Next, name: Next}"),
        step("click: {role: buton}"),
        step("click: {label: \"${persona.email}\"}"),
        step("click: {label: Next, nth: -1}"),
        step("click: {label: Next, nth: first}"),
        step("click: {label: Next, exact: maybe}"),
        step("click: {label: Next, frame: iframe}"),
        step("click: {label: Next, within: {css: a, label: b}}"),
        step("click: {label: Next, frame: {css: a, other: b}}"),
        step("fill: {label: E-mail}"),
        step("fill: {label: E-mail, value: [a]}"),
        step("fill: {label: E-mail, value: \"${persona.emial}\"}"),
        step("fill: {label: E-mail, value: \"${persona.email.last5}\"}"),
        step("fill: {label: E-mail, value: \"${persona.email\"}"),
        step("fill: {label: E-mail, value: a, on: true}"),
        step("type: {value: a}"),
        step("select: {label: Country}"),
        step("check: {label: I agree, on: maybe}"),
        step("press: \" \""),
        step("press: {label: Search}"),
        step("press: {key: Enter}"),
        step("upload: {label: Pass}"),
        step("hover: Help"),
        step("scroll: {by: 400}"),
        step("scroll: {by: [1, 2, 3]}"),
        step("scroll: {by: [0, 400], label: a}"),
        step("waitFor: {label: a, state: hiden}"),
        step("expectText: {role: alert}"),
        step("expectText: [a]"),
        step("expectUrl: {path: /}"),
        step("expectVisible: {}"),
        step("checkpoint: [a]"),
        step("viewport: {width: 800}"),
        step("viewport: {width: 0, height: 600}"),
        step("viewport: {width: 80.5, height: 600}"),
        step("device: phone"),
        step("as: nothing"),
        step("when: {payment: card}"),
        step("{open: /, click: {label: Next}}"),
        step("{open: /, when: card}"),
        step("{open: /, as: \" \"}"),
        step("open"));
  }

  @ParameterizedTest
  @MethodSource("sound")
  void loaderAndSchemaBothTakeWhatIsSound(String yaml) throws IOException {
    assertThat(Schemas.validate(SCHEMA, yaml)).isEmpty();
    assertThat(ScenarioFiles.load(write(yaml)).stages()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void loaderAndSchemaBothRefuseWhatIsWrong(String yaml) throws IOException {
    Path file = write(yaml);
    assertThat(Schemas.validate(SCHEMA, yaml)).isNotEmpty();
    assertThatThrownBy(() -> ScenarioFiles.load(file)).isInstanceOf(ScenarioFileProblem.class);
  }

  @Test
  void theSchemaKnowsEveryStepRoleFieldAndDevice() {
    JsonNode schema = Schemas.read(SCHEMA);
    List<String> steps = new ArrayList<>();
    schema.at("/$defs/step/properties").fieldNames().forEachRemaining(steps::add);
    assertThat(steps).containsAll(ActionReader.STEPS).hasSize(ActionReader.STEPS.size() + 2);
    assertThat(texts(schema.at("/$defs/locator/properties/role/enum"))).isEqualTo(AriaRoles.ALL);
    assertThat(texts(schema.at("/$defs/step/properties/device/enum")))
        .isEqualTo(ScenarioRules.DEVICES);
    assertThat(schema.at("/$defs/text/pattern").asText())
        .contains(
            Stream.of(PersonaField.values())
                .map(PersonaField::id)
                .toList()
                .toString()
                .replaceAll("[\\[\\] ]", "")
                .replace(",", "|"));
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

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private static String step(String step) {
    return Examples.SMALL + "      - " + step + "\n";
  }

  private static String whole(String block) {
    return block.startsWith("- ") ? Examples.SMALL + block.indent(6) : block;
  }

  private Path write(String yaml) throws IOException {
    Files.writeString(folder.resolve("passport.png"), "picture");
    return Files.writeString(folder.resolve("scenario.yaml"), yaml);
  }
}
