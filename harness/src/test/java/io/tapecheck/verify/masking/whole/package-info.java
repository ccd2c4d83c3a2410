/** Tests of this package. */
@NullMarked
package io.tapecheck.verify.masking.whole;

import org.jspecify.annotations.NullMarked;
