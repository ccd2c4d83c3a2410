package io.tapecheck.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.tape.ConsoleLine;
import io.tapecheck.tape.TapeReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However much a page writes to its console, the tape stays as small as it is said to. */
class ConsoleRecordTest {

  private static final String PAGE = "https://shop.example/";

  private final List<String> problems = new ArrayList<>();
  private final Path folder;
  private final ConsoleRecord record;

  ConsoleRecordTest(@TempDir Path temporary) {
    folder = temporary.resolve("tape");
    record = new ConsoleRecord(NewTape.in(folder), problems::add);
  }

  private void written(int times, String text, String url) {
    for (int time = 0; time < times; time++) {
      record.add(new ConsoleLine(time, "log", text, url));
    }
  }

  private List<ConsoleLine> kept() {
    return TapeReader.open(folder).console();
  }

  private long characters() {
    return kept().stream().mapToLong(line -> line.text().length() + line.url().length()).sum();
  }

  private void toldOnce() {
    assertThat(problems)
        .singleElement()
        .asString()
        .contains("wrote more to its console than is kept", "20000 lines", "was not searched");
  }

  @Test
  void asManyLinesAsThereIsRoomForAreKeptWhole() {
    written(ConsoleRecord.MOST_LINES, "one", PAGE);
    assertThat(kept())
        .hasSize(ConsoleRecord.MOST_LINES)
        .allMatch(line -> line.text().equals("one"));
    assertThat(problems).isEmpty();
  }

  @Test
  void linesBeyondTheLimitAreLeftOutAndThatIsToldOnce() {
    written(ConsoleRecord.MOST_LINES + 500, "one", PAGE);
    assertThat(kept()).hasSize(ConsoleRecord.MOST_LINES);
    toldOnce();
  }

  @Test
  void aLongLineIsCutAndThatIsTold() {
    written(2, "x".repeat(ConsoleRecord.LONGEST + 1), PAGE);
    assertThat(kept()).hasSize(2).allMatch(line -> line.text().length() == ConsoleRecord.LONGEST);
    toldOnce();
  }

  @Test
  void longLinesAreKeptUpToAllThatIsKept() {
    written(400, "x".repeat(ConsoleRecord.LONGEST), PAGE);
    assertThat(characters())
        .isBetween(
            ConsoleRecord.MOST_CHARACTERS - 2 * ConsoleRecord.LONGEST,
            ConsoleRecord.MOST_CHARACTERS);
    toldOnce();
  }

  @Test
  void theAddressOfThePageCountsToo() {
    written(400, "one", "data:text/html," + "x".repeat(ConsoleRecord.LONGEST));
    assertThat(kept()).allMatch(line -> line.url().length() == ConsoleRecord.LONGEST);
    assertThat(characters()).isLessThanOrEqualTo(ConsoleRecord.MOST_CHARACTERS);
    toldOnce();
  }
}
