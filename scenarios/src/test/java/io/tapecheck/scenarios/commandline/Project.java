package io.tapecheck.scenarios.commandline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder with settings and scenarios as a user would have it.
 *
 * @param folder in which the settings lie
 */
record Project(Path folder) {

  /** Signs up at a form with two values of the persona. */
  static final String SIGN_UP =
      """
      scenario: sign-up
      title: Somebody signs up
      app: form
      stages:
        - stage: form
          steps:
            - open: /
            - fill: {label: Full name, value: "${persona.given-name}"}
            - fill: {label: E-mail, value: "${persona.email}"}
        - stage: answer
          steps:
            - click: {role: button, name: Send}
            - expectText: Thank you
      """;

  /** Opens a page of the site and expects what is not there. */
  static String opening(String name, String path) {
    return """
    scenario: %s
    title: Somebody opens a page
    app: form
    stages:
      - stage: page
        steps:
          - open: %s
          - expectText: Nothing of the kind
    """
        .formatted(name, path);
  }

  /** Writes the settings. */
  Project settings(String settings) {
    return file("tapecheck.yaml", settings);
  }

  Project file(String name, String text) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path out() {
    return folder.resolve("out");
  }

  /** The command that runs this project. */
  String[] run(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--settings",
                folder.resolve("tapecheck.yaml").toString(),
                "--out",
                out().toString()));
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  /** What a run wrote. */
  JsonNode result() {
    return result(out());
  }

  static JsonNode result(Path folder) {
    try {
      return new ObjectMapper().readTree(folder.resolve("result.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
