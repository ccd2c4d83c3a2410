package io.tapecheck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.judge.RunResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionNamesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "checkout-1, checkout-1",
    "../../etc/passwd, etc-passwd",
    "'C:\\x', C-x",
    ".., session",
    "'', session",
    "a b\"><script>, a-b-script-"
  })
  void aSessionNamesNoPath(String id, String name) {
    assertThat(SessionNames.plain(id)).isEqualTo(name);
  }

  @Test
  void twoSessionsNeverShareAFile() {
    RecordedRun run = RecordedRun.in(folder);
    RunResult result =
        run.of(List.of(run.masked("a/b", "2.2.2", "x"), run.masked("A?b", "2.2.2", "x")));
    SessionNames names = SessionNames.of(result);
    assertThat(result.sessions().stream().map(names::of)).containsExactly("a-b", "A-b-2");
  }
}
