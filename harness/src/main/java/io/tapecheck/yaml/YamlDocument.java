package io.tapecheck.yaml;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads one YAML document. No object is made from it but the values here, its size and depth are
 * bounded, and messages quote none of it, since it may hold secrets.
 */
public final class YamlDocument {

  /** Most bytes of a file. */
  static final int MOST_BYTES = 1 << 20;

  /** Most maps and lists inside one another. */
  static final int MOST_DEPTH = 40;

  private YamlDocument() {}

  /** Reads a file; empty when that failed, which the problems then say. */
  public static Optional<YamlValue> read(Path file, YamlProblems problems) {
    YamlPosition place = YamlPosition.of(file.toString());
    try {
      if (Files.size(file) > MOST_BYTES) {
        problems.add(place, "The file is larger than 1 MiB. Split it.");
        return Optional.empty();
      }
      return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8), problems);
    } catch (NoSuchFileException absent) {
      problems.add(place, "There is no such file. Check the path.");
    } catch (CharacterCodingException notText) {
      problems.add(place, "The file is not UTF-8 text. Save it as UTF-8.");
    } catch (IOException unreadable) {
      problems.add(
          place, "The file cannot be read: " + unreadable.getClass().getSimpleName() + ".");
    }
    return Optional.empty();
  }

  /** Reads a text; empty when that failed, which the problems then say. */
  public static Optional<YamlValue> parse(String source, String text, YamlProblems problems) {
    LoaderOptions bounds = new LoaderOptions();
    bounds.setCodePointLimit(MOST_BYTES);
    bounds.setNestingDepthLimit(MOST_DEPTH);
    try {
      Node root = new Yaml(bounds).compose(new StringReader(text));
      if (root == null) {
        problems.add(YamlPosition.of(source), "The file is empty.");
        return Optional.empty();
      }
      return new YamlNodes(source, problems).convert(root);
    } catch (MarkedYAMLException wrong) {
      problems.add(position(source, wrong.getProblemMark()), notYaml(wrong.getProblem()));
    } catch (YAMLException wrong) {
      problems.add(YamlPosition.of(source), notYaml(firstLine(String.valueOf(wrong.getMessage()))));
    }
    return Optional.empty();
  }

  static YamlPosition position(String source, Mark mark) {
    return mark == null
        ? YamlPosition.of(source)
        : new YamlPosition(source, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static String notYaml(String reason) {
    return "This is not YAML: "
        // what follows these words is a piece of the document
        + reason.replaceFirst("(?s)\\b(alias|anchor|handle|directive)\\b.*", "$1")
        + ". Check the indentation, and put quotes around text with special characters.";
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("unreadable");
  }
}
