package io.tapecheck.cli;

import io.tapecheck.report.Printable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** What leads to the terminal: nothing passes that would do something to it. */
final class Terminal extends Writer {

  private final Writer out;

  private Terminal(Writer out) {
    this.out = out;
  }

  /** A writer to an output that is flushed at the end of every line. */
  static PrintWriter to(OutputStream out) {
    return new PrintWriter(new Terminal(new OutputStreamWriter(out, StandardCharsets.UTF_8)), true);
  }

  @Override
  public void write(char[] characters, int from, int length) throws IOException {
    out.write(Printable.lines(new String(characters, from, length)));
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    out.write(Printable.lines(text.substring(from, from + length)));
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
