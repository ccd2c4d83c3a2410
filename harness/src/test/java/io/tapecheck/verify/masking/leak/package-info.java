/** Tests of this package. */
@NullMarked
package io.tapecheck.verify.masking.leak;

import org.jspecify.annotations.NullMarked;
