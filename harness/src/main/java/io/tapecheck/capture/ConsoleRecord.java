package io.tapecheck.capture;

import io.tapecheck.tape.ConsoleLine;
import io.tapecheck.tape.TapeWriter;
import java.util.function.Consumer;

/** Writes the console of a session down, as far as it is sound to; what was left out is told. */
final class ConsoleRecord {

  static final int MOST_LINES = 20_000;

  /** Characters of one line, and of the address of its page. */
  static final int LONGEST = 200_000;

  /** Characters of all lines, with the addresses. */
  static final long MOST_CHARACTERS = 32L << 20;

  private final TapeWriter tape;
  private final Consumer<String> problems;
  private int lines;
  private long characters;
  private boolean cut;

  /**
   * @param problems is told in one sentence of what was left out
   */
  ConsoleRecord(TapeWriter tape, Consumer<String> problems) {
    this.tape = tape;
    this.problems = problems;
  }

  synchronized void add(ConsoleLine line) {
    String text = shortened(line.text());
    String url = shortened(line.url());
    boolean tooLong = text.length() < line.text().length() || url.length() < line.url().length();
    characters += text.length() + url.length();
    boolean tooMuch = ++lines > MOST_LINES || characters > MOST_CHARACTERS;
    if ((tooLong || tooMuch) && !cut) {
      cut = true;
      problems.accept(
          "The page wrote more to its console than is kept (%d lines, %d characters a line, %d in all); the rest was not searched."
              .formatted(MOST_LINES, LONGEST, MOST_CHARACTERS));
    }
    if (!tooMuch) {
      tape.console(new ConsoleLine(line.time(), line.level(), text, url));
    }
  }

  private static String shortened(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
