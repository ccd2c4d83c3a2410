package io.tapecheck.audit.input;

import java.io.IOException;

/**
 * Packed bytes became more than recordings do: they are a bomb, or nearly nothing but repetition.
 */
final class ExpansionTooLarge extends IOException {
  private static final long serialVersionUID = 1L;

  ExpansionTooLarge() {
    super("more than %d bytes from one".formatted(BoundedExpansion.RATIO));
  }
}
