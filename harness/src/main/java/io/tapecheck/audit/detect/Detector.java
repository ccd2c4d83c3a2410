package io.tapecheck.audit.detect;

import java.util.List;
import java.util.function.Consumer;

/**
 * Knows one kind of data at a text that gives it away. Each call looks at a bounded number of bytes
 * around that text, so that a scan is linear whatever it reads.
 */
interface Detector {

  /**
   * The texts at which it is asked, each of one ASCII character or more. The longer they are, the
   * less often it is asked for nothing: of two characters on, a place costs nothing where they do
   * not stand.
   */
  List<String> triggers();

  /**
   * Looks at the surroundings of a byte.
   *
   * @param at where one of the triggers begins
   */
  void at(Text text, int at, Consumer<Detection> found);
}
