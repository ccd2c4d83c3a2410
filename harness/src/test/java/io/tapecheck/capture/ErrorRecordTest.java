package io.tapecheck.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.TapeReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However many errors a page has, the tape stays as small as it is said to. */
class ErrorRecordTest {

  private final List<String> problems = new ArrayList<>();
  private final Path folder;
  private final ErrorRecord record;

  ErrorRecordTest(@TempDir Path temporary) {
    folder = temporary.resolve("tape");
    record = new ErrorRecord(NewTape.in(folder), problems::add);
  }

  @Test
  void errorsUpToTheLimitAreKeptUnderNamesOfTheirOwn() {
    happened(ErrorRecord.MOST, "no");

    assertThat(kept()).hasSize(ErrorRecord.MOST).doesNotHaveDuplicates();
    assertThat(kept().get(0).id()).isEqualTo("error-1");
    assertThat(problems).isEmpty();
  }

  @Test
  void errorsBeyondTheLimitAreLeftOutAndThatIsToldOnce() {
    happened(ErrorRecord.MOST + 10, "no");

    assertThat(kept()).hasSize(ErrorRecord.MOST);
    toldOnce();
  }

  @Test
  void longErrorsAreKeptUpToAllThatIsKept() {
    happened(5, "x".repeat((int) (ErrorRecord.MOST_CHARACTERS / 4)));

    assertThat(kept()).hasSize(3);
    toldOnce();
  }

  private void happened(int times, String message) {
    for (int time = 0; time < times; time++) {
      record.add(
          new BrowserError(
              "",
              BrowserError.Kind.CONSOLE,
              message,
              List.of(),
              time,
              "https://shop.example/",
              Optional.empty()));
    }
  }

  private List<BrowserError> kept() {
    return TapeReader.open(folder).errors();
  }

  private void toldOnce() {
    assertThat(problems)
        .singleElement()
        .asString()
        .contains("more errors than are kept (10000 errors", "was not counted");
  }
}
