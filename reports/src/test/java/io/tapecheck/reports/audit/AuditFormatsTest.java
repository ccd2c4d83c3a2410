package io.tapecheck.reports.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.tapecheck.audit.AuditRenderer;
import io.tapecheck.reports.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class AuditFormatsTest {

  private static final Path SCHEMA = Path.of("..", "docs", "result.schema.json");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void bothAreRegistered() {
    assertThat(ServiceLoader.load(AuditRenderer.class).stream().map(one -> one.get().id()))
        .containsExactlyInAnyOrder("json", "sarif");
  }

  @Test
  void jsonIsTheContract() {
    assertThat(new JsonAudit().render(RecordedAudit.result())).isEqualTo(Golden.text("audit.json"));
  }

  @Test
  void findingsInJsonAreThoseOfARun() throws IOException {
    ObjectNode schema = (ObjectNode) JSON.readTree(Files.readString(SCHEMA));
    ObjectNode finding = (ObjectNode) schema.path("$defs").path("finding");
    JsonSchema ofFinding =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(finding);
    JsonNode files = JSON.readTree(new JsonAudit().render(RecordedAudit.result())).path("files");
    assertThat(files.path(0).path("findings")).hasSize(2);
    for (JsonNode found : files.path(0).path("findings")) {
      assertThat(ofFinding.validate(found)).isEmpty();
    }
  }

  @Test
  void sarifIsTheContract() {
    assertThat(new SarifAudit().render(RecordedAudit.result()))
        .isEqualTo(Golden.text("audit.sarif"));
  }

  @Test
  void everyResultInSarifNamesARuleThatIsThere() throws IOException {
    JsonNode run =
        JSON.readTree(new SarifAudit().render(RecordedAudit.result())).path("runs").path(0);
    JsonNode rules = run.path("tool").path("driver").path("rules");
    assertThat(run.path("results")).hasSize(2);
    for (JsonNode result : run.path("results")) {
      assertThat(rules.path(result.path("ruleIndex").asInt()).path("id").asText())
          .isEqualTo(result.path("ruleId").asText());
    }
  }
}
