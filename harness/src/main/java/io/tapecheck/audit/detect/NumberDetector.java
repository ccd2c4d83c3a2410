package io.tapecheck.audit.detect;

import java.util.function.Consumer;

/**
 * Knows one kind of data by its digits. Asked wherever a number begins that has eight digits or
 * more, or three groups or more, or a capital beside it; of others there are too many.
 */
interface NumberDetector {

  /**
   * Looks at a number and a bounded number of bytes around it.
   *
   * @param number valid during the call only
   */
  void at(Text text, DigitGroups number, Consumer<Detection> found);
}
