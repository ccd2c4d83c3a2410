package io.tapecheck.yaml;

/**
 * One thing wrong.
 *
 * @param position where
 * @param message what, and what to write instead
 */
public record YamlProblem(YamlPosition position, String message) {

  @Override
  public String toString() {
    return position + ": " + message;
  }
}
