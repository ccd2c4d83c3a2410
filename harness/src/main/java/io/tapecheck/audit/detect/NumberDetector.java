package io.tapecheck.audit.detect;

import java.util.function.Consumer;

/** Knows one kind of data by its digits; asked wherever a number begins. */
interface NumberDetector {

  /** Looks at a number and a bounded number of bytes around it. */
  void at(Text text, DigitGroups number, Consumer<Detection> found);
}
