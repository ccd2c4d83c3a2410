package io.tapecheck.reports.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.tapecheck.reports.Golden;
import io.tapecheck.reports.RecordedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReporterTest {

  private static final Path SCHEMA = Path.of("..", "docs", "result.schema.json");

  @TempDir Path folder;

  @Test
  void writesTheContractOfARun() throws IOException {
    assertThat(Files.readString(write())).isEqualTo(Golden.text("result.json"));
  }

  @Test
  void keepsToItsSchema() throws IOException {
    var schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(SCHEMA));
    assertThat(schema.validate(new ObjectMapper().readTree(Files.readString(write())))).isEmpty();
  }

  @Test
  void anEmptyRunKeepsToItsSchemaToo() throws IOException {
    var schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(SCHEMA));
    RecordedRun run = RecordedRun.in(folder);
    Path file =
        new JsonReporter(run.tapes())
            .write(run.of(List.of()), recorder -> Optional.empty(), folder);
    assertThat(schema.validate(new ObjectMapper().readTree(Files.readString(file)))).isEmpty();
  }

  private Path write() {
    RecordedRun run = RecordedRun.in(folder);
    return new JsonReporter(run.tapes()).write(run.result(), recorder -> Optional.empty(), folder);
  }
}
