/** Verifiers: pure functions from a tape to findings and measures. */
@NullMarked
package io.tapecheck.verify;

import org.jspecify.annotations.NullMarked;
