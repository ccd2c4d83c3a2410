package io.tapecheck.scenario;

import static io.tapecheck.scenario.Locator.label;
import static io.tapecheck.scenario.Locator.role;
import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.persona.PersonaField;
import io.tapecheck.persona.PersonaFormat;
import io.tapecheck.persona.PersonaLocale;
import io.tapecheck.scenario.yaml.MarkdownBlocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WritingScenariosGuideTest {

  @Test
  void theJavaExampleIsTheOneThatIsCompiledHere() throws IOException {
    Scenario scenario =
        Scenario.named("guest-checkout")
            .title("A guest buys a book")
            .app("shop")
            .stage(
                "contact",
                stage ->
                    stage
                        .open("/")
                        .fill(label("E-mail"), "${persona.email}")
                        .click(role("button", "Next"))
                        .expectUrl("/shipping"))
            .variant(Map.of("driver", "playwright"))
            .build();
    assertThat(scenario.stages()).hasSize(1);
    Path thisFile = Path.of("src/test/java", getClass().getName().replace('.', '/') + ".java");
    assertThat(Files.readString(thisFile).replaceAll("\\s+", " "))
        .contains(
            MarkdownBlocks.of("writing-scenarios.md", "java")
                .get(0)
                .strip()
                .replaceAll("\\s+", " "));
  }

  @Test
  void theGuideNamesEveryFieldOfThePersona() throws IOException {
    String guide = Files.readString(Path.of("..", "docs", "writing-scenarios.md"));
    for (PersonaField field : PersonaField.values()) {
      assertThat(guide).contains(field.id());
    }
  }

  @Test
  void theGuideNamesEveryFormatAndLocale() throws IOException {
    String guide = Files.readString(Path.of("..", "docs", "writing-scenarios.md"));
    for (PersonaField field : PersonaField.values()) {
      assertThat(guide)
          .contains(PersonaFormat.ids(field).stream().map(id -> "`" + id + "`").toList());
    }
    assertThat(guide).contains(PersonaLocale.ids());
  }
}
