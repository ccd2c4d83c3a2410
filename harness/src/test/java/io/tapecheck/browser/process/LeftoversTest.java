package io.tapecheck.browser.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class LeftoversTest {

  @TempDir Path temporary;

  private final List<Process> processes = new ArrayList<>();

  @AfterEach
  void endProcesses() {
    processes.forEach(Process::destroyForcibly);
  }

  @Test
  void whatAKilledRunLeftIsEndedAndRemoved() throws Exception {
    Process left = waiting();
    Path folder = abandoned("tapecheck-1");
    Files.writeString(folder.resolve(Workspace.PROCESSES), record(left, 0));
    Files.writeString(Files.createDirectories(folder.resolve("profile/deep")).resolve("file"), "x");

    assertThat(Leftovers.clear(temporary)).isEqualTo(new Leftovers(1, 1));

    assertThat(left.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(folder).doesNotExist();
  }

  @Test
  void aProcessThatHasGotTheNumberSinceIsNotOurs() throws Exception {
    Process another = waiting();
    Path folder = abandoned("tapecheck-1");
    Files.writeString(folder.resolve(Workspace.PROCESSES), record(another, 60_000));

    assertThat(Leftovers.clear(temporary)).isEqualTo(new Leftovers(0, 1));

    assertThat(another.isAlive()).isTrue();
  }

  @Test
  void aBrowserThatHasItsProfileThereIsFoundWithoutARecord() throws Exception {
    Path folder = abandoned("tapecheck-1");
    Process left = waiting("--user-data-dir=" + folder + "/profile");

    assertThat(Leftovers.clear(temporary)).isEqualTo(new Leftovers(1, 1));

    assertThat(left.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void theFolderOfARunThatLivesStays() throws Exception {
    Process running = waiting();
    Workspace workspace = Workspace.in(temporary);
    workspace.remember(running.toHandle());

    assertThat(Leftovers.clear(temporary)).isEqualTo(new Leftovers(0, 0));
    assertThat(running.isAlive()).isTrue();

    workspace.close();

    assertThat(running.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(workspace.folder()).doesNotExist();
  }

  @Test
  void aRecordThatIsDamagedOrALinkHarmsNobody() throws Exception {
    Path elsewhere = Files.createDirectories(temporary.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("kept"), "x");
    Path folder = abandoned("tapecheck-1");
    Files.writeString(folder.resolve(Workspace.PROCESSES), "1 x\n-1 5\n99999999999999999999 1\n\n");
    Files.createSymbolicLink(folder.resolve("link"), elsewhere);
    Files.createSymbolicLink(temporary.resolve("tapecheck-link"), elsewhere);

    assertThat(Leftovers.clear(temporary)).isEqualTo(new Leftovers(0, 1));

    assertThat(elsewhere.resolve("kept")).exists();
  }

  @Test
  void aFolderOfAnotherKindStays() throws Exception {
    Files.createDirectories(temporary.resolve("tapecheck-report"));

    assertThat(Leftovers.clear(temporary).words()).isEmpty();

    assertThat(temporary.resolve("tapecheck-report")).exists();
  }

  private Path abandoned(String name) throws IOException {
    Path folder = Files.createDirectories(temporary.resolve(name));
    Files.writeString(folder.resolve(Workspace.OWNER), "");
    return folder;
  }

  /** A process that does nothing until it is ended. */
  private Process waiting(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", "read line", "sh"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).start();
    processes.add(process);
    return process;
  }

  private static String record(Process process, long later) {
    long started = process.info().startInstant().orElseThrow().toEpochMilli();
    return process.pid() + " " + (started + later) + "\n";
  }
}
