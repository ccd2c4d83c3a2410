package io.tapecheck.scenario.yaml;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files beside a scenario that its steps upload.
 *
 * @param folder in which the scenario lies
 */
record UploadFiles(Path folder) {

  /** Why a name is none of them. */
  Optional<String> missing(String name) {
    try {
      if (!Path.of(name).isAbsolute() && Files.isRegularFile(folder.resolve(name))) {
        return Optional.empty();
      }
    } catch (InvalidPathException notPath) {
      return Optional.of("\"file\" is not a path. Name a file that lies beside the scenario.");
    }
    return Optional.of(
        "There is no file \"%s\" beside the scenario. Put it there, or mend the path, which is relative to the scenario file."
            .formatted(name));
  }
}
