/** Tests of this package. */
@NullMarked
package io.tapecheck.verify.masking;

import org.jspecify.annotations.NullMarked;
