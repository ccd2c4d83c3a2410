package io.tapecheck.audit.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllowListTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
  private static final String END = "\n    reason: seeded\n    expires: 2026-06-30\n";

  private static final String HASH = "%064x".formatted(17);

  @TempDir Path folder;

  @Test
  void anEntryAppliesWhereAllThatItSaysIsTrue() throws IOException {
    AllowList list = read("allow:\n  - rule: audit/email\n    domain: example.org" + END);
    assertThat(list.allows(mail("ada@example.org"))).isTrue();
    assertThat(list.allows(mail("ada@mail.example.org"))).isTrue();
    assertThat(list.allows(mail("ada@badexample.org"))).isFalse();
    assertThat(list.allows(found("audit/phone", "ada@example.org"))).isFalse();
    assertThat(list.remarks()).isEmpty();
  }

  @Test
  void aValueIsAllowedByItsHash() throws IOException {
    AllowList list = read("allow:\n  - sha256: " + HASH + END);
    assertThat(list.allows(new AllowList.Candidate("audit/email", "x", HASH, Path.of("a"))))
        .isTrue();
    assertThat(list.allows(mail("ada@example.org"))).isFalse();
  }

  @Test
  void patternsAndFilesAreGlobs() throws IOException {
    AllowList list =
        read("allow:\n  - pattern: test-*@*.org\n    file: '**/fixtures/*.json'" + END);
    assertThat(
            list.allows(
                new AllowList.Candidate(
                    "audit/email", "test-1@shop.org", "", Path.of("a/fixtures/b.json"))))
        .isTrue();
    assertThat(list.allows(mail("test-1@shop.org"))).isFalse();
  }

  @Test
  void anExpiredEntryAllowsNothingAndIsToldOf() throws IOException {
    AllowList list =
        read("allow:\n  - rule: audit/email\n    reason: seeded\n    expires: 2026-06-29\n");
    assertThat(list.allows(mail("ada@example.org"))).isFalse();
    assertThat(list.remarks()).singleElement().asString().contains("expired on 2026-06-29");
  }

  @Test
  void anEntryThatWasNotNeededIsToldOf() throws IOException {
    assertThat(read("allow:\n  - rule: audit/email" + END).remarks())
        .singleElement()
        .asString()
        .contains("allow.yaml:2:", "not needed");
  }

  @Test
  void whatIsWrongIsToldWithItsPlace() {
    assertThatThrownBy(
            () -> read("allow:\n  - rule: audit/emial\n    reasn: x\n    expires: soon\n"))
        .isInstanceOf(AuditProblem.class)
        .hasMessageContaining("Did you mean \"audit/email\"?")
        .hasMessageContaining("Did you mean \"reason\"?")
        .hasMessageContaining("a date such as");
    assertThatThrownBy(() -> read("allow:\n  - reason: x\n    expires: 2027-01-01\n"))
        .hasMessageContaining("would allow everything");
    assertThatThrownBy(() -> read("allow:\n  - rule: audit/email\n    expires: 2027-01-01\n"))
        .hasMessageContaining("lacks \"reason\"");
  }

  private static AllowList.Candidate mail(String value) {
    return found("audit/email", value);
  }

  private static AllowList.Candidate found(String rule, String value) {
    return new AllowList.Candidate(rule, value, "none", Path.of("rec.json"));
  }

  private AllowList read(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("allow.yaml"), yaml);
    return AllowListReader.read(file, List.of("audit/email", "audit/phone"), TODAY);
  }
}
