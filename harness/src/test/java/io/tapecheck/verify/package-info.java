/** Support for tests of verifiers: tapes in memory. */
@NullMarked
package io.tapecheck.verify;

import org.jspecify.annotations.NullMarked;
