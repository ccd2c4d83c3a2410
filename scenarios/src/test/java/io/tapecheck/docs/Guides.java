package io.tapecheck.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Markdown files of this project. */
final class Guides {

  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$");

  private Guides() {}

  /** Those at the top and in {@code docs}. */
  static List<Path> all() {
    return Stream.of(ROOT, ROOT.resolve("docs"))
        .flatMap(Guides::files)
        .filter(file -> file.toString().endsWith(".md"))
        .sorted()
        .toList();
  }

  /** The fenced blocks of a language. */
  static List<String> blocks(Path guide, String language) {
    return BLOCK
        .matcher(text(guide))
        .results()
        .filter(match -> match.group(1).equals(language))
        .map(match -> match.group(2))
        .toList();
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
