package io.tapecheck.capture;

import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.TapeWriter;
import java.util.function.Consumer;

/** Writes the errors of a session down, as far as it is sound to; what was left out is told. */
final class ErrorRecord {

  static final int MOST = 10_000;

  /** Characters of all errors: their messages, stacks and addresses. */
  static final long MOST_CHARACTERS = 32L << 20;

  private final TapeWriter tape;
  private final Consumer<String> problems;
  private int errors;
  private long characters;
  private boolean cut;

  /**
   * @param problems is told in one sentence of what was left out
   */
  ErrorRecord(TapeWriter tape, Consumer<String> problems) {
    this.tape = tape;
    this.problems = problems;
  }

  synchronized void add(BrowserError error) {
    errors++;
    characters += error.message().length() + error.url().length();
    characters += error.stack().stream().mapToLong(String::length).sum();
    if (errors <= MOST && characters <= MOST_CHARACTERS) {
      tape.error(error.named("error-" + errors));
    } else if (!cut) {
      cut = true;
      problems.accept(
          "The page had more errors than are kept (%d errors, %d characters in all); the rest was not counted."
              .formatted(MOST, MOST_CHARACTERS));
    }
  }
}
