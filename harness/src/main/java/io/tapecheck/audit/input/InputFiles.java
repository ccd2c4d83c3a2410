package io.tapecheck.audit.input;

import io.tapecheck.persona.Canary;
import io.tapecheck.tape.TapeProblem;
import io.tapecheck.tape.TapeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what is to be audited: folders are walked in the order of their names, and symbolic links
 * in them are not followed. Of a tape only what left the browser is taken.
 */
public final class InputFiles {

  private static final Pattern BODY = Pattern.compile("([0-9]{6})\\.body");
  private static final int DEEPEST = 200;

  private final List<AuditInput> inputs = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  /**
   * What there is.
   *
   * @param inputs in order
   * @param problems what was named and cannot be audited, a sentence each
   */
  public record Found(List<AuditInput> inputs, List<String> problems) {
    public Found {
      inputs = List.copyOf(inputs);
      problems = List.copyOf(problems);
    }
  }

  /** Looks at files and folders; a hyphen is standard input. */
  public static Found of(List<Path> named) {
    InputFiles files = new InputFiles();
    for (Path path : named) {
      if (path.toString().equals("-")) {
        files.inputs.add(AuditInput.standard());
      } else if (Files.isDirectory(path)) {
        files.folder(path, 0);
      } else if (Files.exists(path)) {
        files.file(path, Optional.empty(), List.of());
      } else {
        files.problems.add("There is no file or folder %s. Check the path.".formatted(path));
      }
    }
    return new Found(files.inputs, files.problems);
  }

  private void folder(Path folder, int depth) {
    if (depth > DEEPEST) {
      problems.add("%s is nested too deep and was left out.".formatted(folder));
      return;
    }
    if (Files.isRegularFile(folder.resolve("tape.json")) && tape(folder)) {
      return;
    }
    for (Path entry : sorted(folder)) {
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        folder(entry, depth + 1);
      } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
        file(entry, Optional.empty(), List.of());
      }
    }
  }

  /** Takes the recording and the wire; the rest of a tape holds what was typed, and must. */
  private boolean tape(Path folder) {
    List<Canary> canaries;
    try {
      canaries = TapeReader.open(folder).canaries();
    } catch (TapeProblem noTape) {
      problems.add(
          "%s looks like a tape and cannot be read as one: its files are audited one by one."
              .formatted(folder));
      return false;
    }
    for (String part : List.of("recording.ndjson.gz", "wire.ndjson")) {
      Path file = folder.resolve(part);
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        file(file, Optional.empty(), canaries);
      }
    }
    Path wire = folder.resolve("wire");
    if (Files.isDirectory(wire, LinkOption.NOFOLLOW_LINKS)) {
      for (Path body : sorted(wire)) {
        Matcher name = BODY.matcher(body.getFileName().toString());
        if (name.matches() && Files.isRegularFile(body, LinkOption.NOFOLLOW_LINKS)) {
          file(body, Optional.of(Integer.valueOf(name.group(1))), canaries);
        }
      }
    }
    return true;
  }

  private void file(Path file, Optional<Integer> request, List<Canary> canaries) {
    long bytes;
    try {
      bytes = Files.isRegularFile(file) ? Files.size(file) : -1;
    } catch (IOException unknown) {
      bytes = -1;
    }
    inputs.add(new AuditInput(file.toString(), Optional.of(file), bytes, request, canaries));
  }

  private List<Path> sorted(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException unreadable) {
      problems.add(
          "%s cannot be listed (%s). Check its permissions."
              .formatted(folder, unreadable.getClass().getSimpleName()));
      return List.of();
    }
  }
}
