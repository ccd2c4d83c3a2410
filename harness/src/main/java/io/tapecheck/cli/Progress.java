package io.tapecheck.cli;

import io.tapecheck.run.RunListener;
import java.io.PrintWriter;

/** Shows how a run goes on. */
interface Progress extends RunListener, AutoCloseable {

  /** A bar in a terminal, lines in a log. */
  static Progress fitting(PrintWriter out) {
    return System.console() == null ? new LineProgress(out) : new BarProgress(out);
  }

  /** Shows nothing more, and leaves no half a line behind. May be called more than once. */
  @Override
  void close();
}
