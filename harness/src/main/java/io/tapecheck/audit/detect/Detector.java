package io.tapecheck.audit.detect;

import java.util.function.Consumer;

/**
 * Knows one kind of data at a byte that gives it away. Each call looks at a bounded number of bytes
 * around that byte, so that a scan is linear whatever it reads.
 */
interface Detector {

  /** The bytes at which it is asked. */
  String triggers();

  /**
   * Looks at the surroundings of a byte.
   *
   * @param at where one of the triggers stands
   */
  void at(Text text, int at, Consumer<Detection> found);
}
