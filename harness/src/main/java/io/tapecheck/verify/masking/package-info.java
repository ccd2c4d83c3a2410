/** Masking: no canary leaves the browser, and nothing useful is masked away. */
@NullMarked
package io.tapecheck.verify.masking;

import org.jspecify.annotations.NullMarked;
