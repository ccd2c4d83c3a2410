package io.tapecheck.browser.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where browsers put their temporary files. */
@DisabledOnOs(OS.WINDOWS)
class WorkspaceTest {

  @TempDir Path temporary;

  @Test
  void aFolderWhoseNameIsTooLongForTheSocketsOfABrowserIsLeftForAShorterOne() throws IOException {
    Path tooLong = Files.createDirectories(temporary.resolve("x".repeat(Workspace.LONGEST)));
    Path shorter = temporary.resolve("s");

    assertThat(Workspace.place(tooLong, shorter)).as("there is no shorter one").isEqualTo(tooLong);

    Files.createDirectories(shorter);

    assertThat(Workspace.place(tooLong, shorter)).isEqualTo(shorter);
    assertThat(Workspace.place(Path.of("/var/tmp"), shorter)).isEqualTo(Path.of("/var/tmp"));
  }

  @Test
  void theNameOfAWorkspaceLeavesRoomForTheSocketsOfABrowser() {
    Path longest = Path.of("/" + "x".repeat(Workspace.LONGEST - "/tapecheck-123456".length() - 1));

    assertThat(Workspace.place(longest, temporary)).isEqualTo(longest);
    assertThat(longest.resolveSibling(longest.getFileName() + "x"))
        .satisfies(longer -> assertThat(Workspace.place(longer, temporary)).isEqualTo(temporary));
  }

  @Test
  void nobodyElseMayLookIntoAWorkspace() throws IOException {
    Workspace workspace = Workspace.in(temporary);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(workspace.folder())))
        .isEqualTo("rwx------");
    assertThat(workspace.folder().getFileName().toString()).hasSize("tapecheck-123456".length());

    workspace.close();
  }
}
