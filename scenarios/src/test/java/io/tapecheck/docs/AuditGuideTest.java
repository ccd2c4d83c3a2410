package io.tapecheck.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.audit.AuditRules;
import io.tapecheck.audit.settings.AllowListReader;
import io.tapecheck.audit.settings.ValuesFile;
import io.tapecheck.persona.Canary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditGuideTest {

  private static final Path GUIDE = Guides.ROOT.resolve("docs/audit.md");

  @TempDir Path folder;

  @Test
  void theExampleOfKnownValuesIsRead() throws IOException {
    assertThat(ValuesFile.read(example("values.yaml", 0)))
        .extracting(Canary::id)
        .containsExactly("test-account-email", "test-account-card");
  }

  @Test
  void theExampleOfAnAllowListIsRead() throws IOException {
    Path file = example("allow.yaml", 1);
    assertThat(AllowListReader.read(file, AuditRules.ids(), LocalDate.of(2026, 1, 1)).remarks())
        .hasSize(2)
        .allMatch(remark -> remark.contains("not needed"));
  }

  @Test
  void everyRuleIsExplained() {
    assertThat(Guides.text(GUIDE)).contains(AuditRules.ids());
  }

  private Path example(String name, int number) throws IOException {
    List<String> blocks = Guides.blocks(GUIDE, "yaml");
    return Files.writeString(folder.resolve(name), blocks.get(number));
  }
}
