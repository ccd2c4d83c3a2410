package io.tapecheck.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Secretlint (https://github.com/secretlint/secretlint), which looks for keys and tokens by their
 * shape. Npm installs it into a folder; without npm it is left out.
 */
final class Secretlint {

  private static final String VERSION = "11.2.5";
  private static final String RULES = "@secretlint/secretlint-rule-preset-recommend";

  private final Path folder;

  Secretlint(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /** Whether it is there, or could be installed now. */
  boolean isInstalled() throws IOException, InterruptedException {
    Files.createDirectories(folder);
    if (Files.exists(program())) {
      return true;
    }
    try {
      Process npm =
          new ProcessBuilder(
                  "npm",
                  "install",
                  "--no-audit",
                  "--no-fund",
                  "--ignore-scripts",
                  "--prefix",
                  folder.toString(),
                  "secretlint@" + VERSION,
                  RULES + "@" + VERSION)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("npm.log").toFile())
              .start();
      return npm.waitFor() == 0 && Files.exists(program());
    } catch (IOException noNpm) {
      return false;
    }
  }

  private Path program() {
    return folder.resolve("node_modules/.bin/secretlint");
  }

  /** Seconds of processor time for a file. */
  double read(Path file) throws IOException, InterruptedException {
    Path settings = folder.resolve("settings.json");
    Path absolute = file.toAbsolutePath();
    Files.writeString(settings, "{\"rules\": [{\"id\": \"%s\"}]}".formatted(RULES));
    return ProcessorTime.of(
        List.of(program().toString(), "--secretlintrc", settings.toString(), absolute.toString()),
        absolute.resolveSibling("")); // it reads nothing outside of where it runs
  }
}
