package io.tapecheck.browser.playwright;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The standard error without the stack traces that Playwright prints by itself when the pipe to its
 * driver breaks ({@code WriterThread.run} and {@code PipeTransport.poll} of playwright-java). A run
 * that is ended from outside, and a driver that died, are told in words of ours; whatever else is
 * printed, also by Playwright, passes.
 */
public final class PipeNoise extends PrintStream {

  private static final Set<String> PIPES =
      Set.of(
          "com.microsoft.playwright.impl.PipeTransport",
          "com.microsoft.playwright.impl.WriterThread");

  private static final StackWalker STACK = StackWalker.getInstance();

  private PipeNoise(OutputStream out) {
    super(out, true, StandardCharsets.UTF_8);
  }

  /** Keeps the traces from the process's standard error; for a process that is ours alone. */
  public static void silence() {
    System.setErr(new PipeNoise(System.err));
  }

  @Override
  public void println(Object printed) {
    if (!isNoise()) {
      super.println(printed);
    }
  }

  @Override
  public void println(String printed) {
    if (!isNoise()) {
      super.println(printed);
    }
  }

  /** A trace is printed line by line, each by whoever has caught it. */
  private static boolean isNoise() {
    return STACK.walk(
        frames ->
            frames
                .skip(2)
                .filter(frame -> !frame.getClassName().startsWith("java."))
                .findFirst()
                .filter(frame -> PIPES.contains(frame.getClassName()))
                .isPresent());
  }
}
