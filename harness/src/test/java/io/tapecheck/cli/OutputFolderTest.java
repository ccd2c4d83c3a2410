package io.tapecheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tapecheck.run.BadRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

  @TempDir Path home;

  @Test
  void aNewRunTakesAwayWhatAnEarlierOneLeft() throws IOException {
    OutputFolder folder = OutputFolder.at(home.resolve("out")).forRun();
    Path tape = Files.createDirectories(folder.tapes().resolve("buy"));
    Path notes = Files.writeString(folder.folder().resolve("notes.txt"), "mine");

    folder.forRun();

    assertThat(tape).doesNotExist();
    assertThat(notes).exists();
  }

  @Test
  void newReportsLeaveTheTapes() throws IOException {
    OutputFolder folder = OutputFolder.at(home.resolve("out")).forRun();
    Path tape = Files.createDirectories(folder.tapes().resolve("buy"));
    Path report = Files.createDirectories(folder.folder().resolve("report"));

    folder.forReports();

    assertThat(tape).exists();
    assertThat(report).doesNotExist();
  }

  @Test
  void whatNoRunWroteIsNeverTakenAway() throws IOException {
    Path report = Files.createDirectories(home.resolve("report"));

    assertThatThrownBy(() -> OutputFolder.at(home).forRun())
        .isInstanceOf(BadRequest.class)
        .hasMessageContaining("holds \"report\"")
        .hasMessageContaining("--out");
    assertThat(report).exists();
  }

  @Test
  void aFolderThatCannotBeWrittenIsRefused() throws IOException {
    Path file = Files.writeString(home.resolve("file"), "in the way");

    assertThat(OutputFolder.at(file.resolve("out")).isWritable()).isFalse();
    assertThatThrownBy(() -> OutputFolder.at(file.resolve("out")).forRun())
        .isInstanceOf(BadRequest.class)
        .hasMessageContaining("cannot be written")
        .hasMessageContaining("--out");
  }
}
