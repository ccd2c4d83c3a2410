package io.tapecheck.yaml;

/**
 * Where a value was written.
 *
 * @param source the file as the user named it, or another source such as an option
 * @param line counted from 1; 0 when unknown
 * @param column counted from 1; 0 when unknown
 */
public record YamlPosition(String source, int line, int column) {

  /** A source without line and column. */
  public static YamlPosition of(String source) {
    return new YamlPosition(source, 0, 0);
  }

  @Override
  public String toString() {
    return line == 0 ? source : source + ":" + line + ":" + column;
  }
}
