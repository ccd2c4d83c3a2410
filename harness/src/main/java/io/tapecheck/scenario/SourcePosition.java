package io.tapecheck.scenario;

/**
 * Where something was written, for messages.
 *
 * @param file the file's path as the user named it, or a class name for scenarios written in Java
 * @param line counted from 1; 0 when unknown
 * @param column counted from 1; 0 when unknown
 */
public record SourcePosition(String file, int line, int column) {

  /** A place without line and column. */
  public static SourcePosition of(String file) {
    return new SourcePosition(file, 0, 0);
  }

  @Override
  public String toString() {
    String place = line == 0 ? file : file + ":" + line;
    return column == 0 ? place : place + ":" + column;
  }
}
