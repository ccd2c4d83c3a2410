package io.tapecheck.scenario.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Fenced code blocks of the guides. */
public final class MarkdownBlocks {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$");

  private MarkdownBlocks() {}

  /** The blocks of a language, in order; never none. */
  public static List<String> of(String guide, String language) {
    try {
      String text = Files.readString(Path.of("..", "docs", guide));
      List<String> blocks =
          BLOCK
              .matcher(text)
              .results()
              .filter(match -> match.group(1).equals(language))
              .map(match -> match.group(2))
              .toList();
      if (blocks.isEmpty()) {
        throw new IllegalStateException(guide + " has no block of " + language);
      }
      return blocks;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
